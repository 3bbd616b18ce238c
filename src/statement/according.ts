// On whose word a clause stands with *according to*, *per*, *citing*.

import { caseOf, childrenBy, headOf, isBelow, isSetOff, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'
import type { VoiceAt } from './voice.ts'

const sources = ['according to', 'per', 'citing', 'in the words of']

/** Topmost word of the coordinated clause with a subject of its own in which `index` stands. */
function clauseOf(tree: Tree, index: number): number {
  let at = index
  while (headOf(tree, at) >= 0 && !(relation(tree, at) === 'conj' && childrenBy(tree, at, 'nsubj').length))
    at = headOf(tree, at)
  return at
}

/** The nearest clause on a noun, set off by a comma, in which a word stands; −1 outside of one. */
function asideOf(tree: Tree, index: number): number {
  for (let at = index; at >= 0; at = headOf(tree, at))
    if (tree.tokens[at]!.deprel === 'acl:relcl' && isSetOff(tree, at)) return at
  return -1
}

/** Something but a closing mark stands behind the clause. */
const endsBefore = (tree: Tree, clause: number): boolean =>
  tree.tokens.slice(Math.max(...subtree(tree, clause)) + 1).some(({ upos }) => upos !== 'PUNCT')

/** What is followed, and tells nothing. */
const laidDown = ['step', 'schedule', 'timetable', 'calendar', 'move', 'sequence', 'order', 'need', 'phase', 'stage']

/** Rules that nobody in particular wrote: they say how something is done, and not that it was. */
const isOfRules = (tree: Tree, head: number): boolean =>
  (lemmaOf(tree, head) === 'law' &&
    childrenBy(tree, head, 'amod', 'compound').some((child) =>
      ['international', 'humanitarian', 'customary', 'civil', 'martial'].includes(lemmaOf(tree, child)),
    )) ||
  ['norm', 'rule', 'principle', 'procedure', 'custom', 'standard', 'practice', 'tradition'].includes(
    lemmaOf(tree, head),
  )

const depending = /^(?:varying|differing|different)$/i

/** The clause told by another verb in which a word stands; −1 outside of one. */
function clauseAbove(tree: Tree, index: number): number {
  for (let at = index; at >= 0; at = headOf(tree, at)) if (relation(tree, at) === 'ccomp') return at
  return -1
}

/** "One was killed and a church was hit, according to the governor": what ends the sentence behind a comma is of the clause right before it, wherever it hangs. */
function endsBehind(tree: Tree, source: number, trigger: number): boolean {
  const words = subtree(tree, source).filter((at) => tree.tokens[at]!.upos !== 'PUNCT')
  const comma = Math.min(...words) - 1
  return (
    tree.tokens[comma]?.text === ',' &&
    tree.tokens.slice(Math.max(...words) + 1).every(({ upos }) => upos === 'PUNCT') &&
    trigger < comma &&
    clauseOf(tree, comma - 1) === clauseOf(tree, trigger)
  )
}

/** "…, according to the ministry": holds for every act of its own coordinated clause, wherever the tree hangs it. */
export function voicesAccordingTo(tree: Tree, trigger: number): VoiceAt[] {
  return tree.tokens.flatMap((_, index) => {
    if (!sources.includes(caseOf(tree, index))) return []
    if (clauseOf(tree, index) !== clauseOf(tree, trigger) && !endsBehind(tree, index, trigger)) return []
    // "with varying degrees of enthusiasm, according to the side": depending on it.
    const above = headOf(tree, index)
    if (above >= 0 && childrenBy(tree, above, 'amod').some((word) => depending.test(tree.tokens[word]!.text))) return []
    // "according to Norway, which has mediated for years": of Norway, and not on its word.
    const isOfSource = childrenBy(tree, index, 'acl').some(
      (clause) =>
        tree.tokens[clause]!.deprel === 'acl:relcl' && isSetOff(tree, clause) && isBelow(tree, trigger, clause),
    )
    if (isOfSource && !tree.tokens[index]!.xpos.startsWith('W')) return []
    // "stating that it must proceed according to the agreement": of what proceeds alone.
    if (
      above >= 0 &&
      tree.tokens[Math.min(...subtree(tree, index)) - 1]?.text !== ',' &&
      !isBelow(tree, trigger, above)
    ) {
      const told = clauseAbove(tree, above)
      if (told >= 0 && !isBelow(tree, trigger, told)) return []
    }
    // "two dollars per person": a rate.
    if (caseOf(tree, index) === 'per' && tree.tokens[index]!.upos !== 'PROPN') return []
    // "Pyongyang, which tore it down, according to analysts, demanded": of the clause in which it stands.
    const aside = asideOf(tree, index)
    if (aside >= 0 && !isBelow(tree, trigger, aside) && endsBefore(tree, aside)) return []
    // "resumed its work but cannot reach the town, where, according to X, …": of the clause that it stands in, not of what is before;
    // "…, according to X; the ministry said": of what stands before the semicolon.
    const [first, last] = [Math.min(index, trigger), Math.max(index, trigger)]
    const opens = tree.tokens.findLastIndex(({ text }, at) => at < index && /^(?:where|which|who|whose)$/i.test(text))
    const source = Math.min(...subtree(tree, index))
    // "…, a raid in which, according to X, …" likewise.
    const isOpened =
      tree.tokens[opens - 1]?.text === ',' || tree.tokens[Math.max(0, headOf(tree, index))]!.deprel === 'acl:relcl'
    if (opens >= 0 && source - opens <= 2 && isOpened && trigger < opens) return []
    if (tree.tokens.slice(first, last).some(({ text }) => text === ';')) return []
    // "refused, according to A, or offered it, according to B": of the verb before each.
    const nearer = tree.tokens.findIndex(
      (_, at) => at > trigger && at < index && sources.includes(caseOf(tree, at)) && !isBelow(tree, index, at),
    )
    if (nearer >= 0 && tree.tokens.slice(nearer, index).some(({ upos }) => upos === 'VERB')) return []
    // "drafted by X, would have made it a federation and, according to an annex, would have kept troops": of the verb behind it.
    const row = headOf(tree, index)
    const isOfRow =
      row > index && relation(tree, row) === 'conj' && childrenBy(tree, row, 'cc').some((and) => and < index)
    if (isOfRow && !isBelow(tree, trigger, row)) return []
    // "according to what a mediator told them".
    const [teller] = childrenBy(tree, index, 'acl').flatMap((clause) => childrenBy(tree, clause, 'nsubj'))
    if (tree.tokens[index]!.text.toLowerCase() === 'what' && teller !== undefined)
      return [{ head: teller, rule: 'according-to', unnamed: false }]
    // "according to steps that both had agreed": as laid down, and nobody's word.
    if (laidDown.includes(lemmaOf(tree, index))) return []
    // "according to international law": by its rules.
    if (isOfRules(tree, index)) return []
    if (!tree.tokens[index]!.xpos.startsWith('W')) return [{ head: index, rule: 'according-to', unnamed: false }]
    // "signed an agreement, according to which posts are to go": for what stands in the clause, and of what it hangs on.
    const clause = headOf(tree, index)
    const text = headOf(tree, clause)
    return text >= 0 && !isVerb(tree, text) && isBelow(tree, trigger, clause)
      ? [{ head: text, rule: 'according-to', unnamed: false }]
      : []
  })
}
