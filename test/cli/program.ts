// Runs the real program as a child process, as a person or another program would.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

export const root = join(import.meta.dirname, '..', '..')
export const pacta = join(root, 'pacta')

export interface Ran {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  stdin?: string | Uint8Array | AsyncIterable<string>
  env?: Record<string, string>
  cwd?: string
  /** Program to run instead of the launcher, with its first arguments. */
  through?: string[]
  /** Told the process's number when it has started; the launcher becomes the program, so the number stays. */
  started?: (pid: number) => void
}

/** Runs `pacta ARGS` to its end. */
export function run(args: string[], options: RunOptions = {}): Promise<Ran> {
  const [program, ...before] = [...(options.through ?? []), pacta]
  const child = spawn(program!, [...before, ...args], {
    cwd: options.cwd ?? root,
    env: { ...process.env, PACTA_DATABASE_URL: '', NO_COLOR: '', ...options.env },
  })
  options.started?.(child.pid!)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  // A program that ends early closes its stdin; that is what some tests are about.
  child.stdin.on('error', () => {})
  void feed(child.stdin, options.stdin)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  })
}

async function feed(stdin: NodeJS.WritableStream, input: RunOptions['stdin']): Promise<void> {
  if (typeof input === 'object' && Symbol.asyncIterator in input) {
    for await (const part of input) if (!stdin.write(part)) await new Promise((resolve) => stdin.once('drain', resolve))
    stdin.end()
  } else if (input === undefined) stdin.end()
  else stdin.end(input)
}

/** A folder of the test's own, removed when its file has run. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-test-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** No trace of the program's inside may reach a person. */
export const hasStack = (text: string): boolean => /\n\s+at .+:\d+:\d+/.test(text)
