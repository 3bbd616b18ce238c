import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { readKnownPage } from '../../src/cli/reading.ts'
import { loadLanguage } from '../../src/language/read.ts'
import type { Page } from '../../src/model/page.ts'
import type { Statement } from '../../src/model/statement.ts'
import { readPage } from '../../src/page/read.ts'
import { allFrames } from '../../src/statement/acts.ts'
import { mayTell } from '../../src/statement/gate.ts'
import { formsOf } from '../../src/statement/inflect.ts'
import { mendLemma } from '../../src/statement/lemma.ts'

const root = join(import.meta.dirname, '../..')
const language = await loadLanguage(join(root, 'models'))

const pageOf = (bytes: Uint8Array, address = 'report.txt'): Page =>
  readPage(
    {
      id: 'x',
      address,
      retrieved: '2026-01-01T00:00:00.000Z',
      mediaType: address.endsWith('.html') ? 'text/html' : 'text/plain',
      size: bytes.length,
    },
    bytes,
  )
const tells = (text: string): boolean => mayTell(pageOf(Buffer.from(text)))

/** Statements of pages with the gate and without it. */
async function bothWays(pages: Page[]): Promise<{ gated: number; full: number }> {
  let gated = 0
  let full = 0
  for (const page of pages) {
    const all = await readKnownPage(language, page, { gate: false })
    full += all.statements.length
    if (!mayTell(page)) continue
    gated += all.statements.length
    // An id is made of all that a line says; how sure it is may differ in the third place, for skimmed words are counted otherwise.
    const ids = (statements: Statement[]) => statements.map(({ id }) => id)
    assert.deepEqual(ids((await readKnownPage(language, page)).statements), ids(all.statements))
  }
  return { gated, full }
}

test('the gate loses no statement of the example reports', async () => {
  const files = globSync('examples/*/*.{txt,html}', { cwd: root })
  const { gated, full } = await bothWays(files.map((file) => pageOf(readFileSync(join(root, file)), file)))
  assert.ok(full > 200)
  assert.equal(gated, full)
})

const outside = join(root, '../shared/data')
const sets = ['events/plover.jsonl.gz', 'reports/sample-gold.jsonl'].map((name) => join(outside, name))
for (const path of sets)
  test(`the gate loses at most one statement in 200 of ${path.split('/').at(-1)}`, {
    skip: existsSync(path) ? false : 'the set is not here',
  }, async () => {
    const bytes = readFileSync(path)
    const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean)
    const { gated, full } = await bothWays(lines.map((line) => pageOf(Buffer.from(JSON.parse(line).text))))
    assert.ok(full > 0 && gated >= full * 0.995, `${gated} of ${full}`)
  })

test('a page that tells an act of a party is let pass', () => {
  for (const text of [
    'Armenia and Azerbaijan initialled the treaty on Friday.',
    'The M23 rebels withdrew their fighters from the town.',
    'Kinshasa denied on Monday that it had broken off the talks.',
    'Rwanda’s foreign minister met his Congolese counterpart in Doha.',
    'SUDAN ARMY SUSPENDS TALKS WITH RSF AFTER TWO DAYS',
    'The two met in Doha. Qatar hosted the talks.',
  ])
    assert.equal(tells(text), true, text)
})

test('a page is held back that names no party, tells no act, speaks of sport, or is in another language', () => {
  for (const text of [
    'It will rain in the north tonight and clear by Sunday, with light wind from the west.',
    'The two companies signed an agreement on the merger after shareholders approved the text.',
    'France is a large country in western Europe, and its rivers are long.',
    'The club signed the striker from Spain. The player joins on a contract for one season, his coach said, and the transfer is done.',
    'Die Regierung von Armenien und die Regierung von Aserbaidschan haben am Freitag in Washington einen Vertrag unterzeichnet.',
  ])
    assert.equal(tells(text), false, text)
})

