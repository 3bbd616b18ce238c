// Pronouns and other phrases that stand for a party named before: only where exactly one is in question.

import acting from '../../../lexicon/parties/acting.json' with { type: 'json' }
import things from '../../../lexicon/things.json' with { type: 'json' }
import type { Party } from '../../model/party.ts'
import type { Sentence } from '../../model/sentence.ts'
import { definitePhrase } from './definite.ts'
import { plain } from './form.ts'
import { isBorneBy } from './given.ts'
import { partyById } from './lexicon.ts'
import type { Found } from './organs.ts'
import { organAt, organBelonging } from './organs.ts'
import type { PageParties } from './page.ts'
import { childrenOf, relationOf } from './tree.ts'

// "him" and "her" as objects stay open: whoever does it to them stands before them as well.
const man = new Set(['he', 'his'])
const woman = new Set(['she', 'her'])

const pronouns: Record<string, readonly Party['kind'][]> = {
  he: ['person'],
  his: ['person'],
  she: ['person'],
  her: ['person'],
  it: ['state', 'organ', 'organisation', 'armed-group'],
}

/** Resolves a pronoun, "the ministry", "the group" or "the president"; null where none or more than one can be meant. */
export function anaphor(
  sentence: Sentence,
  head: number,
  first: number,
  _last: number,
  page: PageParties,
): Found | null {
  const word = plain(sentence.tokens[head]!.text)
  const kinds = pronouns[word]
  if (word === 'her' && relationOf(sentence, head) !== 'nmod') return null
  if (kinds && (isAskedOf(sentence, head) || (kinds.includes('person') && isAskedAbout(sentence, head, page))))
    return null
  if (kinds)
    return word === 'it' && !(itActs(sentence, head) && !mayBeText(sentence, head, page))
      ? null
      : pronoun(sentence, head, kinds, page)
  const owned = /^(?:its|their|his|her)$/i.test(sentence.tokens[first]!.text)
    ? ofPossessor(sentence, head, first, page)
    : null
  if (owned) return owned
  const definite = /^(?:the|this|that)$/i.test(sentence.tokens[first]!.text)
  if (!definite) return null
  return definitePhrase(sentence, first, head, word, page)
}

/** "demanded that it leave": whoever asks asks it of another, and the sentence names none. */
function isAskedOf(sentence: Sentence, head: number): boolean {
  const clause = sentence.tokens[head]!.head - 1
  const verb = sentence.tokens[clause]
  const asking = verb && sentence.tokens[verb.head - 1]
  if (!verb || !asking || relationOf(sentence, head) !== 'nsubj' || !verb.deprel.startsWith('ccomp')) return false
  const must = childrenOf(sentence, clause).some((child) => ['should', 'must'].includes(sentence.tokens[child]!.lemma))
  // "the Court ruled that it had broken it": a court rules of others.
  if (acting.judging.includes(asking.lemma.toLowerCase())) return true
  return acting.asking.includes(asking.lemma.toLowerCase()) && (verb.xpos === 'VB' || must)
}

/** "Did Arafat mean it? Barak says he turned it down": the one who was asked about, and not the one who says so. */
function isAskedAbout(sentence: Sentence, head: number, page: PageParties): boolean {
  const last = page.sentences[page.placeOf(sentence) - 1]
  const verb = sentence.tokens[sentence.tokens[head]!.head - 1]
  return (
    last?.tokens.at(-1)?.text === '?' &&
    last.names.some(({ kind }) => kind === 'PER') &&
    verb?.deprel.startsWith('ccomp') === true
  )
}

const texts = new Set(things.classes.instrument)
const doing = new Set(acting.verbs)

/** "It" as the subject of what only a party does; elsewhere it may be a text, an event or nothing at all. */
function itActs(sentence: Sentence, head: number): boolean {
  const { deprel, head: above } = sentence.tokens[head]!
  const governor = sentence.tokens[above - 1]
  return deprel === 'nsubj' && governor !== undefined && doing.has(governor.lemma.toLowerCase())
}

/** "They signed an accord. It asks the United Nations to …": a text named just before may be meant as well. */
function mayBeText(sentence: Sentence, head: number, page: PageParties): boolean {
  const at = page.placeOf(sentence)
  const isText = ({ lemma, upos }: Sentence['tokens'][number]): boolean =>
    (upos === 'NOUN' || upos === 'PROPN') && texts.has(lemma.toLowerCase())
  return (
    sentence.tokens.slice(0, head).some(isText) ||
    (at > 0 && page.sentences[at - 1]!.tokens.some((token) => token.xpos !== 'NNS' && isText(token)))
  )
}

/**
 * The one party of the right kind before the pronoun in its sentence; else the one in the sentence before. Where that names nobody
 * but has the same pronoun, it is whom that one stands for: "Byron left. He wrote to her. He returned."
 */
