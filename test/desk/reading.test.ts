import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Job } from '../../src/desk/jobs.ts'
import { makeDesk } from '../../src/desk/server.ts'
import { makeLedger, read } from './ledger.ts'

const report =
  'Rivertown Post\n\nMinisters sign accord\n\n9 August 2025\n\nRwanda and the Democratic Republic of the Congo signed a declaration of principles in Washington on 8 August 2025. Rwanda is expected to withdraw its troops.\n'

describe('reading on the desk', () => {
  let ledger: Awaited<ReturnType<typeof makeLedger>>
  let desk: ReturnType<typeof makeDesk>
  const base = 'http://localhost:4173'
  const send = (form: FormData, headers: Record<string, string> = {}) =>
    desk.request(`${base}/read`, { method: 'POST', body: form, headers: { host: 'localhost:4173', ...headers } })
  const get = (path: string) => desk.request(`${base}${path}`, { headers: { host: 'localhost:4173' } })
  const form = (...fields: [string, string | File][]) => {
    const made = new FormData()
    for (const [name, value] of fields) made.append(name, value)
    return made
  }
  async function finish(answer: Response): Promise<{ job: Job; address: string }> {
    assert.equal(answer.status, 303, await answer.clone().text())
    const address = answer.headers.get('location')!
    for (;;) {
      const job = (await (await get(`${address}.json`)).json()) as Job
      if (job.done) return { job, address }
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }

  before(async () => {
    ledger = await makeLedger()
    desk = makeDesk({ store: ledger.store, read })
  })
  after(() => ledger.close())

  test('pasted text is read, recorded and shown as read', async () => {
    const { job, address } = await finish(
      await send(form(['text', report]), { 'sec-fetch-site': 'same-origin', origin: base }),
    )
    assert.equal(job.items[0]!.step, 'kept')
    assert.ok(job.items[0]!.statements! > 0)
    const there = await get(address)
    assert.equal(there.status, 303)
    const page = await (await get(there.headers.get('location')!)).text()
    assert.match(page, /declaration of principles/)
    assert.equal((await finish(await send(form(['text', report])))).job.items[0]!.step, 'known')
  })

  test('several files at once: one that cannot be read does not hold up the others', async () => {
    const { job, address } = await finish(
      await send(
        form(
          ['file', new File([report.replace('Rivertown', 'Hilltown')], 'good.txt', { type: 'text/plain' })],
          ['file', new File([''], 'empty.txt', { type: 'text/plain' })],
          ['file', new File([new Uint8Array([0, 1, 2, 0, 255, 0, 3, 0])], 'binary.bin')],
        ),
      ),
    )
    assert.deepEqual(
      job.items.map(({ step }) => step),
      ['kept', 'failed', 'failed'],
    )
    for (const { failure } of job.items.slice(1))
      assert.ok(failure!.what.length > 5 && !/defect/.test(failure!.what), failure!.what)
    const page = await (await get(address)).text()
    assert.match(page, /empty\.txt/)
    assert.ok(!page.includes('http-equiv="refresh"'))
  })

  test('a page in a language that is not read is kept, and says so', async () => {
    const text =
      'Ադրբեջանի նախագահը և Հայաստանի վարչապետը ստորագրեցին համատեղ հռչակագիր Վաշինգտոնում օգոստոսի ութին։ '.repeat(6)
    const { job } = await finish(await send(form(['text', text])))
    assert.deepEqual([job.items[0]!.step, job.items[0]!.statements], ['kept', 0])
    assert.match(await (await get(`/page/${job.items[0]!.document}`)).text(), /not read yet|language/)
  })

  test('an address that is given stands under the document', async () => {
    const { job } = await finish(
      await send(form(['text', report.replace('Rivertown', 'Laketown')], ['address', 'https://laketown.example/a'])),
    )
    assert.equal((await ledger.store.document(job.items[0]!.document))!.address, 'https://laketown.example/a')
  })

  test('a form with nothing in it, a wrong address, too many files: one clear line each', async () => {
    const many = form(...Array.from({ length: 21 }, (_, at): [string, File] => ['file', new File(['x'], `${at}.txt`)]))
    for (const [sent, said] of [
      [form(['text', '  ']), /nothing to read/],
      [form(['text', report], ['address', 'javascript:alert(1)']), /no web address/],
      [many, /too many/],
    ] as const) {
      const answer = await send(sent)
      assert.equal(answer.status, 400)
      assert.match(await answer.text(), said)
    }
  })

  test('more than the limit is refused before it is read', async () => {
    const answer = await send(form(['text', 'a'.repeat(21 * 1024 * 1024)]))
    assert.equal(answer.status, 413)
  })

  test('another site cannot send anything', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ] as Record<string, string>[]) {
      assert.equal((await send(form(['text', report]), headers)).status, 403)
    }
  })

  test('a desk without a reader takes nothing in', async () => {
    const closed = makeDesk({ store: ledger.store })
    const answer = await closed.request(`${base}/read`, {
      method: 'POST',
      body: form(['text', report]),
      headers: { host: 'localhost' },
    })
    assert.equal(answer.status, 404)
    assert.ok(!(await (await closed.request(`${base}/`, { headers: { host: 'localhost' } })).text()).includes('<form'))
  })
})
