import { type Evidence, type Span, wholeBefore } from '../model/span.ts'
import { markOf } from './clause.ts'
import { isConditionMark, isNegator } from './embedding.ts'
import { caseOf, childrenBy, headOf, isBelow, isVerb, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** Characters of context in the prefix and the suffix of a quote. */
const context = 32

/** The evidence record of a span of the page. */
export function evidenceOf(pageText: string, span: Span): Evidence {
  const from = Math.max(0, span.start - context)
  return {
    quote: pageText.slice(span.start, span.end),
    // One character less where the first would be half of one.
    prefix: pageText.slice(wholeBefore(pageText, from) < from ? from + 1 : from, span.start),
    suffix: pageText.slice(span.end, wholeBefore(pageText, span.end + context)),
    start: span.start,
    end: span.end,
  }
}

/**
 * The smallest stretch that bears an act out: the clause below `top` (the highest word that its mode rests on) without
 * clauses that stand beside it, plus every token of `needed` (subject, object, time). Offsets into the page.
 * @param withContent what the act says is a part of it: "denied having agreed to talks".
 */
export function smallestClause(tree: Tree, trigger: number, top: number, needed: number[], withContent = false): Span {
  const onPath = new Set<number>()
  for (let at = trigger; at >= 0; at = headOf(tree, at)) onPath.add(at)
  const aside = (child: number): boolean => {
    if (onPath.has(child)) return false
    const here = relation(tree, child)
    if (
      here === 'parataxis' ||
      here === 'discourse' ||
      // A dateline, as mend/dateline.ts hangs it.
      (here === 'dep' && child < trigger) ||
      (here === 'cc' && !isNegator(tree.tokens[child]!.text.toLowerCase())) ||
      (here === 'ccomp' && !(withContent && headOf(tree, child) === trigger))
    )
      return true
    if (here === 'conj' && (isVerb(tree, child) || onPath.has(headOf(tree, child))))
      return isVerb(tree, child) || isVerb(tree, headOf(tree, child))
    if (here === 'advcl' && !isVerb(tree, child)) return true
    if (here === 'advcl') return !isConditionMark(markOf(tree, child))
    if (here === 'acl') return !narrows(tree, child)
    if (here === 'mark') return tree.tokens[child]!.text.toLowerCase() === 'that'
    if (here === 'punct') return true
    return ['obl', 'nmod'].includes(here) && caseOf(tree, child) === 'according to'
  }
  const root = top >= 0 ? top : trigger
  const tokens = [
    ...(isVerb(tree, root) || root === trigger ? subtree(tree, root, aside) : [root, ...subtree(tree, trigger, aside)]),
    ...needed,
  ]
  const that =
    tree.children[root]!.find(
      (child) => relation(tree, child) === 'mark' && tree.tokens[child]!.text.toLowerCase() === 'that',
    ) ?? -1
  const words = tokens.filter((index) => tree.tokens[index]!.upos !== 'PUNCT' && index > that).sort((a, b) => a - b)
  let last = words.at(-1)!
  const count = (mark: string): number =>
    tree.tokens.slice(words[0]!, last + 1).filter((token) => token.text === mark).length
  if (count('(') > count(')') && tree.tokens[last + 1]?.text === ')') last++
  return wholeExpressions(tree, { start: tree.tokens[words[0]!]!.start, end: tree.tokens[last]!.end })
}

/**
 * The parts of a clause round the relative clauses that commas set off in it: "The accord, which was to be signed by May, was signed
 * in June" is two parts, and what stands between them bears out another act. So are an item and the words that bring its list in,
 * the item first. A clause without such is its one part.
 */
export function partsOf(tree: Tree, clause: Span, trigger: number): Span[] {
  const { start: own } = tree.sentence
  if (clause.start < own) {
    const lead = tree.tokens.filter((token) => token.start < own && token.upos !== 'PUNCT').at(-1)!
    const rest = { start: clause.start, end: lead.end }
    return [...partsOf(tree, { start: own, end: clause.end }, trigger), rest]
  }
  const asides = tree.tokens.flatMap((_, verb) => {
    if (tree.tokens[verb]!.deprel !== 'acl:relcl' || isBelow(tree, trigger, verb)) return []
    const words = subtree(tree, verb, (child) => tree.tokens[child]!.upos === 'PUNCT')
    const [first, last] = [Math.min(...words), Math.max(...words)]
    const isSetOff = tree.tokens[first - 1]?.text === ',' && tree.tokens[last + 1]?.text === ','
    const isInside = tree.tokens[first]!.start > clause.start && tree.tokens[last]!.end < clause.end
    return isSetOff && isInside && tree.tokens[first - 2]
      ? [{ from: tree.tokens[first - 2]!.end, to: tree.tokens[last + 2]?.start ?? clause.end }]
      : []
  })
  const parts: Span[] = []
  let start = clause.start
  for (const { from, to } of asides) {
    if (from <= start || to >= clause.end) continue
    parts.push({ start, end: from })
    start = to
  }
  return [...parts, { start, end: clause.end }]
}

/** "any arrangement that leaves them in power": without the clause the words would say more than the page does. */
const narrows = (tree: Tree, clause: number): boolean =>
  tree.tokens[Math.min(...subtree(tree, clause)) - 1]?.text !== ',' &&
  childrenBy(tree, headOf(tree, clause), 'det').some((child) =>
    ['any', 'no', 'all', 'every', 'each'].includes(lemmaOf(tree, child)),
  )

/** A quote does not end within a name or a time: "until 3 August", never "until 3". */
function wholeExpressions(tree: Tree, span: Span): Span {
  const cut = [...tree.sentence.times, ...tree.sentence.names].filter(
    ({ start, end }) => start < span.end && end > span.start,
  )
  return {
    start: Math.min(span.start, ...cut.map(({ start }) => start)),
    end: Math.max(span.end, ...cut.map(({ end }) => end)),
  }
}

const negation =
  /\b(?:no|not|never|nor|neither|none|nobody|nothing|without|cannot|yet|hardly|fail\w*|stop\w*|ceas\w*|refrain\w*|neglect\w*|called|cancel\w*|scrap\w*|unlikely|unable|unwilling|powerless|helpless|incapable)\b|n['’]t\b/i

/** A negative line's quote shows the negation: where the clause alone does not, it is the whole sentence. */
export const withNegation = (tree: Tree, span: Span, pageText: string): Span =>
  negation.test(pageText.slice(span.start, span.end)) ? span : { start: tree.sentence.start, end: tree.sentence.end }
