// The settings of the optional model reader, from options and environment.

import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isPrivate } from '../intake/private.ts'
import { type ModelSettings, usual } from '../model-reader/settings.ts'
import { UsageError } from './errors.ts'
import type { ModelOptions } from './model.ts'
import { installation } from './place.ts'

const most = { requests: 1_000_000, tokens: 1_000_000_000, seconds: 300 }

/** The settings of the model at an address. Throws UsageError for what cannot be. */
export function settingsOf(url: string, options: ModelOptions): ModelSettings {
  const name = options.modelName ?? process.env.PACTA_MODEL_NAME
  if (!name)
    throw new UsageError(
      'The model has no name',
      'PACTA_MODEL_NAME',
      'Set it, or use --model-name, as its server knows it.',
    )
  const key = process.env.PACTA_MODEL_KEY
  return {
    address: addressOf(url, key),
    name,
    ...(key && { key }),
    prompt: readFileSync(join(installation(), 'lexicon', 'model', 'prompt.md'), 'utf8'),
    cache: join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'pacta', 'model'),
    timeout: 1000 * numberOf(options.modelTimeout, usual.timeout / 1000, most.seconds, '--model-timeout'),
    requests: numberOf(options.modelRequests, usual.requests, most.requests, '--model-requests'),
    tokens: numberOf(options.modelTokens, usual.tokens, most.tokens, '--model-tokens'),
  }
}

/**
 * Where chats are sent: `http://localhost:8080` and `http://localhost:8080/v1` to their `/v1/chat/completions`, an address
 * that ends so already to itself. A key goes over https alone, or to a machine of one's own network.
 */
export function addressOf(given: string, key?: string): string {
  const where = 'the address of the model'
  const url = URL.canParse(given) ? new URL(given) : null
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError('The address of the model is none', given, 'Give it as http://localhost:8080/v1.')
  if (url.username || url.password)
    throw new UsageError('The address holds a password', where, 'Set the key in PACTA_MODEL_KEY.')
  if (key && url.protocol === 'http:' && !isPrivate(url.hostname.replace(/^\[|\]$/g, '')))
    throw new UsageError(
      'The key would go over the net in clear',
      url.origin,
      'Use https, or leave PACTA_MODEL_KEY out.',
    )
  const path = url.pathname.replace(/\/+$/, '')
  if (!path.endsWith('/chat/completions')) url.pathname = `${path || '/v1'}/chat/completions`
  return url.href
}

function numberOf(given: string | undefined, usual: number, largest: number, option: string): number {
  if (given === undefined) return usual
  const value = Number(given)
  if (!Number.isInteger(value) || value < 1 || value > largest)
    throw new UsageError(`"${given}" is no number from 1 to ${largest}`, option, 'Give a whole number.')
  return value
}
