// The items of a list are read with the words that bring them in: "The monitors recommend that: • the parties sign".

import type { Page } from '../model/page.ts'
import type { Token } from '../model/sentence.ts'
import { isSpeechVerb, verbEffect } from './embedding.ts'
import { caseOf, childrenBy, isVerb, lemmaOf, makeTree, type Tree } from './tree.ts'

/** A list mark at the start of a line: a bullet, `1.`, `(a)`, `iv)`. */
const mark = /^\s*(?:[-–—•*▪■◦·►]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s)/u

/** A sentence joined with the lead of its list, of which the verb `governor` takes it; its own tokens begin at `from`. */
export interface Listed {
  tree: Tree
  from: number
  lead: Tree
  governor: number
}

/**
 * For each sentence of the page, its tree with the lead of its list before it, or null where it stands under none: the
 * lead ends in a colon, the items follow it block upon block. An item that brings in a list of its own ends the outer one,
 * since nothing says where the inner one ends.
 * @param trees of the page's sentences, in order.
 */
export function listedOf(page: Page, trees: readonly Tree[]): (Listed | null)[] {
  const starts = new Set(
    page.blocks
      .filter(({ kind, start, end }) => kind === 'item' || mark.test(page.text.slice(start, end)))
      .map(({ start }) => start),
  )
  if (starts.size === 0) return trees.map(() => null)
  let lead: Tree | null = null
  let inList = false
  return trees.map((tree, index) => {
    const isItem = starts.has(tree.sentence.start)
    if (isItem && !inList) lead = trees[index - 1] ?? null
    if (isItem) inList = true
    else if (!isWithinItem(page, tree, starts)) inList = false
    if (!inList) lead = null
    const joined = isItem && lead ? joinedWith(lead, tree) : null
    if (isItem && tree.tokens.at(-1)?.text === ':') lead = null
    return joined
  })
}

const isWithinItem = ({ blocks }: Page, { sentence: { start } }: Tree, starts: ReadonlySet<number>): boolean =>
  blocks.some((block) => starts.has(block.start) && block.start <= start && start < block.end)

/** The item as what the lead's last verb takes: a clause after "that:" or a verb of saying, an infinitive after "to:". */
function joinedWith(given: Tree, item: Tree): Listed | null {
  if (given.sentence.skimmed || item.sentence.skimmed || given.tokens.at(-1)?.text !== ':') return null
  const lead = withVerb(given)
  const last = lead.tokens.length - 2
  const word = lead.tokens[last]?.text.toLowerCase() ?? ''
  const root = item.tokens.findIndex(({ head }) => head === 0)
  const governor = governorOf(lead, ['that', 'to'].includes(word) ? last : -1)
  if (governor < 0 || root < 0 || !isVerb(item, root)) return null
  const hasSubject = childrenBy(item, root, 'nsubj', 'expl').length > 0
  if (hasSubject === (word === 'to')) return null
  const own = item.tokens.findIndex(({ upos, xpos }) => upos !== 'PUNCT' && upos !== 'X' && xpos !== 'LS')
  if (item.tokens.some(({ head }, index) => index >= own && head > 0 && head <= own)) return null
  const from = lead.tokens.length
  const shift = from - own
  const verb = {
    head: governor + 1,
    deprel: word === 'to' ? 'xcomp' : 'ccomp',
    ...(word === 'to' || isWanted(lead, governor, item, root) ? { xpos: 'VB' } : {}),
  }
  const tokens: Token[] = [
    ...lead.tokens.map((token, index) =>
      index === last && ['that', 'to'].includes(word) ? { ...token, head: root + shift + 1, deprel: 'mark' } : token,
    ),
    ...item.tokens
      .map((token, index) => (index === root ? { ...token, ...verb } : { ...token, head: token.head + shift }))
      .slice(own),
  ]
  const names = item.sentence.names.map((name) => ({ ...name, first: name.first + shift, last: name.last + shift }))
  const predicates = item.sentence.predicates.map((one) => ({ ...one, token: one.token + shift }))
  const sentence = {
    ...item.sentence,
    start: item.tokens[own]!.start,
    tokens,
    names: [...lead.sentence.names, ...names.filter(({ first }) => first >= from)],
    times: [...lead.sentence.times, ...item.sentence.times],
    predicates: [...lead.sentence.predicates, ...predicates.filter(({ token }) => token >= from)],
  }
  return { tree: makeTree(sentence, lead.before), from, lead: given, governor }
}

/** "Amnesty International calls on the parties to:": without what follows, the parser takes the verb for a noun. */
function withVerb(lead: Tree): Tree {
  const root = lead.tokens.findIndex(({ head }) => head === 0)
  const { xpos, upos } = lead.tokens[root] ?? {}
  const called = childrenBy(lead, root, 'nmod').filter((child) => ['on', 'upon'].includes(caseOf(lead, child)))
  if (upos !== 'NOUN' || xpos !== 'NNS' || called.length === 0 || !lead.tokens[root - 1]?.xpos.startsWith('NNP'))
    return lead
  const tokens = lead.tokens.map((token, index) => {
    if (index === root) return { ...token, upos: 'VERB', xpos: 'VBZ' }
    return called.includes(index) ? { ...token, deprel: 'obl' } : token
  })
  return makeTree({ ...lead.sentence, tokens }, lead.before)
}

/** The verb before "that:" or "to:", else the lead's own verb, where it is one that takes what is said, agreed or demanded. */
function governorOf(lead: Tree, before: number): number {
  if (before < 0) {
    const root = lead.tokens.findIndex(({ head }) => head === 0)
    const takes = root >= 0 && (isSpeechVerb(lemmaOf(lead, root)) || verbEffect(lemmaOf(lead, root)) !== undefined)
    return takes ? root : -1
  }
  return lead.tokens.findLastIndex((_, index) => index < before && isVerb(lead, index))
}

/** "proposes the following steps: • Bangladesh releases": what is wanted is put in the present as though it were done. */
const isWanted = (lead: Tree, governor: number, item: Tree, root: number): boolean =>
  ['proposed', 'demanded', 'agreed', 'pledged', 'planned'].includes(verbEffect(lemmaOf(lead, governor)) ?? '') &&
  ['VBZ', 'VBP'].includes(item.tokens[root]!.xpos) &&
  childrenBy(item, root, 'aux').length === 0
