// Items and paragraphs are read with the words that they stand under: "The monitors recommend that: • the parties sign".

import { isItem, listMark } from '../language/blocks.ts'
import type { Page } from '../model/page.ts'
import type { Token } from '../model/sentence.ts'
import { hasTo } from './control.ts'
import { isSpeechVerb, verbEffect } from './embedding.ts'
import { caseOf, childrenBy, isVerb, lemmaOf, makeTree, type Tree } from './tree.ts'
import { rootOf } from './voice.ts'

/** A sentence joined with the words that it stands under; its own tokens begin at `from`. */
export interface Listed {
  tree: Tree
  from: number
  lead: Tree
  /** The verb of the lead that takes it; −1 where the lead is its subject. */
  governor: number
}

/**
 * For each sentence of the page, its tree with the words before it that it stands under, or null where it stands under none.
 * A lead ends in a colon, and the items follow it block upon block; an item that brings in a list of its own ends the outer
 * one: "5. The two sides agreed: (a) to exchange lists" leads up to the next number. Under "The Security Council," each
 * paragraph that opens with a verb is what the council does.
 * @param trees of the page's sentences, in order.
 */
export function listedOf(page: Page, trees: readonly Tree[]): (Listed | null)[] {
  const opens = new Set(page.blocks.map(({ start }) => start))
  const items = new Set(page.blocks.filter((block) => isItem(page, block)).map(({ start }) => start))
  let lead: Tree | null = null
  let body: Tree | null = null
  let inList = false
  /** The marks of the list one of whose items is the lead. */
  let outer = ''
  return trees.map((tree, index) => {
    const { start } = tree.sentence
    if (isBody(tree) && opens.has(start)) body = tree
    const opensItem = items.has(start)
    const mark = opensItem ? markBefore(page.text.slice(start, tree.sentence.end)) : ''
    if (opensItem && !inList) [lead, outer] = [trees[index - 1] ?? null, '']
    if (opensItem && mark === outer) [lead, outer] = [null, '']
    if (opensItem) inList = true
    else if (!isWithinItem(page, tree, items)) inList = false
    if (!inList) lead = null
    const under = opensItem && lead ? underLead(lead, tree) : null
    if (opensItem && tree.tokens.at(-1)?.text === ':') [lead, outer] = [tree, mark]
    return under ?? (body && body !== tree && opens.has(start) ? underBody(body, tree) : null)
  })
}

/** What kind of mark stands before an item: a bullet, a number, a letter, or none. */
function markBefore(item: string): string {
  const mark = listMark.exec(item)?.[0] ?? 'none'
  return /\d/.test(mark) ? 'number' : /[a-z]/.test(mark) ? 'letter' : mark.trim()
}

const isWithinItem = ({ blocks }: Page, { sentence: { start } }: Tree, items: ReadonlySet<number>): boolean =>
  items.size > 0 && blocks.some((block) => items.has(block.start) && block.start <= start && start < block.end)

/** "The Security Council,": a body alone in a paragraph, with a comma behind it. */
const isBody = (tree: Tree): boolean =>
  !tree.sentence.skimmed &&
  tree.tokens.length <= 12 &&
  tree.tokens.at(-1)?.text === ',' &&
  tree.tokens[0]!.text === 'The' &&
  tree.tokens.some(({ head, xpos, text }) => head === 0 && (xpos.startsWith('NNP') || text === 'Parties')) &&
  !tree.tokens.some((_, index) => isVerb(tree, index))

/** The item as what the lead's last verb takes: a clause after "that:" or a verb of saying, an infinitive after "to:" or "should:". */
function underLead(given: Tree, item: Tree): Listed | null {
  if (given.sentence.skimmed || given.tokens.at(-1)?.text !== ':') return null
  const lead = withVerb(given)
  const last = lead.tokens.length - 2
  const word = lead.tokens[last]?.text.toLowerCase() ?? ''
  if (lead.tokens[last]?.xpos === 'MD') return underSubject(lead, item, last)
  const governor = governorOf(lead, ['that', 'to'].includes(word) ? last : -1)
  const root = verbOf(item)
  if (governor < 0 || root < 0) return null
  // "agreed: (a) to exchange lists": the item has the "to".
  const hasOwn = !['that', 'to'].includes(word) && hasTo(item, root) && isOfWill(lead, governor)
  const infinitive = word === 'to' || hasOwn
  if (hasSubject(item, root) === infinitive) return null
  const bare = infinitive || isWanted(lead, governor, item, root)
  const place = { head: governor + 1, deprel: infinitive ? 'xcomp' : 'ccomp', ...(bare ? { xpos: 'VB' } : {}) }
  const marked = ['that', 'to'].includes(word) ? last : -1
  const found = joined(lead, withMark(item, root), place, (token, index, verb) =>
    index === marked ? { ...token, head: verb, deprel: 'mark' } : token,
  )
  return found && { ...found, lead: given, governor }
}

/** "Demands that …" under "The Security Council,". */
function underBody(body: Tree, item: Tree): Listed | null {
  const root = verbOf(item)
  return root >= 0 &&
    ['VBZ', 'VBG'].includes(item.tokens[root]!.xpos) &&
    childrenBy(item, root, 'aux', 'cop').length === 0 &&
    !hasSubject(item, root)
    ? underSubject(body, item, -1)
    : null
}

