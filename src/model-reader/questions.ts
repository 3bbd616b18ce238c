// Which sentences of a page a model is asked about: those that tell an act and of which our own reader is silent or in doubt.

import { namesParty } from '../language/parties/names.ts'
import type { Page } from '../model/page.ts'
import type { Sentence } from '../model/sentence.ts'
import { wholeBefore } from '../model/span.ts'
import { reviewThreshold, type Statement } from '../model/statement.ts'
import { allActs, framesOf } from '../statement/acts.ts'
import { fits, tellsAct, wordsOf } from '../statement/gate.ts'
import { isQuestion } from '../statement/speech.ts'
import { lemmaOf, type Tree } from '../statement/tree.ts'

/** A sentence to ask about, as it leaves the machine. */
export interface Question {
  /** Number of the sentence in its page. */
  index: number
  before: string
  sentence: string
  after: string
  /** The acts that words of the sentence say, each with its meaning. */
  acts: Record<string, string>
}

/** A sentence longer than this is a list or a table, in characters; a neighbour is cut to it. */
const longest = 1_200

const glosses = new Map(allActs.map(({ act, gloss }) => [act, gloss]))

/**
 * The questions of a page, in the order of its text.
 * @param trees of the page's sentences, in order.
 * @param own statements that our own reader made of the page.
 */
export function questionsOf(page: Page, trees: readonly Tree[], own: readonly Statement[]): Question[] {
  const textOf = ({ start, end }: Sentence): string => page.text.slice(start, end)
  const around = (index: number): string => {
    const text = trees[index] ? textOf(trees[index].sentence) : ''
    return text.slice(0, wholeBefore(text, longest))
  }
  return trees.flatMap((tree, index) => {
    const sentence = textOf(tree.sentence)
    const [before, after] = [around(index - 1), around(index + 1)]
    if (sentence.length > longest || tree.sentence.unread || isQuestion(tree)) return []
    if (!tellsAct(wordsOf(sentence)) || isSure(tree.sentence, own)) return []
    if (!namesParty(sentence) && !namesParty(before)) return []
    const acts = actsOf(tree)
    return Object.keys(acts).length > 0 ? [{ index, before, sentence, after, acts }] : []
  })
}

/** Our own reader made a line of the sentence that it does not doubt. */
const isSure = ({ start, end }: Sentence, own: readonly Statement[]): boolean =>
  own.some(
    ({ evidence, confidence }) =>
      confidence >= reviewThreshold && evidence[0] && evidence[0].start >= start && evidence[0].end <= end,
  )

/** The acts of which a word of the lexicon stands in a sentence: no other can be taken, so none is asked for. */
function actsOf(tree: Tree): Record<string, string> {
  const words = new Set(wordsOf(tree.tokens.map(({ text }) => text).join(' ')))
  const acts = tree.tokens.flatMap((_, index) =>
    [true, false].flatMap((noun) =>
      framesOf(lemmaOf(tree, index), noun)
        .filter((frame) => fits(frame, words))
        .map(({ act }) => act),
    ),
  )
  return Object.fromEntries([...new Set(acts)].sort().map((act) => [act, glosses.get(act) ?? '']))
}
