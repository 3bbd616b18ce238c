// The table of folders in docs/architecture.md: what each may import. An import against it fails here.

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')

const mayImport: Record<string, string[]> = {
  model: [],
  intake: ['model'],
  page: ['model'],
  language: ['model'],
  statement: ['model', 'language'],
  'model-reader': ['model', 'language', 'statement'],
  agreement: ['model', 'language', 'statement'],
  ledger: ['model'],
  store: ['model', 'ledger'],
  desk: ['model', 'ledger', 'store'],
  cli: ['model', 'intake', 'page', 'language', 'statement', 'model-reader', 'agreement', 'ledger', 'store', 'desk'],
}

/** Addresses in `import … from`, `export … from`, `import '…'` and `import('…')` of a source. */
export function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const found = code.matchAll(
    /\b(?:import|export)\s+(?:[^'"`;()]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => match[1] ?? match[2]!)
}

const files = globSync('src/**/*.ts', { cwd: root })

test('every folder of src stands in the table', () => {
  const folders = new Set(files.map((file) => file.split('/')[1]!))
  assert.deepEqual(
    [...folders].filter((folder) => !(folder in mayImport)),
    [],
  )
})

test('no folder imports one that comes after it', () => {
  const against = files.flatMap((file) => {
    const folder = file.split('/')[1]!
    return importsOf(readFileSync(join(root, file), 'utf8'))
      .filter((address) => address.startsWith('.'))
      .map((address) => relative(join(root, 'src'), resolve(root, dirname(file), address)).split('/')[0]!)
      .filter((other) => other !== folder && other !== '..' && !mayImport[folder]!.includes(other))
      .map((other) => `${file} imports ${other}`)
  })
  assert.deepEqual(against, [])
})

test('src imports nothing that is not shipped: no tests, benches, scripts or training', () => {
  const outside = files.flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8'))
      .filter((address) => address.startsWith('.'))
      .map((address) => relative(root, resolve(root, dirname(file), address)))
      .filter((path) => !/^(src|lexicon|models|package\.json)(\/|$)/.test(path))
      .map((path) => `${file} imports ${path}`),
  )
  assert.deepEqual(outside, [])
})

test('the reader of imports sees every form', () => {
  const source = `import { a } from './one.ts'\nimport type { B } from './two.ts'\nimport './three.ts'\nexport { c } from './four.ts'
const d = await import('./five.ts')\nimport data from '../six.json' with { type: 'json' }\nimport {\n  e,\n} from './seven.ts'\n// import './eight.ts'`
  assert.deepEqual(
    importsOf(source).map((path) => path.match(/(\w+)\.(?:ts|json)$/)![1]),
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven'],
  )
})
