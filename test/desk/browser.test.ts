import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { makeDesk } from '../../src/desk/server.ts'
import { openBrowser } from '../browser.ts'
import { everyKind, makeLedger, read } from './ledger.ts'

const report =
  'Rivertown Post\n\nMinisters sign accord\n\n9 August 2025\n\nRwanda and the Democratic Republic of the Congo signed a declaration of principles in Washington on 8 August 2025.\n'

describe('the desk in a browser', () => {
  let ledger: Awaited<ReturnType<typeof makeLedger>>
  let server: ReturnType<typeof serve>
  let browser: Browser
  let base: string
  let kinds: Record<string, string>

  before(async () => {
    ledger = await makeLedger()
    kinds = await everyKind(ledger.store)
    const desk = makeDesk({ store: ledger.store, read })
    base = await new Promise((resolve) => {
      server = serve({ fetch: desk.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve(`http://localhost:${port}`),
      )
    })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    server?.close()
    await ledger?.close()
  })

  async function on(path: string, options: Parameters<Browser['newContext']>[0], look: (page: Page) => Promise<void>) {
    const context: BrowserContext = await browser.newContext(options)
    try {
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.goto(base + path)
      await look(page)
      assert.deepEqual(complaints, [])
    } finally {
      await context.close()
    }
  }

  const looks = {
    wide: { viewport: { width: 1280, height: 900 } },
    narrow: { viewport: { width: 360, height: 740 } },
    dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
    wall: { viewport: { width: 2560, height: 1440 } },
  }

  for (const [look, options] of Object.entries(looks)) {
    test(`every kind of page is accessible and fits: ${look}`, { timeout: 120_000 }, async () => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      for (const [kind, path] of Object.entries({ ...kinds, missing: '/process/none' })) {
        await page.goto(base + path)
        // A wall differs from a wide screen in its measures alone.
        const { violations } = look === 'wall' ? { violations: [] } : await new AxeBuilder({ page }).analyze()
        const said = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 160))
              .join(' | ')}`,
        )
        assert.deepEqual(said, [], `${look} ${kind}`)
        const across = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        assert.ok(Number(across) <= 0, `${look} ${kind} is ${across} px too wide`)
      }
      await context.close()
    })
  }

  test('both families come from the desk itself', async () => {
    const asked: string[] = []
    const page = await browser.newPage()
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(base + kinds.process)
    await page.evaluate('document.fonts.ready')
    assert.equal(
      await page.evaluate(
        `document.fonts.check('16px "Source Serif 4 Variable"') && document.fonts.check('16px "Source Sans 3 Variable"')`,
      ),
      true,
    )
    assert.ok(asked.filter((url) => url.endsWith('.woff2')).length >= 2)
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(base)),
      [],
    )
    await page.close()
  })

  test('a number leads to its sentence, and that to its why and its page', async () => {
    await on(kinds.process!, looks.wide, async (page) => {
      const number = page.locator('.stands sup.notes a').first()
      const at = await number.textContent()
      await number.click()
      assert.ok(await page.locator(`#s${at}:target blockquote mark`).first().isVisible())
      await page.locator(`#s${at} .number`).click()
      assert.ok(await page.getByRole('heading', { name: 'Why it is read so' }).isVisible())
      await page.getByRole('link', { name: 'In its page' }).click()
      assert.ok(await page.locator('.as-read .target:target + mark').isVisible())
    })
  })

  test('foreign content stays text: nothing that a page holds is run', async () => {
    const views = await ledger.store.views()
    const document = views.documents.find(({ address }) => address.startsWith('https://hostile'))!
    assert.ok(document.statements.length > 0)
    const paths = [
      '/',
      '/documents',
      '/log',
      `/page/${document.page}`,
      ...document.statements.map((id) => `/statement/${id}`),
    ]
    if (document.process) paths.push(`/process/${document.process}`)
    for (const path of paths) {
      await on(path, {}, async (page) => {
        assert.equal(await page.evaluate('window.hit'), undefined, path)
        assert.equal(await page.locator('main script, main img, main svg').count(), 0, path)
      })
    }
  })

  test('without scripts: a pasted text is read, and the way leads to the page as read', async () => {
    await on('/', { javaScriptEnabled: false }, async (page) => {
      await page.getByLabel('Or the text itself').fill(report)
      await page.getByRole('button', { name: 'Read' }).click()
      await page.waitForURL(/\/page\//, { timeout: 15_000 })
      assert.match((await page.locator('.as-read').textContent())!, /declaration of principles/)
    })
  })

  test('with scripts: a dropped file is read while one watches', async () => {
    await on('/', {}, async (page) => {
      const text = report.replace('Rivertown', 'Hilltown')
      await page.evaluate(`{
        const data = new DataTransfer()
        data.items.add(new File([${JSON.stringify(text)}], 'saved <b>page</b>.txt', { type: 'text/plain' }))
        dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
      }`)
      await page.waitForURL(/\/page\//, { timeout: 15_000 })
      assert.match((await page.locator('.as-read').textContent())!, /declaration of principles/)
    })
  })

  test('with scripts: an empty file gets a clear line in place', async () => {
    await on('/', {}, async (page) => {
      await page
        .getByLabel('Saved pages')
        .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') })
      await page.getByRole('button', { name: 'Read' }).click()
      await page.getByText(/empty\.txt: .{10,}/).waitFor()
    })
  })

  test('the keyboard finds its way, and sees where it is', async () => {
    await on('/', looks.wide, async (page) => {
      await page.keyboard.press('Tab')
      assert.equal(await page.evaluate('document.activeElement.textContent'), 'To the content')
      await page.keyboard.press('Tab')
      assert.notEqual(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'none')
    })
  })
})
