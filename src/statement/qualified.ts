// What the words and clauses on a noun say of how far its act has come: "the planned withdrawal", "the visit that Chad had proposed".

import type { Mode } from '../model/vocabulary.ts'
import { type Climb, drop, lower } from './climb.ts'
import { verbEffect } from './embedding.ts'
import { isPassive } from './passive.ts'
import { childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'

/** "the meeting which Ukraine had proposed", "the withdrawal they promised": the act is no firmer than the clause on it tells, unless it is told to go on. */
export function heldToClause(climb: Climb, noun: number): void {
  const { tree } = climb
  const governor = headOf(tree, noun)
  const isDone =
    governor >= 0 &&
    (relation(tree, noun) === 'obj' || (relation(tree, noun) === 'nsubj' && isPassive(tree, governor))) &&
    carriedOut.includes(lemmaOf(tree, governor))
  if (isDone || (governor >= 0 && goingOn.includes(lemmaOf(tree, governor)) && relation(tree, noun) === 'nsubj')) return
  // "the planned withdrawal", "a mooted visit", "a failed attack".
  for (const word of childrenBy(tree, noun, 'amod', 'compound', 'advmod').filter((child) => child < noun)) {
    if (undone.has(lemmaOf(tree, word)) || undone.has(wholeWord(tree, word))) drop(climb, 'undone')
    const mode = toCome.get(lemmaOf(tree, word).replace(/^(?:much|long)-/, '')) ?? toCome.get(wholeWord(tree, word))
    if (mode) lower(climb, mode, 'word-on-the-noun', word)
  }
  for (const clause of childrenBy(tree, noun, 'acl:relcl')) {
    const effect = verbEffect(lemmaOf(tree, clause))
    const isOfNoun =
      childrenBy(tree, clause, 'nsubj').some((subject) => !/^(?:which|that)$/i.test(tree.tokens[subject]!.text)) &&
      childrenBy(tree, clause, 'obj').every((object) => /^(?:which|that)$/i.test(tree.tokens[object]!.text)) &&
      childrenBy(tree, clause, 'ccomp', 'xcomp').length === 0
    if (isOfNoun && (effect === 'proposed' || effect === 'demanded' || effect === 'pledged' || effect === 'planned'))
      lower(climb, effect, 'clause-on-the-noun', clause)
  }
}

/** "hoped-for", "would-be": a word with what hyphens hang on it, in small letters. */
function wholeWord(tree: Tree, at: number): string {
  const joins = (k: number): boolean =>
    tree.tokens[k] !== undefined && tree.tokens[k]!.start === tree.tokens[k - 1]?.end
  const hyphen = (k: number): boolean => tree.tokens[k]?.text === '-'
  let [first, last] = [at, at]
  while (joins(first) && (hyphen(first) || hyphen(first - 1))) first--
  while (joins(last + 1) && (hyphen(last) || hyphen(last + 1))) last++
  return tree.tokens
    .slice(first, last + 1)
    .map(({ text }) => text.toLowerCase())
    .join('')
}

/** Words before an act that say how far it has come. */
const toCome = new Map<string, Mode>([
  ...'proposed propose mooted moot suggested'.split(' ').map((word) => [word, 'proposed'] as const),
  ...'promised promise pledged pledge'.split(' ').map((word) => [word, 'pledged'] as const),
  ...'expected expect anticipated anticipate'.split(' ').map((word) => [word, 'expected'] as const),
  ...'future next coming'.split(' ').map((word) => [word, 'planned'] as const),
  ...'agreed'.split(' ').map((word) => [word, 'agreed'] as const),
  ...'likely long-awaited overdue'.split(' ').map((word) => [word, 'expected'] as const),
  ...'possible potential putative eventual threatened threaten touted tout hoped-for would-be feared contemplated conditional theoretical notional hypothetical'
    .split(' ')
    .map((word) => [word, 'possible'] as const),
  ...'planned plan scheduled schedule slated slate pencilled-in envisaged envisage intended intend projected upcoming forthcoming imminent looming prospective impending announced declared'
    .split(' ')
    .map((word) => [word, 'planned'] as const),
])

/** Words before an act that say that it was not done, or is none. */
const undone = new Set(
  (
    'fake false imaginary imagined fictional mock sham simulated pretended so-called failed foiled thwarted aborted abortive botched bungled stillborn attempted averted cancelled ' +
    'canceled postponed shelved stalled blocked vetoed rejected refused unrealised unrealized unfulfilled desired requested demanded halted suspended delayed long-delayed'
  ).split(' '),
)

const carriedOut =
  'complete finish begin start launch carry implement conduct hold execute effect conclude deliver undertake'.split(' ')

const goingOn = [
  'take',
  'begin',
  'start',
  'end',
  'continue',
  'resume',
  'occur',
  'happen',
  'proceed',
  'conclude',
  'last',
]
