// glossary.mjs [--check]: makes docs/glossary.md from src/model/vocabulary.ts, lexicon/glossary.json and lexicon/acts/.
// With --check it writes nothing and exits 1 when the file is not what it would write.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as vocabulary from '../src/model/vocabulary.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const target = join(root, 'docs', 'glossary.md')
const glossary = readJson('lexicon/glossary.json')
const groups = readdirSync(join(root, 'lexicon', 'acts'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => readJson(`lexicon/acts/${name}`))

const groupOrder = ['instruments', 'bodies', 'dealings', 'duties', 'force', 'claims']
groups.sort((one, other) => place(one.group) - place(other.group))

const text = `${[
  '# Glossary',
  '',
  'Every word that Pacta prints in a line, what it means, and where the notion comes from.',
  'This page is made by `scripts/glossary.mjs`. To change a definition, change `lexicon/glossary.json` or the `gloss` in `lexicon/acts/`, then run the script.',
  '',
  ...section(
    'Modes',
    'How a statement stands to the world, from what is to what is not. The reader never moves a statement up this list.',
    'modes',
    vocabulary.modes,
  ),
  ...section('Polarity', 'Whether the act is affirmed or negated. It stands beside the mode.', 'polarities', [
    'positive',
    'negative',
  ]),
  ...acts(),
  ...section(
    'Instrument kinds',
    'From the title of a text. The title says nothing of its legal effect.',
    'instrumentKinds',
    vocabulary.instrumentKinds,
  ),
  ...section(
    'Bindingness',
    'Whether an instrument binds in law, apart from its kind.',
    'bindingnesses',
    vocabulary.bindingnesses,
  ),
  ...section(
    'States of an instrument',
    'Derived from the events that statements report; never stored.',
    'instrumentStates',
    vocabulary.instrumentStates,
  ),
  ...section(
    'Status of a commitment',
    'Derived from the statements about it. *Disputed* may lie over any of them.',
    'commitmentStatuses',
    vocabulary.commitmentStatuses,
  ),
  ...section(
    'States of a body',
    'A working group, commission or mission.',
    'bodyStates',
    Object.keys(glossary.bodyStates),
  ),
  ...section(
    'PLOVER event types',
    'Each act is mapped to one, so that Pacta can be set beside event data.',
    'ploverTypes',
    vocabulary.ploverTypes,
  ),
  '## Sources',
  '',
  ...Object.entries(glossary.sources).map(
    ([short, { name, address }]) => `- **${short}** – ${name}${address ? `, <${address}>` : ''}`,
  ),
].join('\n')}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(target, text)
} else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write('docs/glossary.md is not up to date. Run scripts/glossary.mjs and commit the file.\n')
  process.exitCode = 1
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}

function place(group) {
  const index = groupOrder.indexOf(group)
  return index < 0 ? groupOrder.length : index
}

function section(title, introduction, key, words) {
  const rows = words.map((word) => {
    const entry = glossary[key][word]
    if (!entry) throw new Error(`lexicon/glossary.json has no "${word}" under "${key}". Define it there.`)
    return row(`\`${word}\``, entry.gloss, entry.source)
  })
  return [`## ${title}`, '', introduction, '', row('word', 'meaning', 'source'), row('---', '---', '---'), ...rows, '']
}

function acts() {
  const lines = [
    '## Acts',
    '',
    'What was, will or must be done. The words that name each act in a report are data in `lexicon/acts/`.',
    '',
  ]
  for (const group of groups) {
    lines.push(`### ${group.group}`, '', group.about, '', row('act', 'meaning', 'PLOVER'), row('---', '---', '---'))
    for (const { act, gloss, plover } of group.acts) lines.push(row(`\`${act}\``, gloss, plover))
    lines.push('')
  }
  return lines
}

function row(...cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
