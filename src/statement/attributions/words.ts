// The words of lexicon/attribution.json as sets.

import data from '../../../lexicon/attribution.json' with { type: 'json' }

const asSet = (words: readonly string[]): ReadonlySet<string> => new Set(words)

const withoutClause = asSet(data.notWithClause)
const infinitive = asSet(data.infinitive)
const object = asSet(data.object)
const hearers = asSet(data.hearers)
const wanting = asSet(data.wanting)
const addressing = asSet(data.addressing)
const adjectives = asSet(data.adjectives)
const nouns = asSet(data.nouns)
const light = asSet(data.lightVerbs)
const adverbs = asSet(data.adverbs)
const sources = asSet(data.sources)
const reports = asSet(data.reports)
const reporting = asSet(data.reporting)
const raising = asSet(data.raising)
const questions = asSet(data.questions)
const speechless = asSet(data.speechless)
const prepositions = new Map(Object.entries(data.prepositions).map(([word, verbs]) => [word, asSet(verbs)]))

/** A clause below the verb is said, thought or wished by its subject. */
export const takesClause = (verb: string): boolean => !withoutClause.has(verb)
export const takesInfinitive = (verb: string): boolean => infinitive.has(verb)
export const takesObject = (verb: string): boolean => object.has(verb)
/** "told reporters that …": the object hears. */
export const hasHearer = (verb: string): boolean => hearers.has(verb)
/** "urged the council to act": the object is part of what is wanted. */
export const wantsOfSomebody = (verb: string): boolean => wanting.has(verb)
/** "accused the army of looting", "told him about the plan": the object comes before the preposition. */
export const addressesObject = (verb: string): boolean => addressing.has(verb)
/** "called for", "warned of": the preposition belongs to the cue. */
export const takesPreposition = (verb: string, preposition: string): boolean =>
  prepositions.get(preposition)?.has(verb) ?? false
export const isStance = (adjective: string): boolean => adjectives.has(adjective)
/** claim, fear, promise: a noun with a clause of its own. */
export const isCueNoun = (noun: string): boolean => nouns.has(noun)
/** "expressed the hope that": the verb says nothing beyond the noun. */
export const isLightVerb = (verb: string): boolean => light.has(verb)
export const isHearsay = (adverb: string): boolean => adverbs.has(adverb)
export const namesSource = (words: string): boolean => sources.has(words)
/** poll, letter, report: things that speak. */
export const isReport = (noun: string): boolean => reports.has(noun)
export const isSpeechless = (word: string): boolean => speechless.has(word)
/** "polls show a narrow majority": a verb whose object is told where a thing speaks. */
export const isReporting = (verb: string): boolean => reporting.has(verb)
/** "was quoted as saying", "appears to show": what a verb of saying hangs on. */
export const isRaising = (verb: string): boolean => raising.has(verb)
/** "did not say when the talks would begin". */
export const takesQuestion = (verb: string): boolean => questions.has(verb)