/** The lead is the subject of the item's verb, and `modal` stands before that: "Myanmar should: • release them". */
function underSubject(lead: Tree, item: Tree, modal: number): Listed | null {
  const root = verbOf(item)
  const top = rootOf(lead)
  const subject = top === modal ? (childrenBy(lead, top, 'nsubj')[0] ?? -1) : top
  if (root < 0 || subject < 0 || hasSubject(item, root) || isVerb(lead, subject)) return null
  const found = joined(lead, item, modal < 0 ? {} : { xpos: 'VB' }, (token, index, verb) => {
    if (index === subject) return { ...token, head: verb, deprel: 'nsubj' }
    if (index === modal) return { ...token, head: verb, deprel: 'aux' }
    return token.head === modal + 1 && modal >= 0 ? { ...token, head: verb } : token
  })
  return found && { ...found, lead, governor: -1 }
}

/** The verb that an item is built on, 0-based; −1 where there is none. */
function verbOf(item: Tree): number {
  const root = item.sentence.skimmed ? -1 : rootOf(item)
  return root >= 0 && isVerb(item, root) ? root : -1
}

const hasSubject = (tree: Tree, verb: number): boolean => childrenBy(tree, verb, 'nsubj', 'expl').length > 0

/**
 * Both in one tree: `place` is what becomes of the item's root, `change` what becomes of the lead's tokens, with the root's
 * 1-based number in the whole. Null where the item hangs on its own list mark.
 */
function joined(
  lead: Tree,
  item: Tree,
  place: Partial<Token>,
  change: (token: Token, index: number, verb: number) => Token,
): Pick<Listed, 'tree' | 'from'> | null {
  const root = verbOf(item)
  const own = item.tokens.findIndex(({ upos, xpos }) => upos !== 'PUNCT' && upos !== 'X' && xpos !== 'LS')
  if (item.tokens.some(({ head }, index) => index >= own && head > 0 && head <= own)) return null
  const from = lead.tokens.length
  const shift = from - own
  const tokens: Token[] = [
    ...lead.tokens.map((token, index) => change(token, index, root + shift + 1)),
    ...item.tokens
      .map((token, index) => (index === root ? { ...token, ...place } : { ...token, head: token.head + shift }))
      .slice(own),
  ]
  const names = item.sentence.names.map((name) => ({ ...name, first: name.first + shift, last: name.last + shift }))
  const predicates = item.sentence.predicates.map((one) => ({ ...one, token: one.token + shift }))
  // What the network saw of the item alone says nothing of how firm the words before the list make it.
  const triggers = item.sentence.triggers.map((one) => ({ ...one, token: one.token + shift, modes: {} }))
  const sentence = {
    ...item.sentence,
    start: item.tokens[own]!.start,
    tokens,
    names: [...lead.sentence.names, ...names.filter(({ first }) => first >= from)],
    times: [...lead.sentence.times, ...item.sentence.times],
    predicates: [...lead.sentence.predicates, ...predicates.filter(({ token }) => token >= from)],
    triggers: [...lead.sentence.triggers, ...triggers.filter(({ token }) => token >= from)],
  }
  return { tree: makeTree(sentence, lead.before), from }
}

/** "Amnesty International calls on the parties to:": without what follows, the parser takes the verb for a noun. */
function withVerb(lead: Tree): Tree {
  const root = rootOf(lead)
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
    const root = rootOf(lead)
    const takes = root >= 0 && (isSpeechVerb(lemmaOf(lead, root)) || verbEffect(lemmaOf(lead, root)) !== undefined)
    return takes ? root : -1
  }
  return lead.tokens.findLastIndex((_, index) => index < before && isVerb(lead, index))
}

/** "(c) that Working Group I would meet": alone, the parser takes the "that" for an article. */
function withMark(item: Tree, root: number): Tree {
  const first = item.tokens.findIndex(({ upos, xpos }) => upos !== 'PUNCT' && upos !== 'X' && xpos !== 'LS')
  const { text, deprel } = item.tokens[first] ?? {}
  if (text?.toLowerCase() !== 'that' || deprel !== 'det') return item
  const tokens = item.tokens.map((token, index) =>
    index === first ? { ...token, upos: 'SCONJ', xpos: 'IN', deprel: 'mark', head: root + 1 } : token,
  )
  return makeTree({ ...item.sentence, tokens }, item.before)
}

const isOfWill = (lead: Tree, governor: number): boolean =>
  ['proposed', 'demanded', 'agreed', 'pledged', 'planned'].includes(verbEffect(lemmaOf(lead, governor)) ?? '')

/** "proposes the following steps: • Bangladesh releases": what is wanted is put in the present as though it were done. */
const isWanted = (lead: Tree, governor: number, item: Tree, root: number): boolean =>
  isOfWill(lead, governor) &&
  ['VBZ', 'VBP'].includes(item.tokens[root]!.xpos) &&
  childrenBy(item, root, 'aux').length === 0
