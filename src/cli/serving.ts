import { serve } from '@hono/node-server'
import { makeDesk } from '../desk/server.ts'
import { PactaError } from '../model/failure.ts'
import type { Store } from '../store/store.ts'
import type { Pool } from './pool.ts'

export interface Serving {
  address: string
  /** Stops taking requests, lets those under way end, and closes. */
  stop(): Promise<void>
}

export interface ServeOptions {
  host: string
  /** Ports to try in turn. */
  ports: number[]
  /** Host names that it answers to beside those of this machine; `*` for any. */
  names: string[]
  /** Threshold of confidence for this desk alone. */
  least?: number | undefined
}

/** Serves the desk. Throws PactaError where none of the ports can be had. */
export async function serveDesk(store: Store, pool: Pool, options: ServeOptions): Promise<Serving> {
  const { host, ports, names, least } = options
  const desk = makeDesk({ store, read: (fetched) => pool.read(fetched), hosts: names, threshold: least })
  for (const port of ports) {
    const server = await listen(desk.fetch, host, port).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== ports.at(-1)) return null
      throw new PactaError(
        `The desk cannot listen there: ${error.code === 'EADDRINUSE' ? 'the port is taken' : error.message}`,
        `${host}:${port}`,
        'Choose another with --port.',
        { cause: error },
      )
    })
    if (!server) continue
    const shown = host.includes(':') ? `[${host}]` : host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host
    return {
      address: `http://${shown}:${(server.address() as { port: number }).port}`,
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve())
          // Connections that are kept open for a next request do not hold up the end.
          if ('closeIdleConnections' in server) server.closeIdleConnections()
        }),
    }
  }
  throw new PactaError('There is no port to listen on', host, 'Choose one with --port.')
}

type Server = ReturnType<typeof serve>

function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => {
      server.off('error', reject)
      resolve(server)
    })
    server.once('error', reject)
  })
}

/** Resolves when the program is asked to end. */
export const askedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
