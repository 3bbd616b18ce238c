// A megabyte of one speech, in paragraphs and in one, read by one thread from text to statements; beside it the same without the bound
// of sentences for its first tenth, and pages of other kinds that are hard to read. Seconds are of the processor.
//   node bench/speech.ts

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { itemPage } from '../src/cli/item.ts'
import { partlyRead } from '../src/cli/partly-read.ts'
import { readKnownPage } from '../src/cli/reading.ts'
import { loadLanguage, readLanguage } from '../src/language/read.ts'

const root = join(import.meta.dirname, '..')
const size = 1_000_000

/** Sentences of the example reports, in an order that is the same in every run, between sentences of a speaker. */
const reported = globSync('examples/*/*.txt', { cwd: root })
  .sort()
  .flatMap((path) => readFileSync(join(root, path), 'utf8').split(/(?<=[.!?])\s+|\n+/))
  .filter((sentence) => /^\p{Lu}.{30,300}[.!?]$/su.test(sentence))
const states = [
  'Armenia',
  'Rwanda',
  'Chad',
  'Mali',
  'Sudan',
  'Colombia',
  'Nepal',
  'Serbia',
  'Ethiopia',
  'Yemen',
  'Libya',
  'Niger',
]
const texts = ['the ceasefire', 'the peace agreement', 'the treaty', 'the protocol', 'the memorandum of understanding']
const spoken = [
  'My fellow citizens, I speak to you tonight with a full heart.',
  'We have walked a long road together, and it has not been easy.',
  'What did our fathers ask of us, if not to leave the house in better order?',
  'A nation is not its borders, nor its banks, but the bread that its people share.',
]
const pick = <Item>(list: readonly Item[], k: number): Item => list[k % list.length]!

function sentence(k: number): string {
  const [one, other, text] = [pick(states, k), pick(states, k * 5 + 3), pick(texts, k >> 2)]
  return pick(
    [
      pick(reported, k * 7),
      pick(spoken, k >> 1).replace(/, /, `, ${pick(['indeed', 'today', 'perhaps', 'again'], k)}, `),
      `In ${1990 + (k % 35)} ${one} signed ${text} with ${other}.`,
      pick(reported, k * 11 + 5),
      `I say to ${one}: keep ${text}, and ${other} will keep it too.`,
    ],
    k,
  )
}

function speech(length: number, paragraphs: boolean): string {
  let text = ''
  for (let k = 0; text.length < length; k++) text += sentence(k) + (paragraphs && k % 5 === 4 ? '\n\n' : ' ')
  return text.slice(0, length)
}

const language = await loadLanguage(join(root, 'models'))
await readLanguage(language, 'Armenia signed the treaty.')

const cases: [string, string, boolean][] = [
  ['1 MB of speech, in paragraphs', speech(size, true), true],
  ['1 MB of speech, one paragraph', speech(size, false), true],
  ['100 kB of speech', speech(size / 10, true), true],
  ['100 kB of speech, --no-gate', speech(size / 10, true), false],
  ['1 MB inside one quotation', `"${speech(size, false).replaceAll(/["“”]/g, '')}`, true],
  [
    '1 MB of labels',
    Array.from({ length: 30_000 }, (_, k) => `Speaker ${k}: ${pick(spoken, k).slice(0, 20)}`).join('\n\n'),
    true,
  ],
  ['1 MB in capitals', speech(size, true).toUpperCase(), true],
  ['1 MB of names and no verb', Array.from({ length: 80_000 }, (_, k) => pick(states, k * 7)).join(', '), true],
]
for (const [name, text, gate] of cases) {
  const begun = process.cpuUsage()
  const reading = await readKnownPage(language, itemPage({ id: name, text }), { gate })
  const { user, system } = process.cpuUsage(begun)
  const seconds = ((user + system) / 1e6).toFixed(2)
  console.log(
    `speech  ${name.padEnd(32)} ${(text.length / 1e6).toFixed(2)} MB ${seconds.padStart(6)} s, ${reading.statements.length} lines${partlyRead(reading) ? ', read in part' : ''}`,
  )
}
