// Gold reports as sentences whose trigger words are known, for triggers.py:
//   sh scripts/with-node.sh train/triggers.ts GOLD.jsonl… > TRIGGERS.jsonl
// A line is a sentence: {process, words, told: [{token, acts, modes, negative, attributed}], somewhere: [{tokens, acts}], open: [token]}.
// The gold quotes clauses and names no word. Its word is the one by which the reader says the line; else the first that the lexicon knows
// for the act; else it is `somewhere` among those quoted. `open` are words that the gold leaves free.

import { itemPage } from '../src/cli/item.ts'
import { loadLanguage, readLanguage } from '../src/language/read.ts'
import { candidateAt } from '../src/statement/frames.ts'
import { readJudged } from '../src/statement/read.ts'
import { makeTrees, type Tree } from '../src/statement/tree.ts'
import { type Gold, type GoldLine, readGold } from '../bench/gold/match.ts'

interface Told {
  token: number
  acts: string[]
  modes: string[]
  negative: boolean
  attributed: boolean
}

const root = new URL('..', import.meta.url).pathname
const language = await loadLanguage(`${root}models`)

async function rowsOf(gold: Gold) {
  const page = itemPage(gold)
  const sentences = await readLanguage(language, page.text, { blocks: page.blocks, published: gold.published })
  const trees = makeTrees(sentences)
  const said = readJudged(page, sentences, 0).map(({ statement, tree, candidate }) => ({
    statement,
    start: tree.tokens[candidate.trigger]!.start,
  }))
  const rows = trees.map((tree) => ({
    process: gold.process,
    words: tree.tokens.map(({ text }) => text),
    told: [] as Told[],
    somewhere: [] as { tokens: number[]; acts: string[] }[],
    open: [] as number[],
  }))
  const placeOf = (start: number): [number, number] => {
    const sentence = trees.findIndex(({ tokens }) => tokens.some((token) => token.start === start))
    return [sentence, trees[sentence]?.tokens.findIndex((token) => token.start === start) ?? -1]
  }
  const used = new Set<number>()
  for (const one of gold.statements) {
    const [start, end] = spanOf(gold.text, one.quote)
    const readings = [one, ...(one.or ?? []).map((other) => ({ ...one, ...other }))]
    const fitting = said
      .filter(({ statement, start: at }) => !used.has(at) && readings.some(({ act }) => act === statement.act) && overlap(statement.evidence, start, end) > 0)
      .sort((a, b) => overlap(b.statement.evidence, start, end) - overlap(a.statement.evidence, start, end))[0]
    const [sentence, token] = fitting ? placeOf(fitting.start) : knownWord(trees, page.text, readings, start, end)
    const row = rows[sentence]
    if (!row) continue
    if (token < 0) {
      row.somewhere.push({ tokens: within(trees[sentence]!, start, end), acts: readings.map(({ act }) => act) })
      continue
    }
    if (fitting) used.add(fitting.start)
    row.told.push({
      token,
      acts: readings.map(({ act }) => act),
      modes: readings.map(({ mode }) => mode),
      negative: one.polarity === 'negative',
      attributed: one.attribution.length > 0,
    })
  }
  for (const { statement, start } of said) {
    const isFree = (gold.may ?? []).some(({ quote, act }) => (!act || act === statement.act) && overlap(statement.evidence, ...spanOf(gold.text, quote)) > 0)
    const [sentence, token] = placeOf(start)
    if (isFree && !used.has(start)) rows[sentence]?.open.push(token)
  }
  return rows.filter(({ words }) => words.length > 0)
}

/** The sentence of a quote, and the first word in it that the lexicon knows for one of the acts; −1 where there is none. */
function knownWord(trees: readonly Tree[], text: string, readings: readonly GoldLine[], start: number, end: number): [number, number] {
  const sentence = trees.findIndex((tree) => within(tree, start, end).length > 0)
  const tree = trees[sentence]
  if (!tree) return [-1, -1]
  const word = within(tree, start, end).find((token) => readings.some(({ act }) => candidateAt(tree, token, text)?.frame.act === act))
  return [sentence, word ?? -1]
}

function spanOf(text: string, quote: string): [number, number] {
  const start = text.indexOf(quote)
  return [start, start + quote.length]
}

const within = ({ tokens }: Tree, start: number, end: number): number[] =>
  tokens.flatMap((token, index) => (token.start >= start && token.end <= end ? [index] : []))

const overlap = (evidence: readonly { start: number; end: number }[], start: number, end: number): number =>
  evidence.reduce((sum, one) => sum + Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)), 0)

for (const file of process.argv.slice(2))
  for (const gold of readGold(file)) for (const row of await rowsOf(gold)) console.log(JSON.stringify(row))
