import { distance } from './days.ts'
import { append, makeGroups } from './groups.ts'
import type { InstrumentMention } from './instrument-mentions.ts'

/** Reports of one signing may differ by a time zone and a day of printing. */
const daysApart = 3
/** Where a report does not date the act, its own day stands for it, and a weekly writes a week later. */
const reportedWithin = 7

/**
 * Which mentions speak of one instrument. Two lines for one instrument can be merged by a reader of the ledger;
 * one line for two instruments is false. So mentions come together only where one of these holds, and never where
 * their kinds, years or parties differ:
 * `name` – their names share all distinctive words, in one process or with one set of parties;
 * `page` – neither has a name of its own and they stand on one page, or one is "the …" for the only named one there;
 * `event` – neither has a name; same process, same named parties, acts told within three days, or a week where they are not dated;
 * `words` – the same clause stands word for word on two pages of one process: one wire under several mastheads;
 * `matter` – neither has a name; same process, acts as near. Two texts of one kind that nobody names,
 *   signed by the same sides in the same days, would be taken for one: a reader of the ledger parts them.
 * @returns sets of indices into `mentions`.
 */
export function sameInstrument(mentions: InstrumentMention[], merges: string[][]): number[][] {
  const groups = makeGroups(mentions.length)
  // Of each set one mention for each way of naming it: all that can differ from another set.
  const kinds = mentions.map((mention) => new Map([[tellingKey(mention), mention]]))
  const join = (a: number, b: number): void => {
    const [one, other] = [groups.root(a), groups.root(b)]
    if (one === other) return
    groups.join(one, other)
    kinds[groups.root(one)] = new Map([...kinds[one]!, ...kinds[other]!])
  }
  // No mention of the one set may conflict with any of the other: else a third one could join what must stay apart.
  const joinUnlessDifferent = (a: number, b: number): void => {
    if (groups.root(a) === groups.root(b)) return
    const [one, other] = [[...kinds[groups.root(a)]!.values()], [...kinds[groups.root(b)]!.values()]]
    if (!one.some((here) => other.some((there) => differ(here, there)))) join(a, b)
  }
  joinInside(mentions, onOnePage, joinUnlessDifferent, isPagePair)
  joinInside(mentions, byName, joinUnlessDifferent, isNamedPair)
  joinInside(mentions, byEvent, joinUnlessDifferent, isEventPair)
  joinInside(mentions, byWords, joinUnlessDifferent, () => true)
  joinInside(mentions, byMatter, joinUnlessDifferent, isEventPair)
  for (const merge of merges) {
    const meant = mentions.flatMap(({ line }, index) => (merge.includes(line.statement.id) ? [index] : []))
    for (const index of meant.slice(1)) join(meant[0]!, index)
  }
  return [...groups.all().values()]
}

type Key = (mention: InstrumentMention) => string | null
type Pair = (a: InstrumentMention, b: InstrumentMention, bucket: InstrumentMention[]) => boolean

function joinInside(mentions: InstrumentMention[], key: Key, join: (a: number, b: number) => void, fits: Pair): void {
  const buckets = new Map<string, number[]>()
  mentions.forEach((mention, index) => {
    const name = key(mention)
    if (name !== null) append(buckets, name, index)
  })
  for (const bucket of buckets.values()) {
    const inside = bucket.map((index) => mentions[index]!)
    bucket.forEach((later, place) => {
      for (const earlier of bucket.slice(0, place)) {
        if (fits(mentions[earlier]!, mentions[later]!, inside)) join(earlier, later)
      }
    })
  }
}

const isNamed = ({ title }: InstrumentMention): boolean => title.words.length > 0
const isSingle = ({ title }: InstrumentMention): boolean => !title.plural
const wordsKey = ({ title }: InstrumentMention): string => title.name

const tellingKey = ({ title, sides }: InstrumentMention): string =>
  [title.name, title.labels.join(' '), title.years.join(' '), sides.join(' ')].join('|')

const onOnePage: Key = (mention) => (isSingle(mention) ? `${mention.line.page.id} ${mention.kind}` : null)
const byName: Key = (mention) => (isSingle(mention) && isNamed(mention) ? `${mention.kind} ${wordsKey(mention)}` : null)
const byEvent: Key = (mention) =>
  isSingle(mention) && !isNamed(mention) && mention.sides.length > 0 && mention.happens
    ? `${mention.process} ${mention.kind} ${mention.sides.join(' ')}`
    : null

const byWords: Key = ({ line, kind, process }) =>
  `${process} ${kind} ${line.statement.evidence[0]?.quote ?? line.statement.id}`
const byMatter: Key = (mention) =>
  isSingle(mention) && !isNamed(mention) && mention.happens && mention.process !== 'unassigned'
    ? `${mention.process} ${mention.kind}`
    : null

function isPagePair(a: InstrumentMention, b: InstrumentMention, bucket: InstrumentMention[]): boolean {
  if (isNamed(a) && isNamed(b)) return wordsKey(a) === wordsKey(b)
  if (!isNamed(a) && !isNamed(b)) return true
  const [named, nameless] = isNamed(a) ? [a, b] : [b, a]
  const names = new Set(bucket.filter(isNamed).map(wordsKey))
  const follows = named.mention.start < nameless.mention.start
  return nameless.title.definite && follows && names.size === 1
}

function isNamedPair(a: InstrumentMention, b: InstrumentMention): boolean {
  return a.process === b.process || (a.sides.length > 0 && a.sides.join(' ') === b.sides.join(' '))
}

function isEventPair(a: InstrumentMention, b: InstrumentMention): boolean {
  if (a.days === null || b.days === null) return false
  const allowed = a.days.stated && b.days.stated ? daysApart : reportedWithin
  return distance(a.days.earliest, b.days.earliest) <= allowed
}

/** Something tells that they are two: distinctive words, years, labels (interim, final), or parties of which neither contains the other's. */
function differ(a: InstrumentMention, b: InstrumentMention): boolean {
  if (isNamed(a) && isNamed(b) && wordsKey(a) !== wordsKey(b)) return true
  const { years } = a.title
  if (years.length > 0 && b.title.years.length > 0 && !years.some((year) => b.title.years.includes(year))) return true
  const { labels } = a.title
  if (labels.length > 0 && b.title.labels.length > 0 && !labels.some((label) => b.title.labels.includes(label)))
    return true
  const within = (few: string[], many: string[]): boolean => few.every((side) => many.includes(side))
  return !within(a.sides, b.sides) && !within(b.sides, a.sides)
}
