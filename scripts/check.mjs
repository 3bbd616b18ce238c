// npm run check: types, lint and format, the length of files, the layers, and the schemas against the types.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LONGEST_FILE = 400

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = (name) => join(root, 'node_modules', '.bin', name)
const node = process.execPath
const failed = []

run('types', node, [bin('tsc'), '-p', root])
run('lint and format', node, [
  bin('biome'),
  'check',
  '--colors=off',
  '--max-diagnostics=40',
  '--error-on-warnings',
  root,
])
run('layers', node, ['--test', '--test-reporter=dot', join(root, 'test', 'layers.test.ts')])
run('schemas', node, [join(root, 'scripts', 'schema.mjs'), '--check'])
tooLong()

if (failed.length > 0) {
  console.error(`check: failed: ${failed.join(', ')}`)
  process.exitCode = 1
} else console.log('check: types, lint, format, layers, schemas and lengths are right')

function run(name, command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) failed.push(error ? `${name} (${error.message})` : name)
}

function tooLong() {
  const { stdout } = spawnSync('git', ['ls-files', 'src', 'test', 'bench', 'scripts', 'train'], {
    cwd: root,
    encoding: 'utf8',
  })
  const files = stdout.split('\n').filter((file) => /\.(ts|mjs|py|sh)$/.test(file))
  const long = files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1
    return lines > LONGEST_FILE ? [`${file}: ${lines} lines, more than ${LONGEST_FILE}`] : []
  })
  for (const line of long) console.error(line)
  if (long.length > 0) failed.push('length of files')
}