function pronoun(
  sentence: Sentence,
  head: number,
  kinds: readonly Party['kind'][],
  page: PageParties,
  further = PRONOUNS_IN_A_ROW,
): Found | null {
  const at = page.placeOf(sentence)
  const { text } = sentence.tokens[head]!
  const ofKind = (party: Party | null): boolean => party?.kind !== 'person' || isBorneBy(text, party.name) !== false
  // "He had stopped, once the bishop persuaded him, and he turned it down": the same one as before the name.
  const same = sameBefore(sentence, head)
  if (same >= 0 && further > 0) return pronoun(sentence, same, kinds, page, further - 1)
  // "During his visit, Nqakula held talks": the subject that follows.
  const following = subjectBehind(sentence, head)
  if (following && kinds.includes('person') && ofKind(following))
    return { party: following, implied: 'only-antecedent' }
  const here = candidates(sentence, kinds, head).filter(ofKind)
  const last = page.sentences[at - 1]
  // "Although the guerrilla freed nine, it is believed that it still holds ten": it, and nobody of the sentence before.
  const isNearer =
    plain(text) === 'it' &&
    sentence.tokens.some((token, index) => index < head && token.deprel === 'nsubj' && isNameless(token))
  if (isNearer) return null
  const before = here.length || !last || isOfCollective(last) ? here : candidates(last, kinds).filter(ofKind)
  const [party] = before
  if (before.length > 0)
    return before.length === 1 && party && !(here.length > 0 && namesAnother(sentence, party, head))
      ? { party, implied: 'only-antecedent' }
      : null
  const words = [man, woman].find((one) => one.has(plain(text)))
  const earlier = words && last ? last.tokens.findIndex((token) => words.has(plain(token.text))) : -1
  return last && earlier >= 0 && further > 0 ? pronoun(last, earlier, kinds, page, further - 1) : null
}

/** The person who is the subject of the main clause, where a possessive stands in a phrase that opens the sentence before him. */
function subjectBehind(sentence: Sentence, head: number): Party | undefined {
  const { tokens, names } = sentence
  const opening = tokens.findIndex(({ upos }) => upos !== 'PUNCT')
  const phrase = tokens[head]!.head - 1
  const verb = phrase < 0 ? -1 : tokens[phrase]!.head - 1
  if (relationOf(sentence, head) !== 'nmod' || tokens[opening]!.upos !== 'ADP' || verb < 0) return undefined
  if (tokens[verb]!.head !== 0 || head - opening > 3 || relationOf(sentence, phrase) !== 'obl') return undefined
  const subject = childrenOf(sentence, verb).find((child) => child > head && relationOf(sentence, child) === 'nsubj')
  if (subject === undefined) return undefined
  return names.find(({ kind, first, last }) => kind === 'PER' && first <= subject && subject <= last)?.party
}

/** The same pronoun as the subject of the sentence's main clause, before any name; −1 where there is none. */
function sameBefore(sentence: Sentence, head: number): number {
  const word = plain(sentence.tokens[head]!.text)
  const names = sentence.names.filter(({ kind, last }) => kind === 'PER' && last < head)
  if (!['he', 'she'].includes(word) || names.length === 0) return -1
  return sentence.tokens.findIndex(
    ({ text, deprel, head: above }, at) =>
      at < names[0]!.first && plain(text) === word && deprel === 'nsubj' && sentence.tokens[above - 1]?.head === 0,
  )
}

/** "The group", "the guerrilla": somebody without a name of his own. */
const isNameless = ({ upos, lemma }: Sentence['tokens'][number]): boolean =>
  upos === 'NOUN' &&
  [
    'group',
    'movement',
    'front',
    'militia',
    'faction',
    'party',
    'guerrilla',
    'body',
    'mission',
    'committee',
    'panel',
    'agency',
    'watchdog',
  ].includes(lemma.toLowerCase())

/** "The group announced a truce, which Madrid dismissed": the sentence is about somebody whom no name in it names. */
function isOfCollective(sentence: Sentence): boolean {
  const root = sentence.tokens.findIndex(({ head }) => head === 0)
  const subject = childrenOf(sentence, root).find((child) => relationOf(sentence, child) === 'nsubj') ?? -1
  const isNamed = (child: number): boolean => sentence.names.some(({ first, last }) => first <= child && child <= last)
  return subject >= 0 && isNameless(sentence.tokens[subject]!) && !childrenOf(sentence, subject).some(isNamed)
}

