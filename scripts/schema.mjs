// Makes docs/schema/*.json from the types whose values leave the program. With --check, only says whether they are up to date.

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** File of the schema → type of src/cli/shapes.ts, and what it describes. */
const schemas = {
  page: ['PageOutput', 'One line of `pacta page --json` and `--jsonl`: what was read out of a page.'],
  parse: [
    'ParseOutput',
    'One line of `pacta parse --json` and `--jsonl`: sentences, tags, trees, names, predicates, attributions, times.',
  ],
  statements: ['StatementsOutput', 'One line of `pacta statements --jsonl`: the statements of one input.'],
  statement: ['StatementOutput', 'One line of `pacta statements` without `--jsonl`.'],
  events: ['EventsOutput', 'One line of `pacta statements --as plover --jsonl`: the events of one input.'],
  event: [
    'EventOutput',
    'One line of `pacta statements --as plover` without `--jsonl`: an event after the PLOVER manual.',
  ],
  failed: ['FailedOutput', 'The line that stands for an input of a `--jsonl` run that cannot be read.'],
  entry: ['EntryOutput', 'One line of `pacta export --as jsonl`: an entry of the log.'],
  views: ['ViewsOutput', 'What `pacta show --json` prints: every view of the ledger.'],
  review: ['ReviewOutput', 'What `pacta review --json` prints: the lines that wait for a person.'],
}

const check = process.argv.includes('--check')
const generator = createGenerator({
  path: join(root, 'src/cli/shapes.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  skipTypeCheck: true,
  expose: 'export',
  additionalProperties: false,
  sortProps: true,
})

for (const [name, [type, description]] of Object.entries(schemas)) {
  const file = join(root, 'docs', 'schema', `${name}.json`)
  const schema = { title: name, description, ...generator.createSchema(type) }
  const text = `${JSON.stringify(schema, null, 2)}\n`
  if (!check) writeFileSync(file, text)
  else if (read(file) !== text) {
    console.error(`docs/schema/${name}.json is not what the types say. Run: npm run schema`)
    process.exitCode = 1
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
