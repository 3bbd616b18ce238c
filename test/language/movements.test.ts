import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadLanguage, readLanguage } from '../../src/language/read.ts'

const language = await loadLanguage(join(import.meta.dirname, '..', '..', 'models'))

const partiesOf = async (text: string): Promise<string[]> =>
  (await readLanguage(language, text)).flatMap(({ names }) =>
    names.flatMap(({ party, start, end }) => (party ? [`${text.slice(start, end)} = ${party.name}`] : [])),
  )

test('a movement that no list has is known by the form of its name, and by its abbreviation before and behind it', async () => {
  const found = await partiesOf(
    'KNF suspends talks\n\nThe Kuki-Chin National Front (KNF) has left the talks. The KNF seized fourteen guns.',
  )
  assert.equal(found.filter((line) => line === 'KNF = Kuki-Chin National Front').length, 3, found.join('\n'))
  assert.ok(found.includes('Kuki-Chin National Front = Kuki-Chin National Front'), found.join('\n'))
})

test('a name that the lexicon knows keeps its party', async () => {
  const found = await partiesOf('The National Liberation Army (ELN) of Colombia met the government.')
  assert.ok(
    found.some((line) => /= National Liberation Army$/.test(line)),
    found.join('\n'),
  )
})

test('a club, a union and a board are no movements', async () => {
  for (const text of [
    'The National Union of Teachers (NUT) called off its strike.',
    'Manchester United signed a striker from the United States.',
    'The Democratic Party lost the vote.',
  ])
    assert.ok(!(await partiesOf(text)).some((line) => /Union|United =|Democratic/.test(line)), text)
})
