import { caseOf, childrenBy, headOf, isVerb, lemmaOf, relation, subtree, type Tree } from '../tree.ts'
import { prepositionOf, verbGroup } from './cue.ts'
import { canSpeak, speakerHead } from './source.ts'
import type { Found, Part } from './types.ts'
import { isCueNoun, isLightVerb, isStance } from './words.ts'

const afterAdjective = ['of', 'about', 'with', 'to', 'by', 'at', 'over']
const afterNoun = ['for', 'about', 'of', 'against', 'to', 'on', 'over', 'with', 'at']
const circumstance = ['if', 'when', 'because', 'while', 'after', 'as', 'before', 'until', 'since', 'although']

/** "is confident that the truce holds" · "remained opposed to the plan" · "was proud of it" */
export function felt(tree: Tree): Found[] {
  return tree.tokens.flatMap((_, word) => {
    if (!isStanceWord(tree, word)) return []
    const carrier = relation(tree, word) === 'xcomp' ? headOf(tree, word) : -1
    if (carrier < 0 && !childrenBy(tree, word, 'cop', 'aux:pass').length) return []
    const verb = carrier < 0 ? word : carrier
    const head = childrenBy(tree, verb, 'nsubj', 'nsubj:pass')[0] ?? speakerHead(tree, verb)
    if (!canSpeak(tree, head)) return []
    const clauses = childrenBy(tree, word, 'ccomp', 'xcomp', 'advcl')
      .concat(carrier < 0 ? [] : childrenBy(tree, carrier, 'ccomp'))
      .filter((child) => child > word && !circumstance.includes(caseOf(tree, child)))
    const parts = said(tree, clauses, childrenBy(tree, word, 'obl'), afterAdjective)
    if (!parts.content.length) return []
    const carried = carrier < 0 ? [] : verbGroup(tree, carrier)
    return [{ source: [head], cue: [...carried, ...verbGroup(tree, word), ...parts.cue], content: parts.content }]
  })
}

function isStanceWord(tree: Tree, word: number): boolean {
  const { upos, text } = tree.tokens[word]!
  if (upos === 'ADJ') return isStance(lemmaOf(tree, word))
  return upos === 'VERB' && isStance(text.toLowerCase())
}

/** "its claim that …" · "expressed the hope that …" · "the president's refusal to …" · "calls for …" */
export function named(tree: Tree): Found[] {
  return tree.tokens.flatMap(({ upos }, noun) => {
    if (upos !== 'NOUN' || !isCueNoun(lemmaOf(tree, noun))) return []
    const owner = ownerOf(tree, noun)
    const verb = lightVerbOf(tree, noun)
    const owned = owner >= 0 || verb >= 0
    const nominals = owned ? childrenBy(tree, noun, 'nmod').filter((child) => child !== owner) : []
    const parts = said(
      tree,
      childrenBy(tree, noun, 'acl', 'ccomp').filter((child) => saysWhat(tree, child)),
      nominals,
      afterNoun,
    )
    if (!parts.content.length) return []
    const speaker = owner >= 0 ? owner : verb >= 0 ? speakerHead(tree, verb) : -1
    const before = verb >= 0 && owner < 0 ? [...verbGroup(tree, verb), ...childrenBy(tree, noun, 'det')] : []
    const described = owned ? childrenBy(tree, noun, 'amod') : []
    return [
      {
        source: canSpeak(tree, speaker) ? [speaker] : [],
        cue: [...before, ...described, noun, ...parts.cue],
        content: parts.content,
      },
    ]
  })
}

/** The noun is what a verb like "express" or "make" brings in, and has what it says below itself. */
export const isBroughtIn = (tree: Tree, noun: number): boolean =>
  lightVerbOf(tree, noun) >= 0 &&
  isCueNoun(lemmaOf(tree, noun)) &&
  said(
    tree,
    childrenBy(tree, noun, 'acl', 'ccomp').filter((child) => saysWhat(tree, child)),
    childrenBy(tree, noun, 'nmod'),
    afterNoun,
  ).content.length > 0

/** The clauses, and the nominals with one of the prepositions; the prepositions join the cue. */
function said(tree: Tree, clauses: number[], nominals: number[], prepositions: readonly string[]): Part {
  const about = nominals.filter((child) => prepositions.includes(caseOf(tree, child)))
  const cue = about.flatMap((child) => prepositionOf(tree, child))
  const content = [...clauses, ...about]
    .flatMap((child) => subtree(tree, child))
    .filter((token) => !cue.includes(token))
  return { content, cue }
}

function lightVerbOf(tree: Tree, noun: number): number {
  const verb = headOf(tree, noun)
  const light = verb >= 0 && relation(tree, noun) === 'obj' && isVerb(tree, verb) && isLightVerb(lemmaOf(tree, verb))
  return light ? verb : -1
}

/** A clause with "that", "whether" or "to" after the noun; a relative clause tells which claim it is, not what it says. */
const saysWhat = (tree: Tree, clause: number): boolean =>
  clause > headOf(tree, clause) &&
  tree.tokens[clause]!.deprel !== 'acl:relcl' &&
  ['that', 'whether', 'to'].includes(caseOf(tree, clause))

const ownerOf = (tree: Tree, noun: number): number =>
  childrenBy(tree, noun, 'nmod:poss')[0] ??
  childrenBy(tree, noun, 'nmod').find((child) => ['by', 'from'].includes(caseOf(tree, child))) ??
  -1
