import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../../src/cli/reading.ts'
import { loadLanguage } from '../../src/language/read.ts'
import type { Fetched } from '../../src/model/document.ts'
import { addDocument } from '../../src/store/add.ts'
import { openStore, type Store } from '../../src/store/store.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const language = loadLanguage(join(root, 'models'))

/** The reader that the desk is given by the command line. */
export async function read({ document, bytes }: Fetched) {
  return readDocument(await language, document, bytes)
}

/** A document as intake hands it on. */
export function fetched(address: string, content: string | Uint8Array): Fetched {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const id = createHash('sha256').update(bytes).digest('hex')
  const mediaType = address.endsWith('.html') ? 'text/html' : 'text/plain'
  const retrieved = '2025-12-31T12:00:00.000Z'
  return { document: { id, address, retrieved, mediaType, size: bytes.byteLength }, bytes }
}

/** A page that tries to run a script from every field that it has. */
export const hostile = `<!doctype html><html lang="en"><head><title>Armenia "><script>window.hit=1</script><img src=x onerror=window.hit=1></title>
<meta property="og:site_name" content="&lt;script&gt;window.hit=1&lt;/script&gt; Gazette">
<meta property="article:published_time" content="2025-08-09T10:00:00Z"></head>
<body><article><h1>Armenia &lt;script&gt;window.hit=1&lt;/script&gt; and Azerbaijan sign</h1>
<p>Armenia and Azerbaijan signed the &lt;img src=x onerror=window.hit=1&gt; declaration in Washington on 8 August 2025.</p>
<p>Azerbaijan's Foreign Ministry said Armenia had agreed to open the &lt;svg onload=window.hit=1&gt; border.</p>
<p>Armenia is expected to amend its constitution, the ministry said, and "&lt;/script&gt;&lt;script&gt;window.hit=1&lt;/script&gt;" was its answer.</p></article></body></html>`

/** A ledger on the disk with the examples of one process and a hostile page, read by the real reader. */
export async function makeLedger(): Promise<{ store: Store; home: string; close(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'pacta-desk-'))
  let clock = Date.parse('2025-12-31T12:00:00Z')
  const tick = () => {
    clock += 1000
    return new Date(clock)
  }
  const store = await openStore({ home, write: true, now: tick })
  const folder = join(root, 'examples/south-caucasus')
  for (const name of (await readdir(folder)).sort()) {
    await addDocument(store, fetched(`examples/${name}`, await readFile(join(folder, name))), read)
  }
  await addDocument(store, fetched('https://hostile.example/"><script>window.hit=1</script>.html', hostile), read)
  return {
    store,
    home,
    async close() {
      await store.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** One address of each kind of page that this ledger has. */
export async function everyKind(store: Store): Promise<Record<string, string>> {
  const views = await store.views()
  const process = [...views.processes].sort((a, b) => b.statements.length - a.statements.length)[0]!
  const document = views.documents.find(({ statements }) => statements.length > 3)!
  return {
    start: '/',
    process: `/process/${process.id}`,
    instrument: `/instrument/${process.instruments[0]}`,
    commitment: `/commitment/${process.commitments[0]}`,
    body: `/body/${views.bodies[0]!.id}`,
    party: `/party/${encodeURIComponent(views.parties[0]!.party.id)}`,
    statement: `/statement/${document.statements[0]}`,
    page: `/page/${document.page}`,
    review: '/review',
    documents: '/documents',
    log: '/log',
    entry: '/entry/1',
    about: '/about',
  }
}
