import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import zlib from 'node:zlib'
import { PactaError } from '../model/failure.ts'
import { isPrivate } from './private.ts'
import { type Raw, readStream } from './raw.ts'

export interface UrlLimits {
  sizeLimit: number
  timeout: number
  allowPrivate: boolean
}

const mostRedirects = 5
const agent = 'Pacta (reads public reporting)'

/**
 * The document under a URL. Every hop is resolved anew, and the connection goes to the very address that was checked, so that
 * neither a redirect nor a name that changes its answer leads into a private network. Size is counted after decompression.
 * @throws PactaError with the URL as given
 */
export async function fetchUrl(address: string, limits: UrlLimits): Promise<Raw> {
  const signal = AbortSignal.timeout(limits.timeout)
  try {
    let url = new URL(address)
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const answer = await request(url, limits, signal)
      const status = answer.statusCode ?? 0
      const location = answer.headers.location
      if (status >= 300 && status < 400 && location) {
        answer.destroy()
        if (!URL.canParse(location, url.href))
          throw new PactaError(
            'The server redirects to an address that is none',
            address,
            'Save the page with a browser and add the file',
          )
        url = new URL(location, url)
        if (!/^https?:$/.test(url.protocol))
          throw new PactaError(
            `The server redirects to ${url.protocol}, which is not fetched`,
            address,
            'Save the page with a browser and add the file',
          )
        continue
      }
      if (status < 200 || status >= 300) {
        answer.destroy()
        throw new PactaError(
          `The server answered ${status}`,
          address,
          status === 404 ? 'Check the address' : 'Try again later, or save the page with a browser and add the file',
        )
      }
      const length = Number(answer.headers['content-length'] ?? 0)
      if (length > limits.sizeLimit) answer.destroy()
      const bytes =
        length > limits.sizeLimit
          ? await readStream(one(length), limits.sizeLimit, address)
          : await readStream(unpacked(answer), limits.sizeLimit, address)
      return { address: url.href, bytes, contentType: answer.headers['content-type'] ?? null }
    }
    throw new PactaError(
      `The server redirects more than ${mostRedirects} times`,
      address,
      'Open it in a browser and give the address it ends at',
    )
  } catch (error) {
    if (error instanceof PactaError) throw error
    if (signal.aborted)
      throw new PactaError(`No full answer within ${limits.timeout / 1000} s`, address, 'Try again later', {
        cause: error,
      })
    throw failureOf(error, address)
  }
}

/** Stands for a body that is known to be too large, so that one place raises the error. */
async function* one(length: number): AsyncIterable<Uint8Array> {
  yield { length } as Uint8Array
}

function request(url: URL, limits: UrlLimits, signal: AbortSignal): Promise<http.IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!limits.allowPrivate && isPrivate(host)) throw refused(url)
  return new Promise((resolve, reject) => {
    const options: http.RequestOptions = {
      signal,
      headers: {
        'user-agent': agent,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
      },
      agent: false,
      lookup: (name, lookupOptions, done) =>
        lookup(name, { ...lookupOptions, all: true }, (error, found) => {
          const safe = limits.allowPrivate ? found : (found ?? []).filter((one) => !isPrivate(one.address))
          if (error) return done(error, '', 4)
          const first = safe[0]
          if (!first || safe.length < found.length) return done(refused(url), '', 4)
          if (lookupOptions.all) return done(null, safe)
          done(null, first.address, first.family)
        }),
    }
    const asked = url.protocol === 'https:' ? https.get(url, options, resolve) : http.get(url, options, resolve)
    asked.on('error', reject)
  })
}

function refused(url: URL): PactaError {
  return new PactaError(
    'This address lies in a private network, which is not fetched',
    url.href,
    'Save the page and add the file, or use --allow-private',
  )
}

function unpacked(answer: http.IncomingMessage): Readable {
  const unpackers: Record<string, () => zlib.Gunzip | zlib.Inflate | zlib.BrotliDecompress> = {
    gzip: zlib.createGunzip,
    'x-gzip': zlib.createGunzip,
    deflate: zlib.createInflate,
    br: zlib.createBrotliDecompress,
  }
  const unpacker = unpackers[answer.headers['content-encoding']?.toLowerCase() ?? '']?.()
  if (!unpacker) return answer
  answer.on('error', (error) => unpacker.destroy(error))
  return answer.pipe(unpacker)
}

function failureOf(error: unknown, address: string): PactaError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ERR_INVALID_URL')
    return new PactaError('This is no address', address, 'Give it as https://…', { cause: error })
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new PactaError('The server’s name cannot be resolved', address, 'Check the address and your connection', {
      cause: error,
    })
  if (code.startsWith('ECONN'))
    return new PactaError('The server does not take the connection', address, 'Try again later', { cause: error })
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR'))
    return new PactaError('The server’s compressed answer is broken', address, 'Try again later', { cause: error })
  return new PactaError(
    `This cannot be fetched${code ? ` (${code})` : ''}`,
    address,
    'Try again later, or save the page with a browser and add the file',
    { cause: error },
  )
}