test('a long page that says the same two words of the field, or tells of one state’s own affairs in passing, is held back', () => {
  const police = `A police inspector was taken to a doctor on Friday after a woman hit her with a stone in front of the Spanish Town
station. Police are looking for the woman, who ran away. A small boy was seen alone at the gate, and when the police asked for his
parents the woman walked up and slapped him. The inspector stepped in and was struck on the head. The police took her to the hospital
in Spanish Town, where she was treated and let go. Police say that the boy is with his aunt in Jamaica, and that he is well.`
  const budget = `${'Senators said that the budget bill was likely to be late again, and that nobody knew when the money would come for schools and roads. '.repeat(3)}
President Donald Trump attacked the bill. The government would support its aid for the states, an official said, if the United States Senate passed it.
${'Shops in the valley were busy all the same, and the farmers talked about rain and about the price of seed that had gone up since spring. '.repeat(3)}`
  for (const text of [police, budget]) assert.equal(tells(text), false, text)
  const beside = budget.replace(
    'if the United',
    'and had sent troops to Libya after a treaty with Turkey, if the United',
  )
  assert.equal(tells(beside), true)
})

test('a page of four states, of sanctions, missiles and talks is read, whatever skaters and coaches stand on it', () => {
  const games = `Two figure skaters missed the entry deadline in October, and their coach had given up. They are going all the same. At
Panmunjom on Tuesday North Korea agreed to send athletes and an orchestra to the Olympics in South Korea, and Seoul promised to consider lifting
some sanctions for the games. The two delegations agreed to restore a military hotline and to hold talks between their armies. Missiles,
said Pyongyang, were aimed at the United States alone, and neither at China nor at Russia. Japan's minister warned against the offer.
The ice-hockey team, whose players learnt of it from the news, is angry.`
  assert.equal(tells(games), true)
  assert.equal(
    tells(games.replace(/North Korea|South Korea|Seoul|Pyongyang|the United States|China|Russia|Japan's/g, 'They')),
    false,
  )
})

test('every form of a frame’s verb or noun that the model knows is a form to the gate', () => {
  const lemmas = new Set(allFrames.map(({ lemma }) => lemma))
  const known = new Map([...lemmas].map((lemma) => [lemma, new Set(formsOf(lemma))]))
  const rules = JSON.parse(readFileSync(join(root, 'models/language/lemmas.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >
  const missed: string[] = []
  for (const [tag, byRule] of Object.entries(rules))
    for (const [rule, forms] of Object.entries(byRule))
      for (const form of forms.split(' ')) {
        if (!/^[VN]/.test(tag) || misspelt.has(form)) continue
        const lemma = mendLemma(lemmaBy(rule, form))
        if (lemmas.has(lemma) && !known.get(lemma)!.has(form)) missed.push(`${form} → ${lemma}`)
      }
  assert.deepEqual(missed, [])
})

/** Words of the training sets that are written wrongly or given to another word. */
const misspelt = new Set(
  "node par retiree spare distain ocnversation sstaff slats inks due reccomend reccommend recomend to answetred aswered aswering invovled rcommended du resond sez amended com delvery guarentee r. tel go's chnages scrape develope bouild c'm cunclude ltake makke sieze insured madea renigged walkin gon inquires charger recieve recieved through buring drving re-writing xferring adhear founds penne palces r nam wine ranged of hav 'd v hvae as di stripe bare fixeded b. botn d. breath min lable campus shots men thanx here loose loss ridiculized surounded wagging wagin loosing lent performance".split(
    ' ',
  ),
)

/** "l|1|" on "signs" → sign; "=meet" on "met" → meet. */
function lemmaBy(rule: string, form: string): string {
  if (rule.startsWith('=')) return rule.slice(1).toLowerCase()
  const [, cut = '0', add = ''] = rule.split('|')
  return (form.slice(0, Math.max(0, form.length - Number(cut))) + add).toLowerCase()
}
