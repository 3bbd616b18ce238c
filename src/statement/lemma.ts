import embedding from '../../lexicon/embedding.json' with { type: 'json' }
import irregular from '../../lexicon/language/irregular.json' with { type: 'json' }
import things from '../../lexicon/things.json' with { type: 'json' }
import { frameLemmas } from './acts.ts'
import { formsOf } from './inflect.ts'

const listed: Record<string, string> = things.lemmas
const known = new Set([
  ...frameLemmas,
  ...[embedding.verbs, embedding.adjectives, embedding.nouns].flatMap((groups) => Object.values(groups).flat()),
  ...embedding.speechVerbs,
  ...Object.keys(embedding.pressing),
  ...Object.values(things.classes).flat(),
])

const irregularForms = new Map(
  Object.entries(irregular.forms).flatMap(([lemma, forms]) => forms.split(' ').map((form) => [form, lemma] as const)),
)
/** A past form that is no other word's present: "retook", "tore", and neither "found" nor "put". */
export const isOnlyPast = (form: string): boolean =>
  !form.endsWith('s') && irregularForms.has(form) && !(form in irregular.forms) && !present.has(form)

const lemmas = new Set(frameLemmas)
/** A form that is no past of any verb: "hand", and neither "put" nor "found". */
export const isNeverPast = (form: string): boolean =>
  lemmas.has(form) &&
  !(form in irregular.forms) &&
  !irregularForms.has(form) &&
  !present.has(form) &&
  !form.endsWith('ed')

/** Pasts that are presents of other verbs. */
const present = new Set([
  'found',
  'felt',
  'fell',
  'lay',
  'left',
  'saw',
  'wound',
  'bound',
  'ground',
  'spat',
  'lit',
  'rent',
  'bore',
])

/** Participles of what frames begin with. */
const participles = new Map(
  frameLemmas
    .filter((lemma) => lemma.length > 3)
    .flatMap((lemma) => formsOf(lemma).map((form) => [form, lemma] as const))
    .filter(([form]) => /(?:ed|ing)$/.test(form)),
)

/**
 * The word of the lexicon that a wrongly cut lemma stands for: "vowe" → "vow", "denie" → "deny", "initialle" → "initial".
 * A lemma that the lexicon knows, or that none of these endings explains, is given back as it is.
 * @param verb the word as written, where it is a verb: "froze" → "freeze", "resettled" → "resettle".
 */
export function mendLemma(lemma: string, verb = ''): string {
  // "tore up the accord", for whose verb the model gives another.
  const irregularLemma = irregularForms.get(verb)
  if (irregularLemma !== undefined && irregularLemma !== lemma && !formsOf(lemma).includes(verb)) return irregularLemma
  // "raped" is of "rape": "rap" would double its last letter.
  if (
    /[^aeiou][aeiou][^aeiouwxy]$/.test(lemma) &&
    /^(?:ed|ing)$/.test(verb.slice(lemma.length)) &&
    known.has(`${lemma}e`)
  )
    return `${lemma}e`
  if (known.has(lemma)) return lemma
  const whole = listed[lemma] ?? irregularForms.get(verb) ?? participles.get(verb)
  if (whole) return whole
  const shorter = [lemma.replace(/ie?$/, 'y'), lemma.replace(/e$/, ''), lemma.replace(/(.)\1e?$/, '$1'), `${lemma}e`]
  return shorter.find((candidate) => candidate !== lemma && candidate.length > 2 && known.has(candidate)) ?? lemma
}
