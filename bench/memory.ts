// Memory of `pacta parse --jsonl` over a stream of short sentences, no two alike: what it holds after each tenth of them.
//   node bench/memory.ts [SENTENCES, 20000 where none is given]

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const EACH = 10
const AHEAD = 50

const lines = Math.ceil(Number(process.argv[2] ?? 20_000) / EACH)
const places = ['Armenia', 'Azerbaijan', 'Rwanda', 'Colombia', 'Sudan', 'Cyprus', 'Nepal', 'Mali', 'Libya', 'Yemen']
const acts = ['signed', 'rejected', 'proposed', 'suspended', 'ratified', 'published', 'discussed']
const texts = ['treaty', 'truce', 'protocol', 'declaration', 'memorandum', 'charter']

const program = spawn(join(import.meta.dirname, '../pacta'), ['parse', '--jsonl'], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
const started = performance.now()
let asked = 0
let answered = 0
await ask(AHEAD)
for await (const line of createInterface({ input: program.stdout })) {
  if (JSON.parse(line).error) throw new Error(line)
  answered += 1
  if (answered % Math.ceil(lines / 10) === 0 || answered === lines) tell()
  await ask(1)
}

async function ask(count: number): Promise<void> {
  for (let k = 0; k < count && asked < lines; k++) {
    const text = Array.from({ length: EACH }, (_, n) => sentence(asked * EACH + n)).join(' ')
    if (!program.stdin.write(`${JSON.stringify({ id: asked, text })}\n`)) await once(program.stdin, 'drain')
    asked += 1
    if (asked === lines) program.stdin.end()
  }
}

/** "Nepal signed charter K4 with Mali." and so on; a number in base 36 makes each another. */
function sentence(n: number): string {
  const pick = (list: readonly string[], by: number): string => list[Math.floor(n / by) % list.length]!
  return `${pick(places, 1)} ${pick(acts, 3)} ${pick(texts, 7)} ${n.toString(36).toUpperCase()} with ${pick(places, 11)}.`
}

function tell(): void {
  const held = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))?.[1]
  const seconds = (performance.now() - started) / 1000
  console.log(
    `memory  ${(answered * EACH).toLocaleString('en').padStart(9)} sentences  ${Math.round(Number(held) / 1024)} MB  ${Math.round((answered * EACH) / seconds)} sentences/s`,
  )
}
