import type { TimeExpression } from '../model/sentence.ts'
import type { Phrase } from '../model/span.ts'
import type { Deadline, StatementTime } from '../model/statement.ts'
import type { Mode } from '../model/vocabulary.ts'
import { clauseModality, markOf } from './clause.ts'
import { conditionOf } from './condition.ts'
import { hasTo } from './control.ts'
import { isAccusing, verbEffect } from './embedding.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isBelow, isVerb, lemmaOf, phraseOf, relation, subtree, type Tree } from './tree.ts'

const deadlineWords = ['by', 'within', 'before', 'until', 'till', 'no later than', 'not later than', 'up to']

/** When, until when, under which condition and what for, as the clause of the act says it. */
export interface Details {
  time?: StatementTime
  deadline?: Deadline
  condition?: Phrase
  purpose?: Phrase
}

const asTime = (time: TimeExpression): StatementTime => ({
  text: time.text,
  start: time.start,
  end: time.end,
  ...(time.value ? { value: time.value } : {}),
  ...(time.earliest ? { earliest: time.earliest } : {}),
  ...(time.latest ? { latest: time.latest } : {}),
  basis: time.basis,
})

/** Head token of a time expression and its distance to the act: the nearest governor on the act's path wins. */
function anchorOf(tree: Tree, time: TimeExpression): number {
  const inside = tree.tokens
    .map((token, index) => (token.start >= time.start && token.end <= time.end ? index : -1))
    .filter((index) => index >= 0)
  const words = inside.filter((index) => !['ADP', 'DET', 'SCONJ'].includes(tree.tokens[index]!.upos))
  return words.find((index) => !words.includes(headOf(tree, index))) ?? inside[0] ?? -1
}

function timesOf(tree: Tree, trigger: number, path: number[]): { time: TimeExpression; word: string }[] {
  const found = tree.sentence.times.flatMap((time) => {
    const head = anchorOf(tree, time)
    if (head < 0) return []
    if (isPartOfName(tree, head, trigger)) return []
    let at = headOf(tree, head)
    // "deferred a meeting next week": when it was to be, and is not.
    if (at !== trigger && ['postpone', 'defer', 'delay', 'cancel'].includes(lemmaOf(tree, trigger))) return []
    while (at >= 0 && !path.includes(at)) {
      if (isVerb(tree, at) || ['acl', 'advcl', 'ccomp'].includes(relation(tree, at))) return []
      at = headOf(tree, at)
    }
    if (at < 0 || isOfAnother(tree, trigger, path, at, time)) return []
    const before = tree.tokens
      .filter((token) => token.end <= time.start)
      .slice(-3)
      .map((token) => token.text.toLowerCase())
    const first = time.text.toLowerCase().split(' ')[0]!
    const word =
      deadlineWords.find(
        (candidate) => before.join(' ').endsWith(candidate) || time.text.toLowerCase().startsWith(`${candidate} `),
      ) ??
      (caseOf(tree, head) || first)
    // "that August", "in April of that year" points back to a year that stands in another sentence.
    const after = tree.tokens
      .filter((token) => token.start >= time.end)
      .slice(0, 3)
      .map((token) => token.text.toLowerCase())
      .join(' ')
    const back = ['that', 'same'].includes(before.at(-1) ?? '') || /^of (?:that|the same) (?:year|month)?/.test(after)
    const steps = at === trigger ? -1 : path.indexOf(at)
    if (!back) return [{ time, word, steps }]
    const { value: _value, earliest: _earliest, latest: _latest, ...words } = time
    return [{ time: words, word, steps }]
  })
  return found.sort((one, other) => one.steps - other.steps)
}

/** A day or an event that hangs on `at`, a word of the act's path, is another act's. */
const isOfAnother = (
  tree: Tree,
  trigger: number,
  path: number[],
  at: number,
  span: { start: number; end: number },
): boolean =>
  isOfFirst(tree, trigger, path, at, span) ||
  (at !== trigger &&
    (isBetween(tree, trigger, at) ||
      isBeside(tree, trigger) ||
      isWithinAim(tree, trigger, at) ||
      // "accused it on Friday of breaking the truce".
      isAccusing(lemmaOf(tree, at)) ||
      isOfDecision(tree, trigger, at, span.end)))

/** "agreed on Tuesday to release them", "On Tuesday it urged them to leave": when that was said, and not when it is to be done. */
function isOfDecision(tree: Tree, trigger: number, above: number, end: number): boolean {
  const { rule } = clauseModality(tree, above)
  return (
    end <= tree.tokens[trigger]!.start &&
    isVerb(tree, above) &&
    ['past-indicative', 'present-perfect'].includes(rule) &&
    toCome.includes(verbEffect(lemmaOf(tree, above)) ?? '')
  )
}

