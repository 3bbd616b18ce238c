// What waits for a person, on the desk: in a real browser, over a real ledger of real reports.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { makeDesk } from '../../src/desk/server.ts'
import type { DecisionEntry } from '../../src/model/entry.ts'
import type { Statement } from '../../src/model/statement.ts'
import { openBrowser } from '../browser.ts'
import { makeLedger } from './ledger.ts'

describe('the queue on the desk', () => {
  let ledger: Awaited<ReturnType<typeof makeLedger>>
  let servers: ReturnType<typeof serve>[] = []
  let browser: Browser
  let base: string
  /** A line that stands surely, and bears a commitment alone until the threshold is above it. */
  let line: Statement
  let commitment: string

  const decide = (decision: DecisionEntry['body']['decision'], more = {}) =>
    ledger.store.append([
      { kind: 'decision', body: { decision, by: 'A. Reviewer', about: [line.id], note: 'read <b>twice</b>', ...more } },
    ])
  const set = (threshold: number) => decide('threshold', { about: [], threshold })
  const start = (desk: ReturnType<typeof makeDesk>): Promise<string> =>
    new Promise((resolve) => {
      servers.push(
        serve({ fetch: desk.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(`http://localhost:${port}`)),
      )
    })

  async function on(path: string, look: (page: Page) => Promise<void>, width = 1280) {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    try {
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      await page.goto(path.startsWith('http') ? path : base + path)
      await look(page)
      assert.deepEqual(complaints, [])
    } finally {
      await context.close()
    }
  }

  before(async () => {
    ledger = await makeLedger()
    const views = await ledger.store.views()
    const alone = views.commitments.filter(({ statements }) => statements.length === 1)
    const lines = await Promise.all(alone.map(({ statements }) => ledger.store.statement(statements[0]!)))
    const at = lines.findIndex((one) => one && one.confidence > 0.5 && one.confidence < 0.9)
    line = lines[at]!
    commitment = alone[at]!.id
    base = await start(makeDesk({ store: ledger.store }))
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    for (const server of servers) server.close()
    servers = []
    await ledger?.close()
  })

  test('a line below the threshold is in the queue with its probability and why, and in no commitment', async () => {
    await on(`/commitment/${commitment}`, async (page) => assert.equal(await page.locator('h1').count(), 1))
    await set(0.95)
    const gone = await fetch(`${base}/commitment/${commitment}`)
    assert.equal(gone.status, 404)
    await on('/review', async (page) => {
      const mine = page.locator(`#w-${line.id.slice(0, 12)}`)
      assert.equal(await mine.locator('.number').textContent(), line.confidence.toFixed(3))
      assert.match((await mine.locator('.because').textContent())!, /^below 0\.95(, less sure: .+)? [0-9a-f]{12}$/)
      assert.ok((await mine.locator('blockquote').textContent())!.includes(line.evidence[0]!.quote))
      assert.match((await page.locator('.deck').textContent())!, /Threshold 0\.95/)
      const shown = (await page.locator('.queue .number').allTextContents()).map(Number)
      assert.deepEqual(
        shown,
        [...shown].sort((a, b) => a - b),
      )
      await mine.locator('.number').click()
      assert.match(
        (await page.locator('.caution').textContent())!,
        /^Awaits review: a probability of 0\.\d+, below 0\.95/,
      )
      await page.getByRole('link', { name: 'In its page' }).click()
      assert.match((await page.locator('.deck').textContent())!, /lines? awaits? review/)
      assert.ok((await page.locator('.as-read mark.waits').count()) > 0)
      await page.locator('.deck a.waits').click()
      assert.equal(await page.locator(`#w-${line.id.slice(0, 12)}`).count(), 1)
    })
  })

  test('lists say how many of their lines wait, and lead to them', async () => {
    for (const path of ['/', '/documents']) {
      await on(path, async (page) => {
        await page.locator('a.waits').first().click()
        assert.ok((await page.locator('.queue li').count()) > 0, path)
      })
    }
    const { waiting } = await ledger.store.views()
    const data = (await (await fetch(`${base}/review.json`)).json()) as { waiting: number; lines: unknown[] }
    assert.equal(data.waiting, waiting.length)
    assert.equal((await fetch(`${base}/review?process=none`)).status, 404)
    assert.equal((await fetch(`${base}/review?document=none`)).status, 404)
  })

  test('accepted, it counts, and its page says whose word that is; rejected, it never does', async () => {
    await decide('accept')
    await on(`/commitment/${commitment}`, async (page) => {
      assert.match((await page.locator('.sentences').textContent())!, /accepted by A\. Reviewer/)
    })
    await on(`/statement/${line.id}`, async (page) => {
      assert.match(
        (await page.locator('main').textContent())!,
        /Accepted by A\. Reviewer in entry \d+: read <b>twice<\/b>/,
      )
    })
    await decide('reject')
    assert.equal((await fetch(`${base}/commitment/${commitment}`)).status, 404)
    await on(`/statement/${line.id}`, async (page) => {
      assert.match((await page.locator('.caution').textContent())!, /Rejected by A\. Reviewer.*No view rests on it/)
    })
  })

  test('corrected, what stands in its place is a page of its own and is cited', async () => {
    const statement = { ...line, id: 'c'.repeat(64), mode: 'possible' as const }
    await decide('correct', { statement })
    await on(`/statement/${line.id}`, async (page) => {
      await page.getByRole('link', { name: 'What stands in its place' }).click()
      assert.match((await page.locator('main').textContent())!, /in the place of the line as it was read/)
      assert.match((await page.locator('.lead').textContent())!, /possible/)
    })
    const views = await ledger.store.views()
    const process = views.processes.find(({ statements }) => statements.includes(statement.id))!
    await on(`/process/${process.id}`, async (page) => {
      assert.equal(await page.locator(`.sentences a[href="/statement/${statement.id}"]`).count(), 2)
    })
  })

  test('the threshold back, the same lines stand as before', async () => {
    await decide('accept')
    await set(0.6)
    await on(`/commitment/${commitment}`, async (page) => assert.equal(await page.locator('h1').count(), 1))
  })

  test('a desk may have a threshold of its own, and says so', async () => {
    const strict = await start(makeDesk({ store: ledger.store, threshold: 1 }))
    await on(`${strict}/review`, async (page) => {
      const text = (await page.locator('main').textContent())!
      assert.match(text, /Threshold 1:/)
      assert.match(text, /asked for when this desk was started/)
    })
    const tags = await Promise.all([strict, base].map(async (one) => (await fetch(`${one}/`)).headers.get('etag')))
    assert.notEqual(tags[0], tags[1])
  })

  test('long queues have further pages', async () => {
    await set(1)
    const { waiting } = await ledger.store.views()
    assert.ok(waiting.length > 100)
    await on('/review', async (page) => {
      assert.equal(await page.locator('.queue li').count(), 100)
      await page.getByRole('link', { name: 'The next' }).click()
      assert.equal(await page.locator('.queue li').count(), Math.min(100, waiting.length - 100))
    })
  })

  for (const width of [1280, 360]) {
    test(`the queue and a waiting line are accessible and fit in ${width} pixels`, async () => {
      const { waiting } = await ledger.store.views()
      for (const path of [
        '/review',
        `/statement/${waiting[0]!.statement}`,
        `/page/${waiting[0]!.document}`,
        '/documents',
      ])
        await on(
          path,
          async (page) => {
            const { violations } = await new AxeBuilder({ page }).analyze()
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
              [],
              path,
            )
            const across = await page.evaluate(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            )
            assert.ok(Number(across) <= 0, `${path} is ${across} px too wide`)
          },
          width,
        )
    })
  }
})
