// Start-up and memory of the program as a person starts it, beside the limit: the same Node doing nothing.
//   node bench/start.ts

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const pacta = join(root, 'pacta')
const home = mkdtempSync(join(tmpdir(), 'pacta-bench-'))
const env = { ...process.env, PACTA_HOME: home, PACTA_DATABASE_URL: '' }
const RUNS = 15

/** Median wall time in milliseconds, after one start that does not count. */
function median(command: string, args: string[]): number {
  const times = Array.from({ length: RUNS + 1 }, () => {
    const started = performance.now()
    const { status, stderr } = spawnSync(command, args, { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
    return performance.now() - started
  })
  return times.slice(1).sort((a, b) => a - b)[RUNS >> 1]!
}

/** Most memory that a program held, in megabytes, as it tells itself when it ends. */
function memory(args: string[], input = ''): number {
  const peak = join(home, 'peak')
  const hook = `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(peak)}, require('fs').readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\\s+(\\d+)/)[1]))`
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('file:///'); ${hook}`)}`
  const { status, stderr } = spawnSync(pacta, args, {
    env: { ...env, NODE_OPTIONS: `--import "${preload}"` },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (status !== 0) throw new Error(`pacta ${args.join(' ')}: ${stderr}`)
  return Math.round(Number(readFileSync(peak, 'utf8')) / 1024)
}

try {
  const demo = spawnSync(pacta, ['demo', '--no-serve'], { env, encoding: 'utf8' })
  if (demo.status !== 0) throw new Error(demo.stderr)
  const [process] = JSON.parse(
    spawnSync(pacta, ['show', '--json'], { env, encoding: 'utf8', maxBuffer: 1 << 30 }).stdout,
  ).processes as { id: string }[]
  const empty = median(globalThis.process.execPath, ['-e', '0'])
  const rows: [string, number, string][] = [
    ['Node alone', empty, ''],
    ['pacta --version', median(pacta, ['--version']), 'target 150'],
    ['pacta show, the processes', median(pacta, ['show']), 'target 400'],
    ['pacta show, a dossier', median(pacta, ['show', process!.id]), 'target 400'],
  ]
  for (const [what, time, target] of rows)
    console.log(`start   ${what.padEnd(28)} ${time.toFixed(0).padStart(5)} ms  ${target}`)
  const line = (size: number): string => `${JSON.stringify({ id: 1, text: `${'They met. '.repeat(size / 10)}` })}\n`
  const rest: [string, number][] = [
    ['pacta show', memory(['show'])],
    ['parse --jsonl, 50 reports', memory(['parse', '--jsonl'], line(600).repeat(50))],
    ['parse --jsonl, 500 reports', memory(['parse', '--jsonl'], line(600).repeat(500))],
  ]
  for (const [what, megabytes] of rest) console.log(`memory  ${what.padEnd(28)} ${String(megabytes).padStart(5)} MB`)
} finally {
  rmSync(home, { recursive: true, force: true })
}
