import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { modes } from '../src/model/vocabulary.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((path) => path && existsSync(join(root, path)))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = tracked.filter((path) => path.endsWith('.md'))
const readme = read('README.md')

test('the glossary is what its script makes of the vocabulary today', () => {
  const run = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'glossary.mjs'), '--check'],
    { encoding: 'utf8' },
  )
  assert.equal(run.status, 0, run.stderr)
})

test('the annotation guide has a row for every act and every mode', () => {
  const rows = new Set([...read('docs/annotation.md').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!))
  const acts = readdirSync(join(root, 'lexicon', 'acts')).flatMap((name) =>
    JSON.parse(read(join('lexicon', 'acts', name))).acts.map(({ act }: { act: string }) => act),
  )
  assert.deepEqual(
    [...acts, ...modes].filter((word) => !rows.has(word)),
    [],
  )
})

test('every command is in the README', () => {
  const commands = readdirSync(join(root, 'src', 'cli', 'commands')).map((name) => basename(name, '.ts'))
  assert.ok(commands.length > 0)
  const missing = commands.filter((command) => !new RegExp(`pacta ${command}\\b`).test(readme))
  assert.deepEqual(missing, [])
})

test('every environment variable that the code reads is in the README', () => {
  const files = tracked.filter((path) => /^(src|bench|scripts|test)\/.*\.(ts|mjs|sh)$|^pacta$/.test(path))
  const names = new Set<string>()
  for (const file of files) {
    const text = read(file)
    for (const match of text.matchAll(/process\.env(?:\.|\[')([A-Z][A-Z0-9_]*)/g)) names.add(match[1]!)
    for (const match of text.matchAll(/\bPACTA_[A-Z][A-Z0-9_]*/g)) names.add(match[0])
  }
  // What every system sets and nobody sets for Pacta.
  for (const name of ['TERM', 'HOME', 'PATH', 'CI', 'USER', 'TMPDIR']) names.delete(name)
  assert.ok(names.has('PACTA_HOME'))
  assert.deepEqual(
    [...names].filter((name) => !readme.includes(`\`${name}\``)),
    [],
  )
})

test('every dependency says why it is here', () => {
  const manifest = JSON.parse(read('package.json'))
  const kept = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((key) => Object.keys(manifest[key]))
  const rows = new Set([...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!))
  assert.deepEqual(
    kept.filter((name) => !rows.has(name)),
    [],
    'without a line in docs/dependencies.md',
  )
  assert.deepEqual(
    [...rows].filter((name) => !kept.includes(name)),
    [],
    'in docs/dependencies.md and no longer in package.json',
  )
})

test('every link in the documents leads somewhere', () => {
  const broken: string[] = []
  for (const document of documents) {
    const text = read(document).replaceAll(/```[\s\S]*?```/g, '')
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target!)) continue
      const [path, anchor] = target!.split('#') as [string, string?]
      const file = path ? join(dirname(document), path) : document
      if (!existsSync(join(root, file))) broken.push(`${document}: ${target}`)
      else if (anchor && statSync(join(root, file)).isFile() && !anchorsOf(read(file)).has(anchor))
        broken.push(`${document}: ${target}`)
    }
  }
  assert.deepEqual(broken, [])
})

/** The anchors that GitHub gives the headings of a document. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ +(.+)$/gm)].map((match) => match[1]!)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  )
}

test('no tracked file names a path of somebody’s machine', () => {
  const machine = /(?<![\w.:/<>"'-])\/(?:work|tmp|home|Users)\/\w/
  const found: string[] = []
  for (const path of tracked) {
    if (/\.(onnx|png|woff2?|gz|pdf|docx)$/.test(path) || path === 'package-lock.json') continue
    const lines = read(path).split('\n')
    lines.forEach((line, index) => {
      if (machine.test(line)) found.push(`${path}:${index + 1}`)
    })
  }
  assert.deepEqual(found, [])
})

test('the example reports outnumber two dozen, on at least five processes', () => {
  const reports = tracked.filter((path) => /^examples\/(?!off-topic\/)[^/]+\/[^/]+\.(txt|html)$/.test(path))
  assert.ok(reports.length >= 26)
  assert.ok(new Set(reports.map((path) => dirname(path))).size >= 5)
})
