// Which words tell acts: the network's word alone, beside the reader's, on gold reports that the network did not learn from. A word is
// right where a gold line of its act quotes it, or where the gold leaves the act free; a gold line is found where such a word stands in its quote.
//   npm run bench triggers

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { itemPage } from '../src/cli/item.ts'
import { loadLanguage, readLanguage } from '../src/language/read.ts'
import { leastConfidence, readJudged } from '../src/statement/read.ts'
import { type Gold, readGold } from './gold/match.ts'

/** The first set that it did not learn from (models/language/CARD.md). */
const firstUnseen = 23

interface Word {
  act: string
  start: number
  end: number
}

const folder = new URL('gold/', import.meta.url)
const files = readdirSync(folder).filter((file) => Number(/^test-(\d+)\.jsonl$/.exec(file)?.[1]) >= firstUnseen)
const reports = files.flatMap((file) => readGold(new URL(file, folder)))
const language = await loadLanguage(join(import.meta.dirname, '../models'))
const levels = [0.5, 0.7, 0.9, 0.95]
const words = { reader: reports.map((): Word[] => []), network: levels.map(() => reports.map((): Word[] => [])) }
for (const [index, gold] of reports.entries()) {
  const page = itemPage(gold)
  const sentences = await readLanguage(language, page.text, { blocks: page.blocks, published: gold.published })
  for (const { tokens, triggers } of sentences)
    for (const { token, acts } of triggers) {
      const [act, share] = Object.entries(acts).sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
      const { start, end } = tokens[token]!
      levels.forEach((level, k) => {
        if (share >= level) words.network[k]![index]!.push({ act, start, end })
      })
    }
  for (const { statement, tree, candidate } of readJudged(page, sentences, leastConfidence)) {
    const { start, end } = tree.tokens[candidate.trigger]!
    words.reader[index]!.push({ act: statement.act, start, end })
  }
}
report('the reader', words.reader)
levels.forEach((level, k) => {
  report(`the network from ${level}`, words.network[k]!)
})

function report(what: string, found: Word[][]): void {
  let [right, all, hit, lines] = [0, 0, 0, 0]
  for (const [index, gold] of reports.entries()) {
    const quoted = (quote: string, { start, end }: Word): boolean => {
      const at = gold.text.indexOf(quote)
      return at <= start && end <= at + quote.length
    }
    const fits = (word: Word, { quote, act, or = [] }: Gold['statements'][number]): boolean =>
      quoted(quote, word) && [act, ...or.map((other) => other.act)].includes(word.act)
    const isFree = (word: Word): boolean =>
      (gold.may ?? []).some(({ quote, act }) => quoted(quote, word) && (!act || act === word.act))
    all += found[index]!.length
    right += found[index]!.filter((word) => isFree(word) || gold.statements.some((line) => fits(word, line))).length
    lines += gold.statements.length
    hit += gold.statements.filter((line) => found[index]!.some((word) => fits(word, line))).length
  }
  const [precision, recall] = [right / all, hit / lines]
  const f1 = (2 * precision * recall) / (precision + recall)
  console.log(
    `triggers  ${what}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (${lines} gold lines of ${reports.length} reports)`,
  )
}
