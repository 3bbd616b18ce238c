// What is said of all such things, or again and again, tells of none.

import { markOf } from './clause.ts'
import type { Standing } from './climb.ts'
import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, lemmaOf, relation, type Tree } from './tree.ts'

const surelyHabits = [
  'usually',
  'often',
  'routinely',
  'always',
  'rarely',
  'generally',
  'typically',
  'seldom',
  'normally',
  'commonly',
  'sometimes',
]

const habits = [
  'usually',
  'often',
  'routinely',
  'always',
  'rarely',
  'generally',
  'typically',
  'seldom',
  'normally',
  'commonly',
  'soon',
  'never',
]

/** "Accords are signed in hotels", "agreements that both sides sign": what is said of all such things tells of none. */
export function isGeneric(
  tree: Tree,
  candidate: Candidate,
  { reasons, mode, polarity, path }: Standing,
  dated: boolean,
): boolean {
  const { trigger, arguments: found } = candidate
  // "hereby terminates": the words do it.
  if (childrenBy(tree, trigger, 'advmod').some((child) => lemmaOf(tree, child) === 'hereby')) return false
  const rules = reasons.map(({ rule }) => rule)
  // "Amnesties are often passed before a single rifle is laid down": a habit, whatever hangs in it.
  if (path.some((at) => isHabit(tree, at))) return true
  if (isRuleOfLaw(tree, candidate)) return true
  if (isAllSuch(tree, candidate)) return true
  if ([trigger, ...path].some((at) => isListedUnder(tree, at))) return true
  // "when a British citizen is arrested abroad": whoever that may be.
  if (rules.includes('future-time-clause') && found.passive && found.object.some((head) => !isDefinite(tree, head)))
    return true
  if (mode !== 'occurred' && mode !== 'under-way' && !rules.includes('present-with-condition')) return false
  if (!rules.includes('present-indicative')) return false
  // "elect their assemblies every five years", "calls for restraint whenever …".
  if (tree.sentence.times.some(({ kind }) => kind === 'set')) return true
  if (tree.tokens.some(({ text }) => text.toLowerCase() === 'whenever')) return true
  // "A protocol enters into force thirty days after …"; "New ceasefire enters into force in Gaza" heads a page.
  if (
    !dated &&
    candidate.frame.act === 'enter-into-force' &&
    isWhole(tree) &&
    found.subject.some((head) => !isDefinite(tree, head))
  )
    return true
  if (childrenBy(tree, trigger, 'advmod').some((child) => habits.includes(lemmaOf(tree, child)))) return true
  // "Juntas free prisoners when it suits them."
  if (
    found.subject.some((head) => isBarePlural(tree, head)) &&
    childrenBy(tree, trigger, 'advcl').some((clause) => markOf(tree, clause) === 'when')
  )
    return true
  if (dated) return false
  if (polarity === 'positive' && mode === 'occurred' && isHowThingsAre(tree, candidate)) return true
  // "A truce is kept by those who …", "the agreements that they sign"; "Pause is extended" heads a page.
  if (isWhole(tree) && found.passive && found.object.some((head) => !isDefinite(tree, head))) return true
  const { deprel, xpos } = tree.tokens[trigger]!
  // "Rebels do not disarm." A headline has no full stop.
  if (xpos !== 'VBN' && isOfNobody(tree) && found.subject.some((head) => isBarePlural(tree, head))) return true
  if (deprel === 'acl:relcl' && xpos === 'VBP' && tree.tokens[headOf(tree, trigger)]!.xpos === 'NNS') return true
  return (
    isWhole(tree) &&
    found.object.some(
      (head) =>
        tree.tokens[head]!.xpos === 'NNS' &&
        ['instrument', 'ceasefire', 'law', 'mandate', 'body'].some((name) => inClass(lemmaOf(tree, head), name)) &&
        !childrenBy(tree, head, 'det', 'nummod', 'nmod:poss').length,
    )
  )
}

/** The clause is in the present, and its adverb tells of a habit. */
const isHabit = (tree: Tree, verb: number): boolean =>
  ['VBZ', 'VBP'].some((tag) =>
    [verb, ...childrenBy(tree, verb, 'aux', 'cop')].some(
      (part) => tree.tokens[part]!.xpos === tag && lemmaOf(tree, part) !== 'have',
    ),
  ) && childrenBy(tree, verb, 'advmod').some((child) => surelyHabits.includes(lemmaOf(tree, child)))

