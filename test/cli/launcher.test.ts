// ./pacta: from any folder, through links, under any path, without a first start in the way of another.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pacta, root, run, scratch } from './program.ts'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** A checkout that shares the dependencies but has no bundle yet. */
function checkout(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const part of ['pacta', 'package.json', 'package-lock.json', 'scripts', 'src', 'lexicon', 'tsconfig.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true, preserveTimestamps: true })
  for (const part of ['node_modules', 'models', 'examples']) symlinkSync(join(root, part), join(folder, part))
  return join(folder, 'pacta')
}

test('it says its version, wherever it is called from', async () => {
  assert.deepEqual(await run(['--version'], { cwd: '/' }), {
    code: 0,
    signal: null,
    stdout: `${version}\n`,
    stderr: '',
  })
})

test('a chain of symbolic links leads to it', () => {
  const folder = scratch()
  symlinkSync(pacta, join(folder, 'one'))
  symlinkSync('one', join(folder, 'two'))
  const { stdout } = spawnSync(join(folder, 'two'), ['--version'], { encoding: 'utf8' })
  assert.equal(stdout, `${version}\n`)
})

test('it is found in PATH', () => {
  const folder = scratch()
  symlinkSync(pacta, join(folder, 'pacta'))
  const { stdout } = spawnSync('pacta', ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  })
  assert.equal(stdout, `${version}\n`)
})

test('two first starts at once, in a path with spaces: both work', async () => {
  const program = checkout(join(scratch(), 'a folder with spaces'))
  const start = (): Promise<{ stdout: string; code: number | null }> =>
    run(['--version'], { through: ['sh', '-c', `exec "${program}" --version`] })
  const both = await Promise.all([start(), start()])
  for (const { stdout, code } of both) assert.deepEqual([stdout, code], [`${version}\n`, 0])
})

test('what is newer than the bundle is built anew', async () => {
  const folder = scratch()
  const program = checkout(folder)
  const say = (): string => spawnSync(program, ['--help'], { encoding: 'utf8' }).stdout
  assert.match(say(), /Reads public reporting/)
  const main = join(folder, 'src', 'cli', 'main.ts')
  spawnSync('sh', ['-c', `sleep 1; sed -i 's/Reads public reporting/quite another thing/' "$0"`, main])
  assert.match(say(), /quite another thing/)
})

test('a checkout that cannot be written works with what is built there', () => {
  const folder = scratch()
  const program = checkout(folder)
  assert.equal(spawnSync(program, ['--version'], { encoding: 'utf8' }).status, 0)
  spawnSync('chmod', ['-R', 'a-w', folder])
  spawnSync('chmod', ['a+rx', folder])
  const unprivileged = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  const [command, ...args] = [...unprivileged, program, '--version']
  const { stdout, stderr } = spawnSync(command!, args, { encoding: 'utf8' })
  spawnSync('chmod', ['-R', 'u+w', folder])
  assert.equal(stdout, `${version}\n`, stderr)
})

test('wrong use is said with a remedy, and the exit code is 2', async () => {
  for (const args of [
    ['nonsense'],
    ['show', '--nonsense'],
    ['export', '--as', 'xls'],
    ['add'],
    ['page'],
    ['show', '--as-of', 'whenever'],
    ['serve', '--port', 'x'],
  ]) {
    const { code, stdout, stderr } = await run(args, { env: { PACTA_HOME: scratch() } })
    assert.deepEqual([args, code, stdout], [args, 2, ''])
    assert.match(stderr, /^pacta: /)
  }
})

test('help goes to stdout and ends well', async () => {
  const { code, stdout, stderr } = await run(['--help'])
  assert.deepEqual([code, stderr], [0, ''])
  for (const command of ['demo', 'add', 'page', 'parse', 'statements', 'show', 'serve', 'export', 'verify', 'rebuild'])
    assert.match(stdout, new RegExp(`^  ${command} `, 'm'))
})
