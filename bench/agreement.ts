// How far two annotators agree who wrote the lines of the same reports without sight of each other, by field.
//   npm run bench agreement
// Lines pair where their quotes overlap and an act of one is an act of the other, each line once. A field agrees where both give
// it the same value first, and "in a reading" where one of the readings (`or`) of the one is one of the other's. A line that the
// other leaves free (`may`) counts for neither side.

import { alike, type Gold, type GoldLine, readGold } from './gold/match.ts'

const read = (name: string): Map<string, Gold> =>
  new Map(readGold(new URL(`gold/${name}.jsonl`, import.meta.url)).map((gold) => [gold.id, gold]))

const readings = (line: GoldLine): GoldLine[] => [line, ...(line.or ?? []).map((other) => ({ ...line, ...other }))]
const names = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((name) => b.some((other) => alike(name, other)))

const fields = ['act', 'mode', 'polarity', 'agent', 'counterpart', 'attribution'] as const
const agrees = (field: (typeof fields)[number], one: GoldLine, other: GoldLine): boolean =>
  field === 'agent' || field === 'counterpart' || field === 'attribution'
    ? names(one[field], other[field])
    : one[field] === other[field]

const none = { act: 0, mode: 0, polarity: 0, agent: 0, counterpart: 0, attribution: 0 }
const first = { ...none }
const any = { ...none }
let [pairs, ofFirst, ofSecond] = [0, 0, 0]

const known = new Map([...read('train'), ...read('dev')])
for (const [id, theirs] of read('second')) {
  const ours = known.get(id)!
  const { text } = ours
  const span = (quote: string): [number, number] => [text.indexOf(quote), text.indexOf(quote) + quote.length]
  const shared = (a: string, b: string): number => {
    const [[s, e], [s2, e2]] = [span(a), span(b)]
    return Math.min(e, e2) - Math.max(s, s2)
  }
  const sameAct = (a: GoldLine, b: GoldLine): boolean =>
    readings(a).some((one) => readings(b).some((other) => one.act === other.act))
  const candidates = ours.statements
    .flatMap((a) => theirs.statements.map((b) => ({ a, b, by: shared(a.quote, b.quote) })))
    .filter(({ a, b, by }) => by > 0 && sameAct(a, b))
    .sort((x, y) => y.by - x.by)
  const [doneA, doneB] = [new Set<GoldLine>(), new Set<GoldLine>()]
  for (const { a, b } of candidates) {
    if (doneA.has(a) || doneB.has(b)) continue
    doneA.add(a)
    doneB.add(b)
    pairs++
    for (const field of fields) {
      const same = (one: GoldLine, other: GoldLine): boolean => agrees(field, one, other)
      if (same(a, b)) first[field]++
      if (readings(a).some((one) => readings(b).some((other) => same(one, other)))) any[field]++
    }
  }
  const free = (line: GoldLine, of: Gold): boolean => (of.may ?? []).some(({ quote }) => shared(line.quote, quote) > 0)
  ofFirst += ours.statements.filter((line) => doneA.has(line) || !free(line, theirs)).length
  ofSecond += theirs.statements.filter((line) => doneB.has(line) || !free(line, ours)).length
}
const share = (part: number, whole: number): string => (part / whole).toFixed(3)
console.log(
  `lines of both ${pairs}, of the first ${ofFirst}, of the second ${ofSecond}: F1 ${share(2 * pairs, ofFirst + ofSecond)}`,
)
for (const field of fields)
  console.log(`${field} ${share(first[field], pairs)}, in a reading ${share(any[field], pairs)}`)