const toCome = ['agreed', 'pledged', 'planned', 'expected', 'proposed', 'demanded', 'possible']

/** "to release them by May and to sign it": the day stands between the two, and is the first one's. */
const isOfFirst = (
  tree: Tree,
  trigger: number,
  path: number[],
  at: number,
  { start, end }: { start: number; end: number },
): boolean =>
  [trigger, ...path].some(
    (member) => relation(tree, member) === 'conj' && headOf(tree, member) === at && end <= tree.tokens[member]!.start,
  ) &&
  isVerb(tree, at) &&
  start > tree.tokens[at]!.start

/** "the February accord", "the Agreement of 10 April 1998": the day of a thing, not of what is done to it. */
function isPartOfName(tree: Tree, head: number, trigger: number): boolean {
  const governor = headOf(tree, head)
  if (governor < 0 || governor === trigger || !['NOUN', 'PROPN'].includes(tree.tokens[governor]!.upos)) return false
  const inTime = tree.sentence.times.some(
    (time) => tree.tokens[governor]!.start >= time.start && tree.tokens[governor]!.end <= time.end,
  )
  return (
    !inTime &&
    ['compound', 'amod', 'nmod', 'nummod'].includes(relation(tree, head)) &&
    (relation(tree, head) !== 'nmod' || ['of', ''].includes(caseOf(tree, head)))
  )
}

/** "will call a truce within a month after talks with Madrid": when it will is not when they talked. */
const isBeside = (tree: Tree, trigger: number): boolean =>
  !isVerb(tree, trigger) &&
  relation(tree, trigger) === 'obl' &&
  ['after', 'following', 'amid', 'despite', 'due to', 'because of', 'during', 'over'].includes(caseOf(tree, trigger))

/** "shall meet within five days to work it out", "agree by August to increase the chances that they will be supported": when they meet or agree. */
function isWithinAim(tree: Tree, trigger: number, above: number): boolean {
  for (let at = trigger; at >= 0 && at !== above; at = headOf(tree, at))
    if (isVerb(tree, at) && relation(tree, at) === 'advcl' && hasTo(tree, at)) return true
  return false
}

/** A finite clause of another verb lies between the act and the word that the time hangs on. */
function isBetween(tree: Tree, trigger: number, above: number): boolean {
  for (let at = trigger; at >= 0 && at !== above; at = headOf(tree, at))
    if (['ccomp', 'parataxis'].includes(relation(tree, at)) || tree.tokens[at]!.deprel === 'acl:relcl') return true
  return false
}

/** Details of the act at `trigger`; `path` are the tokens above it that belong to its clause (control, raising). */
export function detailsOf(tree: Tree, trigger: number, path: number[], mode: Mode, pageText: string): Details {
  const details: Details = {}
  const toCome = mode !== 'occurred' && mode !== 'under-way'
  for (const { time, word } of timesOf(tree, trigger, path)) {
    // "asked for its postponement to September": when it is to be.
    if (word === 'to' && ['ask', 'call', 'appeal', 'urge', 'demand', 'request'].includes(lemmaOf(tree, trigger)))
      continue
    // "decided to postpone until 12 September action on lifting it": how long that is put off.
    if (path.some((verb) => verb !== trigger && isHowLong(tree, verb, word))) continue
    // "extended by ninety days": for so long.
    if (
      deadlineWords.includes(word) &&
      toCome &&
      !(word === 'by' && time.kind === 'duration') &&
      !isHowLong(tree, trigger, word)
    )
      details.deadline ??= {
        ...asTime(time),
        ...withWord(tree, time, word, pageText),
        ...(time.anchor ? { anchor: time.anchor } : {}),
      }
    // "was tasked to close it by 1 December": the day is the task's.
    else if (word === 'by' && ['task', 'mandate', 'instruct', 'charge', 'order'].includes(lemmaOf(tree, trigger)))
      continue
    else if (time.kind !== 'set' && !(time.kind === 'duration' && !['within', 'for'].includes(word)))
      details.time ??= asTime(time)
  }
  if (toCome && mode !== 'denied' && details.deadline === undefined) {
    const event = dueBefore(tree, trigger, path)
    if (event !== undefined)
      details.deadline = { ...phraseOf(tree, withoutEdges(tree, subtree(tree, event)), pageText), basis: 'stated' }
  }
  const condition = conditionOf(tree, trigger, path, mode)
  if (condition !== undefined)
    details.condition = phraseOf(
      tree,
      withoutEdges(
        tree,
        subtree(tree, condition, (at) => isSetBeside(tree, at)),
      ),
      pageText,
    )
  const purpose = [trigger, ...path]
    .flatMap((at) => childrenBy(tree, at, 'advcl'))
    .find(
      (child) =>
        hasTo(tree, child) &&
        isVerb(tree, child) &&
        !isBelow(tree, trigger, child) &&
        !markOf(tree, child).startsWith('than'),
    )
  if (purpose !== undefined)
    details.purpose = phraseOf(
      tree,
      withoutEdges(
        tree,
        subtree(tree, purpose, (child) => relation(tree, child) === 'parataxis'),
      ),
      pageText,
    )
  return details
}

