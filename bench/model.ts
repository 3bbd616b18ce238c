// The model reader on the gold reports, without any model: how many sentences it would ask about; how much a model that answered
// as the gold does could add; and what comes through of a server that proposes everything as done, in the outlet's own voice.
//   node bench/model.ts

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readItem } from '../src/cli/item.ts'
import { loadLanguage, readLanguage } from '../src/language/read.ts'
import type { Page } from '../src/model/page.ts'
import type { Span } from '../src/model/span.ts'
import type { Statement } from '../src/model/statement.ts'
import { checked, type Place, placesOf, type Refusal } from '../src/model-reader/check.ts'
import { messagesOf } from '../src/model-reader/prompt.ts'
import type { Proposal } from '../src/model-reader/proposal.ts'
import { questionsOf } from '../src/model-reader/questions.ts'
import { reckoned } from '../src/model-reader/request.ts'
import { allActs } from '../src/statement/acts.ts'
import { scopeOf } from '../src/statement/scope.ts'
import { makeTrees } from '../src/statement/tree.ts'

const root = join(import.meta.dirname, '..')

interface Gold {
  text: string
  published: string
  outlet: string
  statements: (Proposal & { attribution: string[] })[]
  never: { quote: string; act?: string; mode?: string; voice?: string }[]
}

const language = await loadLanguage(join(root, 'models'))
const prompt = readFileSync(join(root, 'lexicon/model/prompt.md'), 'utf8')
const reports = readFileSync(join(root, 'bench/gold/dev.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Gold)

const total = {
  sentences: 0,
  asked: 0,
  tokens: 0,
  missed: 0,
  reached: 0,
  added: 0,
  everything: 0,
  taken: 0,
  never: 0,
  anew: 0,
}
for (const [id, gold] of reports.entries()) {
  const item = { id, text: gold.text, published: gold.published, outlet: gold.outlet }
  const { page, statements: own } = await readItem(language, item)
  const sentences = await readLanguage(language, page.text, { blocks: page.blocks, published: gold.published })
  const trees = makeTrees(sentences)
  const scope = scopeOf(page, trees)
  const places = placesOf(page, trees, scope)
  const questions = scope.inScope ? questionsOf(page, trees, own) : []
  total.sentences += sentences.length
  total.asked += questions.length
  for (const question of questions) total.tokens += reckoned(messagesOf(prompt, question))
  askGold(gold, page, own, new Set(questions.map(({ index }) => index)), places)
  if (scope.inScope) for (const place of places) proposeEverything(gold, page, own, place)
}

const { sentences, asked, tokens, missed, reached, added, everything, taken, never, anew } = total
console.log(
  `model  ${reports.length} gold reports, ${sentences} sentences: ${asked} would be asked about, about ${Math.round(tokens / Math.max(asked, 1))} tokens each without the answer`,
)
console.log(
  `model  of ${missed} gold statements without a line of their act, ${reached} stand in those sentences; answered as the gold does, ${added} become lines`,
)
console.log(
  `model  everything proposed as done by the outlet's word, ${everything} proposals: ${taken} lines, ${never} of them a line that must never be said, ${anew} of these none of our own reader's`,
)

/** Answers each question as the gold does, with the voices left out: the check has to find them. */
function askGold(gold: Gold, page: Page, own: Statement[], asked: Set<number>, places: Place[]): void {
  for (const statement of gold.statements) {
    const span = spanOf(page, statement.quote)
    if (!span || own.some(({ act, evidence }) => act === statement.act && touches(evidence[0]!, span))) continue
    total.missed++
    const index = places.findIndex(({ tree: { sentence } }) => sentence.start <= span.start && sentence.end >= span.end)
    if (!asked.has(index)) continue
    total.reached++
    const { act, quote, mode, polarity } = statement
    if (typeof propose(places[index]!, { act, quote, mode, polarity }) !== 'string') total.added++
  }
}

function proposeEverything(gold: Gold, page: Page, own: Statement[], place: Place): void {
  const { start, end } = place.tree.sentence
  const quotes = new Set([page.text.slice(start, end), ...place.tree.tokens.map(({ text }) => text)])
  for (const { act } of allActs)
    for (const polarity of ['positive', 'negative'] as const)
      for (const quote of quotes) {
        total.everything++
        const line = propose(place, { act, quote, mode: 'occurred', polarity })
        if (typeof line === 'string') continue
        total.taken++
        if (!isNever(gold, page, line)) continue
        total.never++
        if (
          !own.some(
            (one) => one.act === line.act && one.mode === line.mode && touches(one.evidence[0]!, line.evidence[0]!),
          )
        )
          total.anew++
      }
}

function propose(place: Place, some: Pick<Proposal, 'act' | 'quote' | 'mode' | 'polarity'>): Statement | Refusal {
  const proposal = { ...some, agent: [], counterpart: [], object: [], voices: [] }
  return checked(place, proposal, { name: 'model:bench', version: '0' })
}

/** What `bench/gold` forbids: the act and mode at the place, positive, and in the outlet's voice where that is the fault. */
function isNever(gold: Gold, page: Page, { act, mode, polarity, attribution, evidence }: Statement): boolean {
  return gold.never.some((one) => {
    const span = spanOf(page, one.quote)
    return (
      span !== null &&
      polarity === 'positive' &&
      (!one.act || one.act === act) &&
      (!one.mode || one.mode === mode) &&
      (one.voice !== 'outlet' || attribution.length === 0) &&
      touches(span, evidence[0]!)
    )
  })
}

function spanOf(page: Page, quote: string): Span | null {
  const start = page.text.indexOf(quote)
  return start < 0 ? null : { start, end: start + quote.length }
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
