// picture.mjs [ID]: makes docs/pictures/dossier.png, the desk's page of a process of the example reports.
// PACTA_CHROMIUM names the browser; without it the system's `chromium` is used.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const matter = process.argv[2] ?? 'arm-aze'
const home = mkdtempSync(join(tmpdir(), 'pacta-picture-'))
const executablePath =
  process.env.PACTA_CHROMIUM || spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim()

const desk = spawn(join(root, 'pacta'), ['demo', '--port', '0'], { env: { ...process.env, PACTA_HOME: home } })
try {
  const address = await addressOf(desk)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, deviceScaleFactor: 1.5 })
  const answer = await page.goto(new URL(`/process/${matter}`, address).href)
  if (!answer?.ok()) throw new Error(`The desk has no process ${matter}. Give the id that pacta show prints.`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(root, 'docs', 'pictures', 'dossier.png') })
  await browser.close()
} finally {
  desk.kill('SIGINT')
  await new Promise((done) => desk.once('exit', done))
  rmSync(home, { recursive: true, force: true })
}

/** The address that the desk prints once it listens. */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (part) => {
      text += part
      const found = /http:\/\/[^\s]+?(?=\.? |\.$|$)/m.exec(text)
      if (found && text.includes('Ctrl-C')) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`pacta demo ended with ${code}`)))
  })
}