/** What an act is due before that no calendar dates: "before the rains", "by then", "within weeks", "before the mandate expires". */
function dueBefore(tree: Tree, trigger: number, path: number[]): number | undefined {
  const acts = [trigger, ...path]
  if (acts.some((at) => clauseModality(tree, at).negative)) return undefined
  return acts
    .flatMap((at) => childrenBy(tree, at, 'obl', 'obl:unmarked', 'advmod', 'advcl').map((child) => ({ at, child })))
    .find(({ at, child }) => {
      const span = { start: tree.tokens[child]!.start, end: tree.tokens[child]!.end }
      return isDueBefore(tree, child) && !isBelow(tree, trigger, child) && !isOfAnother(tree, trigger, path, at, span)
    })?.child
}

function isDueBefore(tree: Tree, child: number): boolean {
  // "hours before the ceremony": when, and not until when.
  const first = Math.min(...subtree(tree, child))
  const before = /^before$/i.test(tree.tokens[first]!.text) ? first - 1 : first
  if (
    /^(?:hours?|days?|minutes?|weeks?|months?|years?|shortly|just|immediately|long)$/i.test(
      tree.tokens[before]?.text ?? '',
    )
  )
    return false
  // "either before or after the meeting": no latest day.
  if (
    subtree(tree, child).some(
      (at) => /^before$/i.test(tree.tokens[at]!.text) && /^after$/i.test(tree.tokens[at + 2]?.text ?? ''),
    )
  )
    return false
  if (relation(tree, child) === 'advcl')
    // "one day before it expired" is a day.
    return (
      /^before$/i.test(tree.tokens[Math.min(...withoutEdges(tree, subtree(tree, child)))]!.text) &&
      childrenBy(tree, child, 'nsubj', 'nsubj:pass').length > 0
    )
  const word = caseOf(tree, child)
  if (['by', 'before'].includes(word) && tree.tokens[child]!.text === 'then') return true
  if (word === 'before') return inClass(lemmaOf(tree, child).toLowerCase(), 'due-event')
  return (
    word === 'within' &&
    ['hour', 'day', 'week', 'month'].includes(lemmaOf(tree, child)) &&
    !childrenBy(tree, child, 'nummod', 'det').length
  )
}

/** "in exchange for a prisoner, the head of the committee said": what the parser sets beside a noun at its comma may be the speaker. */
const isSetBeside = (tree: Tree, at: number): boolean =>
  relation(tree, at) === 'appos' && ['return', 'exchange'].some((word) => isUnderWord(tree, at, word))

const isUnderWord = (tree: Tree, at: number, word: string): boolean => {
  for (let above = headOf(tree, at), steps = 0; above >= 0 && steps < 4; above = headOf(tree, above), steps++)
    if (lemmaOf(tree, above) === word) return true
  return false
}

/** "to extend it until 15 March": how long it lasts, and not by when it is done. */
const isHowLong = (tree: Tree, trigger: number, word: string): boolean =>
  ['until', 'till', 'up to'].includes(word) && lasting.has(lemmaOf(tree, trigger))

const lasting = new Set([
  'extend',
  'renew',
  'prolong',
  'extension',
  'renewal',
  'prolongation',
  'postpone',
  'delay',
  'defer',
  'adjourn',
])

/** "within 30 days", "by 1 May": a deadline with the word that makes it one. */
function withWord(tree: Tree, time: TimeExpression, word: string, pageText: string): Phrase | Record<string, never> {
  if (time.text.toLowerCase().startsWith(`${word} `)) return {}
  const first = tree.tokens.findLastIndex(
    ({ text, end }) => end <= time.start && text.toLowerCase() === word.split(' ')[0],
  )
  const start = tree.tokens[first]?.start
  if (start === undefined) return {}
  return { text: pageText.slice(start, time.end), start, end: time.end }
}

const withoutEdges = (tree: Tree, tokens: number[]): number[] => {
  const words = tokens.filter((index) => tree.tokens[index]!.upos !== 'PUNCT')
  return words.length ? words : tokens
}
