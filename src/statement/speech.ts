import type { Page } from '../model/page.ts'
import type { Attribution } from '../model/statement.ts'
import { attributionOf } from './attribution.ts'
import { isSpeechVerb } from './embedding.ts'
import { childrenBy, lemmaOf, relation, type Tree } from './tree.ts'
import { rootOf, speakerOf } from './voice.ts'

const opening = /[“„«]/g
const closing = /[”»]/g

/** Number of double quotation marks still open at each sentence's start, per block: straight marks toggle, curly ones count. */
function openAt(text: string): boolean {
  const straight = (text.match(/"/g) ?? []).length % 2 === 1
  return straight || (text.match(opening) ?? []).length > (text.match(closing) ?? []).length
}

/** The speaker that a sentence's main verb of saying names, if it has one. */
function speakerIn(tree: Tree, pageText: string): Attribution | null {
  const root = rootOf(tree)
  const verbs = [root, ...childrenBy(tree, root, 'parataxis', 'conj')].filter(
    (index) => index >= 0 && isSpeechVerb(lemmaOf(tree, index)),
  )
  for (const verb of verbs) {
    const speaker = speakerOf(tree, verb)
    if (speaker && !speaker.unnamed) return attributionOf(tree, speaker, pageText)
  }
  return null
}

/**
 * The voice of each sentence that stands whole inside somebody's quotation ("…," he said. "We will … We want …").
 * A sentence inside quotation marks whose speaker is not known gets an unnamed voice: it is never the outlet's own.
 * @returns for each tree the voices that its place in the page gives it, page outward; empty for the outlet's own text.
 */
export function carriedVoices(page: Page, trees: Tree[]): Attribution[][] {
  let previousSpeaker: Attribution | null = null
  let block = -1
  return trees.map((tree, index) => {
    const here = page.blocks.findIndex(
      (candidate) => tree.sentence.start >= candidate.start && tree.sentence.end <= candidate.end,
    )
    if (here !== block && here - block > 1) previousSpeaker = null
    block = here
    const blockStart = page.blocks[here]?.start ?? 0
    const before = page.text.slice(blockStart, tree.sentence.start)
    const own = page.text.slice(tree.sentence.start, tree.sentence.end)
    const inside = openAt(before) || /^["“„«]/.test(own)
    const speaker = speakerIn(tree, page.text)
    const quoteEnds = /["”»][.,!?]?\s*$/.test(own) || openAt(before + own)
    let voices: Attribution[] = []
    if (inside && !speaker && quoteEnds && own.replace(/["“”„«»]/g, '').length > 3) {
      const next = trees[index + 1]
      const following = next && next.sentence.end <= (page.blocks[here]?.end ?? 0) ? speakerIn(next, page.text) : null
      const voice = previousSpeaker ?? following
      voices = [
        voice ?? {
          text: own.slice(0, 1),
          start: tree.sentence.start,
          end: tree.sentence.start + 1,
          kind: 'unnamed',
          name: 'a voice quoted',
        },
      ]
    }
    if (speaker) previousSpeaker = speaker
    else if (!inside) previousSpeaker = null
    return voices
  })
}

export const isHeading = (page: Page, tree: Tree): boolean =>
  page.blocks.some(
    (block) => block.kind === 'heading' && tree.sentence.start >= block.start && tree.sentence.end <= block.end,
  )

export const isQuestion = (tree: Tree): boolean => tree.tokens.at(-1)?.text === '?' || relation(tree, 0) === 'discourse'
