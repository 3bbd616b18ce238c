import type { Context, MiddlewareHandler } from 'hono'

/** Names by which a desk on this machine may be called. */
const local = ['localhost', '127.0.0.1', '[::1]']

/** Headers that every answer carries. No script or style but our own files, nothing framed, nothing sent elsewhere. */
const headers: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/**
 * Refuses what comes under a host name that is not the desk's: a foreign page whose name was pointed at this machine
 * (DNS rebinding) could read the ledger otherwise.
 * @param hosts further host names, without port; `*` allows any.
 */
export function hostGuard(
  hosts: readonly string[],
  refuse: (c: Context, status: 400 | 403, what: string, remedy: string) => Response | Promise<Response>,
): MiddlewareHandler {
  const allowed = new Set([...local, ...hosts].map((host) => host.toLowerCase()))
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host
    const name = host.replace(/:\d+$/, '').toLowerCase()
    if (!allowed.has('*') && !allowed.has(name)) {
      return refuse(
        c,
        403,
        `The desk does not answer under the name ${name.slice(0, 100)}`,
        'Call it by localhost, or start it with this name among its hosts.',
      )
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && !fromOurselves(c, host)) {
      return refuse(c, 403, 'This was sent by another site', 'Send files from the start page of the desk itself.')
    }
    await next()
  }
}

/** True for a request of our own pages, or of a program that is no browser (those name no origin). */
function fromOurselves(c: Context, host: string): boolean {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site !== undefined && site !== 'same-origin') return false
  if (origin === undefined) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

/** Sets the headers of safety on every answer. */
export function safeHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value)
  }
}
