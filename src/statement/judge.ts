import weights from '../../models/judge/weights.json' with { type: 'json' }
import type { Attribution, Reason, Roles } from '../model/statement.ts'
import { type Mode, modes, type Polarity } from '../model/vocabulary.ts'
import { certaintyOf } from './certainty.ts'
import type { Standing } from './climb.ts'
import { type Candidate, isGuessed } from './frames.ts'
import type { PageScope } from './scope.ts'
import { triggerAt } from './seen.ts'
import { headOf, isHeadline, relation, type Tree } from './tree.ts'

/** What is known of a line before it is judged: names in words, values mostly 0 and 1. */
export type Features = Record<string, number>

/** A line as far as it is read, for judging it. */
export interface Judged {
  tree: Tree
  candidate: Candidate
  standing: Standing
  roles: Roles
  attribution: Attribution[]
  mode: Mode
  scope: PageScope
}

/** Names of the features of a line that are not nothing, each with its value. */
export function featuresOf({ tree, candidate, standing, roles, attribution, mode, scope }: Judged): Features {
  const { frame, arguments: found, noun, trigger } = candidate
  const certainty = certaintyOf(tree, candidate, standing)
  const there: Record<string, boolean | number> = {
    'doubt of the parser': doubt(certainty),
    ...networkDoubts(tree, candidate, { mode, polarity: standing.polarity, attributed: attribution.length > 0 }),
    'words up to the main clause': Math.min(standing.path.length, 8) / 4,
    'a long sentence': tree.tokens.length > 40,
    'a noun tells the act': noun,
    'no frame of the lexicon': frame.source === 'network',
    [`group ${frame.group}`]: true,
    [`act ${frame.act}`]: true,
    [`mode ${mode}`]: true,
    negative: standing.polarity === 'negative',
    [`hangs as ${relation(tree, trigger)}`]: true,
    [`subject by ${found.subjectRule}`]: true,
    'no agent': roles.agent.length === 0,
    'a known party acts': roles.agent.some(({ party }) => party),
    'a pronoun acts': roles.agent.some(({ text }) => /^(?:it|they|he|she|we|i|you)$/i.test(text)),
    'no object and no counterpart': roles.object.length + roles.counterpart.length === 0,
    'a known party beside the agent': [...roles.counterpart, ...roles.beneficiary, ...roles.object].some(
      ({ party }) => party,
    ),
    'a text is the object': roles.object.some(({ kind }) => kind === 'instrument'),
    'the frame asks for nothing':
      !frame.object && !frame.who && !frame.particle && Object.keys(frame.needs).length === 0,
    'only named before': isGuessed(tree, candidate),
    'a page that tells of it in passing': scope.doubtful,
    'how thin the field is on the page': Math.max(0, 10 - Math.max(scope.density, 0)) / 10,
    'a long page': Math.min(scope.words, 2000) / 1000,
    'a page of I and you': Math.min(scope.personal, 4) / 2,
    'a page with one party at most': scope.parties < 2,
    'voices in a chain': Math.max(0, attribution.length - 1),
    'somebody says so': attribution.length > 0,
    'an unnamed voice': attribution.some(({ name }) => name.startsWith('unnamed')),
    'a voice by its pronoun': attribution.some(({ name }) => /^(?:he|she|it|they|we|i)$/i.test(name)),
    'the main clause': headOf(tree, trigger) < 0,
    'a headline': isHeadline(tree),
    'in passing and of one party': scope.doubtful && new Set(partiesOf(roles)).size < 2,
  }
  for (const { rule } of standing.reasons) there[`rule ${rule}`] = true
  return Object.fromEntries(
    Object.entries(there).flatMap(([name, value]) => (value ? [[name, Number(value)] as [string, number]] : [])),
  )
}

const doubt = (probability: number, most = 4): number => Math.min(most, -Math.log(Math.max(probability, 1e-3)))

/** How little the network, which reads the sentence alone, would have said the same; at most 3 each, for it misses one act of ten. */
function networkDoubts(
  tree: Tree,
  { trigger, frame }: Candidate,
  said: { mode: Mode; polarity: Polarity; attributed: boolean },
): Record<string, number> {
  const seen = triggerAt(tree, trigger)
  if (!seen) return { 'the network sees no act': 3, 'the network sees another act': 3 }
  const ofAct = {
    'the network sees no act': sum(Object.values(seen.acts)),
    'the network sees another act': seen.acts[frame.act] ?? 0,
  }
  const isOfItem = Object.keys(seen.modes).length === 0
  const asFirm = modes.slice(0, modes.indexOf(said.mode) + 1)
  const ofTelling = {
    'the network sees another mode': seen.modes[said.mode] ?? 0,
    'the network sees a mode less firm': sum(asFirm.map((mode) => seen.modes[mode] ?? 0)),
    'the network sees it otherwise negated': said.polarity === 'negative' ? seen.negative : 1 - seen.negative,
    'the network sees it on another word': said.attributed ? seen.attributed : 1 - seen.attributed,
  }
  const shares = isOfItem ? ofAct : { ...ofAct, ...ofTelling }
  return Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, doubt(share, 3)]))
}

const sum = (shares: readonly number[]): number => shares.reduce((all, share) => all + share, 0)

const partiesOf = (roles: Roles): string[] =>
  [...roles.agent, ...roles.counterpart, ...roles.object, ...roles.beneficiary].flatMap(
    ({ party }) => party?.country ?? party?.id ?? [],
  )

const known: Record<string, number> = weights.features

/** Probability that a careful reader would accept the line, by a logistic regression over its features (`models/judge/CARD.md`). */
export function probabilityOf(features: Features): number {
  let odds = weights.bias
  for (const [name, value] of Object.entries(features)) odds += (known[name] ?? 0) * value
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000
}

/** The features that speak most against a line, in words; at most three. */
export function doubtsOf(features: Features): Reason[] {
  return Object.entries(features)
    .map(([name, value]) => ({ name, against: -(known[name] ?? 0) * value }))
    .filter(({ against }) => against > 0.25)
    .sort((a, b) => b.against - a.against)
    .slice(0, 3)
    .map(({ name }) => ({ field: 'confidence', rule: 'judge', text: `less sure: ${name}` }))
}
