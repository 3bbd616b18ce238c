import type { Context } from 'hono'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import manifest from '../../package.json' with { type: 'json' }
import { PactaError } from '../model/failure.ts'
import type { Store } from '../store/store.ts'
import { addressOf } from './address.ts'
import { loadAssets } from './assets.ts'
import { startChainCheck } from './chain.ts'
import { hostGuard, safeHeaders } from './guard.ts'
import { type ReadDocument, startJobs } from './jobs.ts'
import type { AnyPage, Asked } from './page.ts'
import type { Html } from './parts/html.ts'
import { jobBody } from './parts/job.ts'
import { type Frame, layout } from './parts/layout.ts'
import { documentsOf, limits } from './receive.ts'
import { jsonPath, pages } from './routes.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'

/** What a desk is made of. */
export interface DeskOptions {
  store: Store
  /** Reads what is dropped or pasted; without it the desk takes nothing in. */
  read?: ReadDocument
  /** Folder of the desk's style and script; beside the program where it is not given. */
  assets?: string
  /** Version shown; the package's where it is not given. */
  version?: string
  /** Host names it answers to beside those of this machine; `*` allows any. */
  hosts?: readonly string[]
  /** Threshold of confidence for this desk alone; the ledger's where it is not given. */
  threshold?: number | undefined
  /** The system's clock where it is not given. */
  now?: () => Date
}

/** Seconds after which the page of a job asks for itself again. */
const patience = 1

/**
 * The desk: every page of `routes.ts` as HTML and as JSON, the reading of dropped files, and its own style and fonts.
 * Throws PactaError where its style, script or fonts are missing.
 */
export function makeDesk(options: DeskOptions): Hono {
  const { store, read, threshold, now = () => new Date() } = options
  const assets = loadAssets(options.assets)
  const version = options.version ?? manifest.version
  const chain = startChainCheck(store, now)
  const jobs = read ? startJobs(store, read) : null
  let kept: Snapshot | null = null
  let taking: Promise<Snapshot> | null = null

  async function snapshot(): Promise<Snapshot> {
    const head = await store.head()
    if (kept !== null && kept.views.head.hash === head.hash) return kept
    // Many who ask while the ledger moves on wait for one snapshot.
    taking ??= takeSnapshot(store, threshold).finally(() => {
      taking = null
    })
    kept = await taking
    return kept
  }

  function frame(head: Frame['head'], more: Partial<Frame> = {}): Frame {
    return { head, chain: chain.words(head), version, assets, ...more }
  }

  async function failure(
    c: Context,
    status: 400 | 403 | 404 | 413 | 500 | 503,
    what: string,
    remedy: string,
  ): Promise<Response> {
    c.header('cache-control', 'no-store')
    if (wantsJson(c)) return c.json({ error: { what, where: c.req.path, remedy } }, status)
    const head = kept?.views.head ?? { sequence: 0, hash: '', recorded: null }
    const body = html`<h1>${what}</h1>
<p class="deck">${remedy}</p>
<p><a href="/">To the processes</a></p>`
    return c.html(await layout({ ...frame(head), chain: 'the log' }, what, body), status)
  }

  async function show(c: Context, page: AnyPage): Promise<Response> {
    const now = await snapshot()
    const { head } = now.views
    const state = chain.words(head)
    const etag = `"${head.hash.slice(0, 16)}-${now.views.threshold}-${version}-${tagOf(state)}"`
    const json = wantsJson(c)
    const raw = c.req.param('id') ?? ''
    const asked: Asked = {
      snapshot: now,
      id: json ? raw.replace(/\.json$/, '') : raw,
      query: c.req.query(),
      chain: state,
      reads: jobs !== null,
      threshold: { value: now.views.threshold, own: threshold !== undefined },
    }
    const answer = await page.answer(asked)
    if (answer === null)
      return failure(
        c,
        404,
        'There is nothing at this address',
        'It may be from another ledger, or belong to an older reading of a page.',
      )
    c.header('etag', etag)
    c.header('cache-control', 'private, no-cache')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    if (json) return c.json(answer.data)
    const path = jsonPath(page.path.replace(':id', encodeURIComponent(asked.id)))
    return c.html(
      await layout(
        frame(head, { json: path, ...(page.place ? { place: page.place } : {}) }),
        answer.title,
        answer.body(),
      ),
    )
  }

  const desk = new Hono()
  desk.use(safeHeaders())
  desk.use(hostGuard(options.hosts ?? [], failure))
  for (const page of pages) {
    desk.get(page.path, (c) => show(c, page))
    if (!page.path.endsWith(':id')) desk.get(jsonPath(page.path), (c) => show(c, page))
  }
  desk.get('/assets/:hash/:name', async (c): Promise<Response> => {
    const asset = assets.files.get(c.req.path)
    if (!asset) return failure(c, 404, 'There is no such file', 'Load the page again.')
    c.header('cache-control', 'public, max-age=31536000, immutable')
    return c.body(asset.bytes, 200, { 'content-type': asset.mediaType })
  })
  if (jobs) {
    const limit = bodyLimit({
      maxSize: limits.bytes,
      onError: (c) =>
        failure(c, 413, `This is more than ${limits.bytes / 1024 / 1024} MB`, 'Read it with `pacta add` instead.'),
    })
    desk.post('/read', limit, async (c) => {
      const form = await c.req.formData().catch((cause: unknown) => {
        throw new PactaError('This form cannot be read', '/read', 'Send it from the start page.', { cause })
      })
      const job = jobs.take(await documentsOf(form, now()))
      if (wantsJson(c)) return c.json({ job: addressOf('read', job.id), ...job }, 202)
      return c.redirect(addressOf('read', job.id), 303)
    })
    desk.get('/read/:id', async (c) => {
      const job = jobs.find(c.req.param('id').replace(/\.json$/, ''))
      if (!job)
        return failure(c, 404, 'This reading is not known any more', 'What was read stands among the documents.')
      c.header('cache-control', 'no-store')
      if (wantsJson(c)) return c.json(job)
      const only = job.done && job.items.length === 1 && job.items[0]!.step !== 'failed' ? job.items[0]! : null
      if (only) return c.redirect(addressOf('page', only.document), 303)
      const { head } = (await snapshot()).views
      const refresh = job.done ? {} : { refresh: patience }
      return c.html(await layout(frame(head, refresh), job.done ? 'Read' : 'Reading', jobBody(job) as Html))
    })
  }
  desk.notFound((c) => failure(c, 404, 'There is nothing at this address', 'Start from the list of processes.'))
  desk.onError((error, c) => {
    if (error instanceof PactaError) {
      const own = c.req.method === 'POST'
      return failure(c, own ? 400 : 503, error.message, error.remedy)
    }
    if (error instanceof HTTPException)
      return failure(c, 400, 'This cannot be understood', 'Start from the list of processes.')
    console.error(error)
    return failure(
      c,
      500,
      'This page could not be made',
      'It is a defect of the program. Please report it with its address.',
    )
  })
  return desk
}

function wantsJson(c: Context): boolean {
  return (
    c.req.path.endsWith('.json') ||
    (c.req.method === 'POST' && (c.req.header('accept') ?? '').startsWith('application/json'))
  )
}

/** A short mark of the words in the foot, so that a page is fetched again when they change. */
function tagOf(words: string): string {
  return words.replaceAll(/[^a-z0-9]+/gi, '-')
}
