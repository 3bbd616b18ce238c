import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { contradictionList, type NamedContradiction } from '../../src/desk/parts/contradictions.ts'
import { jsonPath, pages } from '../../src/desk/routes.ts'
import { makeDesk } from '../../src/desk/server.ts'
import type { Note } from '../../src/desk/snapshot.ts'
import { PactaError } from '../../src/model/failure.ts'
import { openStore } from '../../src/store/store.ts'
import { everyKind, makeLedger } from './ledger.ts'

describe('the desk', () => {
  let ledger: Awaited<ReturnType<typeof makeLedger>>
  let desk: ReturnType<typeof makeDesk>
  let kinds: Record<string, string>
  const get = (path: string, headers: Record<string, string> = {}) =>
    desk.request(`http://localhost:4173${path}`, { headers: { host: 'localhost:4173', ...headers } })
  const json = (path: string) => jsonPath(path)
  const parse = (text: string) => parseHTML(text).document

  before(async () => {
    ledger = await makeLedger()
    desk = makeDesk({ store: ledger.store })
    kinds = await everyKind(ledger.store)
  })
  after(() => ledger.close())

  test('every kind of page answers, as HTML and as JSON', async () => {
    assert.equal(Object.keys(kinds).length, pages.length)
    for (const path of Object.values(kinds)) {
      const page = await get(path)
      assert.equal(page.status, 200, path)
      assert.match(page.headers.get('content-type')!, /^text\/html/)
      const data = await get(json(path))
      assert.equal(data.status, 200, json(path))
      assert.match(data.headers.get('content-type')!, /^application\/json/)
      await data.json()
    }
  })

  test('every page is documented, with its JSON, and nothing is documented that is not there', async () => {
    const text = await readFile(new URL('../../docs/desk.md', import.meta.url), 'utf8')
    const documented = [...text.matchAll(/^\| `(\/[^`]*)` \| `(\/[^`]*)` \|/gm)].map(([, page, data]) => [page, data])
    assert.deepEqual(documented.sort(), pages.map(({ path }) => [path, jsonPath(path)]).sort())
  })

  test('a page and its JSON say the same', async () => {
    const data = (await (await get(json(kinds.process!))).json()) as {
      process: { name: string }
      notes: { number: number; statement: { id: string; evidence: { quote: string }[] } }[]
      commitments: unknown[]
      instruments: unknown[]
    }
    const document = parse(await (await get(kinds.process!)).text())
    assert.equal(document.querySelector('h1')!.textContent!.replaceAll('\u00a0', ' '), data.process.name)
    assert.equal(document.querySelectorAll('.sentences > li').length, data.notes.length)
    assert.equal(document.querySelectorAll('.owes tbody tr').length, data.commitments.length)
    assert.equal(document.querySelectorAll('.instruments > li').length, data.instruments.length)
    for (const { number, statement } of data.notes) {
      const text = document.querySelector(`#s${number} blockquote`)!.textContent!
      assert.ok(text.includes(statement.evidence[0]!.quote), `${number}: ${statement.evidence[0]!.quote}`)
    }
  })

  test('every number leads to a sentence that is there, and every line of the dossier has one', async () => {
    for (const kind of ['process', 'instrument', 'commitment', 'body', 'party', 'page']) {
      const document = parse(await (await get(kinds[kind]!)).text())
      const ids = new Set([...document.querySelectorAll('[id]')].map((one) => one.id))
      for (const link of document.querySelectorAll('a[href^="#"]')) {
        assert.ok(ids.has(link.getAttribute('href')!.slice(1)), `${kind}: ${link.getAttribute('href')}`)
      }
      for (const line of document.querySelectorAll('.stands > li, .owes tbody tr, .instruments > li')) {
        assert.ok(line.querySelector('sup.notes a'), `${kind}: ${line.textContent}`)
      }
    }
  })

  test('every link of every kind of page leads somewhere', async () => {
    const seen = new Set<string>()
    for (const path of Object.values(kinds)) {
      const document = parse(await (await get(path)).text())
      for (const link of document.querySelectorAll('a[href^="/"]')) seen.add(link.getAttribute('href')!.split('#')[0]!)
    }
    for (const path of seen) assert.equal((await get(path)).status, 200, path)
  })

  test('what does not exist is a 404 that says what to do, as a page and as JSON', async () => {
    for (const path of [
      '/process/none',
      '/statement/../x',
      '/nothing',
      '/entry/0',
      '/entry/99999',
      '/entry/x',
      '/page/%00',
      '/party/%E0%A4%A',
    ]) {
      const page = await get(path)
      assert.ok([400, 404].includes(page.status), `${path}: ${page.status}`)
      assert.ok(parse(await page.text()).querySelector('h1'), path)
    }
    const data = await get('/process/none.json')
    assert.equal(data.status, 404)
    assert.ok(((await data.json()) as { error: { remedy: string } }).error.remedy)
  })

  test('a page is not sent again while the ledger stands still', async () => {
    await get('/')
    await new Promise((resolve) => setTimeout(resolve, 300))
    const first = await get(kinds.process!)
    const etag = first.headers.get('etag')!
    assert.equal((await get(kinds.process!, { 'if-none-match': etag })).status, 304)
  })

  test('the foot says that the chain was verified', async () => {
    const foot = parse(await (await get('/')).text()).querySelector('footer')!.textContent!
    assert.match(foot, /Entry \d+ · chain verified \d/)
  })

  test('nothing inline, nothing from elsewhere', async () => {
    for (const path of Object.values(kinds)) {
      const page = await get(path)
      assert.match(page.headers.get('content-security-policy')!, /default-src 'none'.*script-src 'self'/)
      assert.equal(page.headers.get('x-content-type-options'), 'nosniff')
      const document = parse(await page.text())
      assert.equal(
        document.querySelectorAll('style, [style], script:not([src]), [onclick], img, iframe, object').length,
        0,
        path,
      )
      for (const one of document.querySelectorAll('[src], link[href]')) {
        assert.match(one.getAttribute('src') ?? one.getAttribute('href')!, /^\//)
      }
    }
  })

  test('a name that is not ours is refused, unless the desk is told of it', async () => {
    const rebound = await desk.request('http://evil.example/', { headers: { host: 'evil.example:4173' } })
    assert.equal(rebound.status, 403)
    const told = makeDesk({ store: ledger.store, hosts: ['desk.example'] })
    assert.equal((await told.request('http://desk.example/', { headers: { host: 'desk.example' } })).status, 200)
  })

  test('claims that contradict each other stand side by side, each with its sentence and its voice', async () => {
    const { notes } = (await (await get(json(kinds.process!))).json()) as { notes: Note[] }
    const side = ({ statement }: Note, claim: string) => ({
      claim,
      statements: [statement.id],
      origins: [claim],
      voices: [{ kind: 'organ' as const, name: `Ministry of ${claim}`, statements: [statement.id] }],
    })
    const one: NamedContradiction = {
      id: 'c1',
      about: { kind: 'instrument', id: 'i1' },
      difference: 'polarity',
      sides: [side(notes[0]!, 'signed'), side(notes.at(-1)!, 'not signed')],
      process: null,
      name: 'Agreement on <b>peace</b>',
    }
    const document = parse(String(await contradictionList([one], notes)))
    assert.equal(document.querySelector('h3 a')!.textContent, 'Agreement on <b>peace</b>')
    const sides = [...document.querySelectorAll('.side')]
    assert.deepEqual(
      sides.map((element) => element.querySelector('.voice.quoted')!.textContent),
      ['Ministry of signed', 'Ministry of not signed'],
    )
    for (const [index, note] of [notes[0]!, notes.at(-1)!].entries()) {
      assert.ok(sides[index]!.querySelector('blockquote')!.textContent!.includes(note.statement.evidence[0]!.quote))
      assert.equal(sides[index]!.querySelector('sup a')!.getAttribute('href'), `#s${note.number}`)
    }
  })

  test('an empty ledger has its pages, and says that nothing was read', async () => {
    const home = await mkdtemp(join(tmpdir(), 'pacta-desk-empty-'))
    const store = await openStore({ home, write: true })
    const empty = makeDesk({ store })
    for (const path of ['/', '/documents', '/log', '/about', '/index.json']) {
      const answer = await empty.request(`http://localhost${path}`, { headers: { host: 'localhost' } })
      assert.equal(answer.status, 200, path)
      if (path === '/') assert.match(await answer.text(), /Nothing has been read yet/)
    }
    await store.close()
    await rm(home, { recursive: true, force: true })
  })

  test('a store that cannot be read gives one clear line, without a stack', async () => {
    const fails = () => Promise.reject(new PactaError('The database does not answer', 'sqlite', 'Start it again.'))
    const broken = makeDesk({ store: { ...ledger.store, head: fails, views: fails } })
    const answer = await broken.request('http://localhost/', { headers: { host: 'localhost' } })
    assert.equal(answer.status, 503)
    const text = await answer.text()
    assert.match(text, /The database does not answer/)
    assert.ok(!/\bat .*\.ts/.test(text))
  })

  test('expected never reads as agreed', async () => {
    const document = parse(await (await get(kinds.process!)).text())
    const rows = [...document.querySelectorAll('.owes tbody tr')].filter((row) =>
      /constitution/i.test(row.textContent!),
    )
    assert.ok(rows.length > 0)
    for (const row of rows) {
      assert.equal(row.querySelectorAll('.status.word, .status.deed').length, 0, row.textContent!)
      assert.match(row.textContent!, /expected|demanded|plannednot a commitment/)
    }
  })
})