/** "The front accused the government of failing to send what it had promised": an organ stands nearer to the pronoun than the party. */
function namesAnother(sentence: Sentence, party: Party, pronoun: number): boolean {
  const last = sentence.names.findLast((name) => name.party?.id === party.id && name.last < pronoun)?.last ?? pronoun
  return sentence.tokens
    .slice(last + 1, pronoun)
    .some(({ deprel, lemma }) => /^(?:i?obj|obl|nsubj)/.test(deprel) && collective.has(lemma.toLowerCase()))
}

const collective = new Set([
  'opposition',
  'congress',
  'court',
  'commission',
  'delegation',
  'parliament',
  'junta',
  'government',
  'army',
  'ministry',
  'movement',
  'front',
  'council',
  'group',
  'union',
  'mission',
  'party',
  'militia',
  'coalition',
  'force',
  'navy',
  'guard',
  'police',
  'brigade',
])

/** So many sentences of "he" alone lead back to a name; a story that goes on longer may have changed its man. */
const PRONOUNS_IN_A_ROW = 3

/** Parties of these kinds that a sentence names, each once; null for a person whom nobody knows, who may be meant all the same. */
function candidates(
  sentence: Sentence,
  kinds: readonly Party['kind'][],
  until = Number.POSITIVE_INFINITY,
): (Party | null)[] {
  const found = new Map<string, Party | null>()
  for (const name of sentence.names)
    if (name.last < until) {
      if (name.party && kinds.includes(name.party.kind)) found.set(name.party.id, name.party)
      else if (!name.party && name.kind === 'PER' && kinds.includes('person'))
        found.set(`unknown ${sentence.tokens[name.last]!.text}`, null)
      // "Orkem, France's third-largest group, said it would": a house that no list knows may be meant as well.
      else if (!name.party && name.kind === 'ORG' && kinds.includes('organisation'))
        found.set(`unknown ${sentence.tokens[name.last]!.text}`, null)
    }
  // A capitalised subject that nobody took for a name may be a person all the same.
  if (kinds.includes('person'))
    sentence.tokens.slice(0, Math.min(until, sentence.tokens.length)).forEach(({ upos, deprel, text }, k) => {
      const named = sentence.names.some(
        ({ first, last, party, kind }) => first <= k && k <= last && (party !== undefined || kind === 'PER'),
      )
      if (upos === 'PROPN' && deprel.startsWith('nsubj') && !named) found.set(`unknown ${text}`, null)
    })
  return [...found.values()]
}

/** "its foreign ministry": of the one state, organisation or group named before in the sentence. */
function ofPossessor(sentence: Sentence, head: number, first: number, page: PageParties): Found | null {
  if (/^(?:his|her)$/i.test(sentence.tokens[first]!.text)) return ofHolder(sentence, head, first, page)
  if (!/^its$/i.test(sentence.tokens[first]!.text)) return null
  const organ = organAt(sentence, head)?.organ
  const owner = organ && pronoun(sentence, first, ['state', 'organisation', 'armed-group'], page)
  if (owner && isOfSubject(sentence, head, owner.party)) return null
  const found = organ && owner ? organBelonging(owner.party, organ) : null
  return found && { ...found, implied: 'only-antecedent' }
}

/** "his country", "her government": of the state of whoever is meant, as far as his office is known. */
function ofHolder(sentence: Sentence, head: number, first: number, page: PageParties): Found | null {
  const lemma = sentence.tokens[head]!.lemma.toLowerCase()
  if (!['country', 'nation', 'government'].includes(lemma)) return null
  const country = pronoun(sentence, first, ['person'], page)?.party.country
  const state = country === undefined ? undefined : partyById(country)
  const organ = organAt(sentence, head)?.organ
  const found = lemma !== 'government' ? state && { party: state } : state && organ && organBelonging(state, organ)
  return found ? { ...found, implied: 'only-antecedent' } : null
}

/** "the army withdrew its troops": the pronoun is the subject's, and the subject is not the one that was named. */
function isOfSubject(sentence: Sentence, object: number, party: Party): boolean {
  let verb = sentence.tokens[object]!.head - 1
  for (let steps = 0; verb >= 0 && sentence.tokens[verb]!.upos !== 'VERB' && steps < sentence.tokens.length; steps++)
    verb = sentence.tokens[verb]!.head - 1
  if (verb < 0) return false
  const subject = childrenOf(sentence, verb).find((child) => relationOf(sentence, child) === 'nsubj')
  if (subject === undefined || subject > object || sentence.tokens[subject]!.upos !== 'NOUN') return false
  const within = (token: number): boolean => {
    for (
      let at = token, steps = 0;
      at >= 0 && steps < sentence.tokens.length;
      at = sentence.tokens[at]!.head - 1, steps++
    )
      if (at === subject) return true
    return false
  }
  return !sentence.names.some((name) => name.party?.id === party.id && within(name.last))
}
