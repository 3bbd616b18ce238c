// Whether the model decides the same on processors of different ages: ONNX Runtime takes other kernels, whole-number and floating-point,
// where a processor lacks AVX-512 or VNNI. Decisions on this processor against those where CPUID hides its newer parts (processor.c).
//   node bench/processors.ts [FOLDER of gum-dev.conllu.gz and ewt-dev.conllu.gz]
// Needs Linux on x86-64, a C compiler (cc) and a processor whose CPUID can be trapped (cpuid_fault in /proc/cpuinfo).

import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Decisions of one kind, one string each; the same place on every processor. */
type Decisions = Record<string, string[]>

const root = join(import.meta.dirname, '..')
const folder = process.argv[2] ?? join(root, '../shared/data/ud')
const home = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
const library = join(home, 'processor.so')
const older = ['avx-vnni', 'avx2']

try {
  const built = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, join(import.meta.dirname, 'processor.c')])
  if (built.status !== 0) console.log('processors: skipped, no C compiler (cc)')
  else if (!/\bcpuid_fault\b/.test(readFileSync('/proc/cpuinfo', 'utf8')))
    console.log('processors: skipped, CPUID cannot be trapped on this processor')
  else measure()
} finally {
  rmSync(home, { recursive: true, force: true })
}

function measure(): void {
  const here = decisions('')
  for (const processor of older) {
    const there = decisions(processor)
    for (const [kind, all] of Object.entries(here)) {
      const others = there[kind]!
      const count =
        kind.includes('statements') || kind.includes('names')
          ? differing(all, others)
          : all.filter((one, k) => one !== others[k]).length
      console.log(`processors  ${processor.padEnd(8)}  ${kind.padEnd(28)} ${count} of ${all.length} differ`)
    }
  }
}

/** Lines that only one side has, those of both sides added up and halved. */
function differing(one: readonly string[], other: readonly string[]): number {
  const [ones, others] = [new Set(one), new Set(other)]
  return (one.filter((line) => !others.has(line)).length + other.filter((line) => !ones.has(line)).length) / 2
}

function decisions(processor: string): Decisions {
  const found: Decisions = {}
  for (const set of ['ewt-dev', 'gum-dev']) {
    const path = join(folder, `${set}.conllu.gz`)
    if (existsSync(path)) Object.assign(found, wordsOf(set, path, processor))
  }
  const gold = readFileSync(join(root, 'bench/gold/train.jsonl'), 'utf8').trim().split('\n')
  const reports = gold.map((line) => JSON.parse(line) as { id: string; text: string; published: string })
  found['statements of bench/gold'] = statementsOf(
    reports.map(({ id, text, published }) => ({ id, text, published })),
    processor,
  )
  const pages = globSync(join(root, 'examples/*/*.html')).sort()
  found['statements of examples'] = statementsOf(
    pages.map((path) => ({ id: path.slice(root.length), html: readFileSync(path, 'utf8') })),
    processor,
  )
  return found
}

function wordsOf(set: string, path: string, processor: string): Decisions {
  const sentences = gunzipSync(readFileSync(path))
    .toString()
    .split(/\n\n+/)
    .map((block) => block.split('\n').filter((line) => /^\d+\t/.test(line)))
    .filter((rows) => rows.length > 0)
    .map((rows) => rows.map((row) => row.split('\t')[1]!))
  const lines = run(
    'parse',
    sentences.map((tokens, id) => ({ id, tokens: [tokens] })),
    processor,
  )
  const tokens = lines.flatMap((line) => line.sentences[0]!.tokens)
  return {
    [`${set}: tags and lemmas`]: tokens.map(({ upos, lemma }) => `${upos} ${lemma}`),
    [`${set}: heads`]: tokens.map(({ head }) => String(head)),
    [`${set}: relations`]: tokens.map(({ deprel }) => deprel),
    [`${set}: names`]: lines.flatMap(({ id, names }) =>
      names.map(({ type, first, last }) => `${id} ${type} ${first} ${last}`),
    ),
  }
}

interface Line {
  id: string | number
  sentences: { tokens: { upos: string; lemma: string; head: number; deprel: string }[] }[]
  names: { type: string; first: number; last: number }[]
  statements: Record<string, unknown>[]
}

/** Every statement as it is printed, without its probability. */
function statementsOf(items: object[], processor: string): string[] {
  return run('statements', items, processor).flatMap(({ id, statements }) =>
    (statements ?? []).map((statement) => `${id} ${JSON.stringify({ ...statement, confidence: 0 })}`),
  )
}

function run(command: string, items: object[], processor: string): Line[] {
  const { status, stdout, stderr } = spawnSync(join(root, 'pacta'), [command, '--jsonl'], {
    input: `${items.map((item) => JSON.stringify(item)).join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: processor ? { ...process.env, LD_PRELOAD: library, PACTA_BENCH_PROCESSOR: processor } : process.env,
  })
  if (status !== 0) throw new Error(`pacta ${command} on ${processor || 'this processor'}: ${stderr}`)
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