/** "This includes raising money and rebuilding roads": of what it consists, and not that it was done. */
const isListedUnder = (tree: Tree, verb: number): boolean => {
  const beside = headOf(tree, verb)
  // "The conditions included a pullback and pledging not to attack": the parser may hang the second on the verb.
  const isOnNoun = beside >= 0 && tree.tokens[beside]!.upos === 'NOUN' && relation(tree, beside) === 'obj'
  const above = isOnNoun ? headOf(tree, beside) : beside
  return (
    tree.tokens[verb]!.xpos === 'VBG' &&
    relation(tree, verb) === 'conj' &&
    above >= 0 &&
    !childrenBy(tree, verb, 'aux').length &&
    ['include', 'involve', 'entail', 'require', 'mean'].includes(lemmaOf(tree, above)) &&
    // "The agreement includes a truce and withdrawing": it lays that down.
    !childrenBy(tree, above, 'nsubj').some((text) => inClass(lemmaOf(tree, text), 'instrument'))
  )
}

/** "condemned all attacks on civilians", "any use of force": whichever they may be. */
const isAllSuch = (tree: Tree, { noun, trigger }: Candidate): boolean => {
  const governor = headOf(tree, trigger)
  return (
    noun &&
    governor >= 0 &&
    isBlame(lemmaOf(tree, governor)) &&
    childrenBy(tree, trigger, 'det').some((det) => /^(?:all|any|every)$/i.test(tree.tokens[det]!.text)) &&
    // "every bombing of its villages by Sudan".
    !childrenBy(tree, trigger, 'nmod').some((by) => caseOf(tree, by) === 'by' && tree.tokens[by]!.upos === 'PROPN')
  )
}

const isBlame = (lemma: string): boolean =>
  /^(?:condemn|denounce|deplore|decry|critici[sz]e|reject|oppose)$/.test(lemma)

/** "The constitution can only be amended by two thirds": what is allowed to all, for ever. */
const isRuleOfLaw = (tree: Tree, { trigger, frame, arguments: found }: Candidate): boolean =>
  ['amend-law', 'amend'].includes(frame.act) &&
  found.passive &&
  childrenBy(tree, trigger, 'aux').some((helper) => lemmaOf(tree, helper) === 'can')

/** Acts that a present tense tells of: words that are said now, and states that last. */
const toldInPresent = [
  'propose',
  'monitor',
  'welcome',
  'criticise',
  'support',
  'reject',
  'threaten',
  'recognise',
  'cease-fire',
  'block',
  'detain',
]

/** The sentence has its mark at the end; a headline has none. */
const isWhole = (tree: Tree): boolean =>
  /^[.!?;]$/.test(tree.tokens.filter(({ text }) => !/^["”’»)]+$|^''$/.test(text)).at(-1)?.text ?? '')

/** "The committee meets at the level of vice-ministers": in a whole sentence that names no day, how things are in general. */
const isHowThingsAre = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  !frame.content &&
  !toldInPresent.includes(frame.act) &&
  isWhole(tree) &&
  tree.sentence.times.length === 0 &&
  // "put his signature": the same word in the past.
  !['put', 'set', 'hit', 'cut', 'shut', 'quit', 'let'].includes(tree.tokens[trigger]!.text.toLowerCase())

/** No name, no number and no headline: nothing that could be a single event. */
const isOfNobody = (tree: Tree): boolean =>
  tree.tokens.at(-1)?.text === '.' && !tree.tokens.some(({ upos }) => upos === 'PROPN' || upos === 'NUM')

const isBarePlural = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.xpos === 'NNS' &&
  !tree.children[head]!.some((child) => !['punct', 'cc', 'conj'].includes(tree.tokens[child]!.deprel))

const isDefinite = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.upos !== 'NOUN' ||
  // "Chamizal treaty takes effect".
  childrenBy(tree, head, 'compound', 'amod').some((child) => tree.tokens[child]!.xpos.startsWith('NNP')) ||
  childrenBy(tree, head, 'det', 'nmod:poss', 'nummod').some(
    (child) => !['a', 'an', 'any'].includes(tree.tokens[child]!.text.toLowerCase()),
  )
