import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { root, run } from './cli/program.ts'

interface Line {
  id: string
  error?: unknown
}
interface PageLine extends Line {
  title: string
  text: string
  related: { title: string }[]
}
interface StatementsLine extends Line {
  statements: { act: string; evidence: { quote: string; start: number; end: number }[] }[]
}

const examples = join(root, 'examples')
const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\/.+\.(txt|html)$/.test(path),
)
const pages = new Map<string, PageLine>()
const statements = new Map<string, StatementsLine>()

before(async () => {
  const stdin = files
    .map((id) => {
      const text = readFileSync(join(examples, id), 'utf8')
      return `${JSON.stringify(id.endsWith('.html') ? { id, html: text } : { id, text })}\n`
    })
    .join('')
  for (const line of lines<PageLine>((await run(['page', '--jsonl'], { stdin })).stdout)) pages.set(line.id, line)
  for (const line of lines<StatementsLine>((await run(['statements', '--jsonl'], { stdin })).stdout))
    statements.set(line.id, line)
})

function lines<One>(text: string): One[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('every example is read without an error', () => {
  for (const file of files) {
    assert.equal(pages.get(file)?.error, undefined, file)
    assert.equal(statements.get(file)?.error, undefined, file)
  }
})

test('pages that only use the field’s words give no line', () => {
  const found = files
    .filter((file) => file.startsWith('off-topic/'))
    .flatMap((file) =>
      statements.get(file)!.statements.map(({ act, evidence }) => `${file}: ${act} “${evidence[0]!.quote}”`),
    )
  assert.deepEqual(found, [])
})

test('every report on a process gives lines', () => {
  const silent = files.filter((file) => !file.startsWith('off-topic/') && statements.get(file)!.statements.length === 0)
  assert.deepEqual(silent, [])
})

test('every quote stands letter for letter in the page’s text', () => {
  for (const file of files)
    for (const { evidence } of statements.get(file)!.statements)
      for (const { quote, start, end } of evidence) assert.equal(pages.get(file)!.text.slice(start, end), quote, file)
})

test('no line comes out of a list of other stories', () => {
  for (const file of files) {
    const { title, related } = pages.get(file)!
    const others = related.map((story) => story.title).filter((one) => one.toLowerCase() !== title?.toLowerCase())
    for (const { evidence } of statements.get(file)!.statements)
      assert.ok(!others.some((other) => other.includes(evidence[0]!.quote)), `${file}: “${evidence[0]!.quote}”`)
  }
})
