// One request to a server that speaks the chat of OpenAI's interface. https://platform.openai.com/docs/api-reference/chat

import type { Message } from './prompt.ts'
import type { ModelSettings } from './settings.ts'

/** Why no answer came: an HTTP status, or a number below zero that `failureWords` explains. */
export type FailureCode = number

export type Answered = { content: string; tokens: number } | { failure: FailureCode }

export const failures = { timeout: -1, connection: -2, tooLong: -3, redirect: -4, unreadable: -5 } as const

/** An answer is a few hundred characters; more than this in bytes is a mistake or an attack. */
export const mostBytes = 262_144
/** Tokens that one answer may have. */
export const mostTokens = 1_024

/** Characters of English in a token, for servers that do not count. */
const charactersOfToken = 4

/** Tokens that a chat is reckoned at before its server has counted them. */
export const reckoned = (messages: readonly Message[]): number =>
  Math.ceil(messages.reduce((sum, { content }) => sum + content.length, 0) / charactersOfToken)

/**
 * Asks, and gives the words of the first answer with the tokens that it cost. Redirects are not followed, and an answer ends
 * at the time and the size given. Never throws.
 */
export async function request(
  { address, name, key, timeout }: Pick<ModelSettings, 'address' | 'name' | 'key' | 'timeout'>,
  messages: readonly Message[],
  schema: object,
): Promise<Answered> {
  const signal = AbortSignal.timeout(timeout)
  try {
    const answer = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      signal,
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        model: name,
        messages,
        temperature: 0,
        max_tokens: mostTokens,
        stream: false,
        response_format: { type: 'json_schema', json_schema: { name: 'statements', strict: true, schema } },
      }),
    })
    if (answer.status >= 300 && answer.status < 400) return await ended(answer, failures.redirect)
    if (!answer.ok) return await ended(answer, answer.status)
    const body = await bodyOf(answer)
    if (body === null) return { failure: failures.tooLong }
    return read(body, reckoned(messages))
  } catch {
    return { failure: signal.aborted ? failures.timeout : failures.connection }
  }
}

async function ended(answer: Response, failure: FailureCode): Promise<Answered> {
  await answer.body?.cancel()
  return { failure }
}

/** The body as text; null where it is longer than it may be. */
async function bodyOf(answer: Response): Promise<string | null> {
  const parts: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the stream, and with it the connection.
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > mostBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** `choices[0].message.content`, and `usage.total_tokens` where the server counts. */
function read(body: string, sent: number): Answered {
  try {
    const { choices, usage } = JSON.parse(body)
    const content: unknown = choices[0].message.content
    if (typeof content !== 'string') return { failure: failures.unreadable }
    const counted: unknown = usage?.total_tokens
    const tokens =
      typeof counted === 'number' && Number.isSafeInteger(counted) && counted > 0
        ? counted
        : sent + Math.ceil(content.length / charactersOfToken)
    return { content, tokens }
  } catch {
    return { failure: failures.unreadable }
  }
}

/** What a failure is called. */
export function failureWords(code: FailureCode): string {
  switch (code) {
    case failures.timeout:
      return 'it did not answer in time'
    case failures.connection:
      return 'it does not take the connection'
    case failures.tooLong:
      return 'its answer has no end'
    case failures.redirect:
      return 'it redirects elsewhere, which is not followed'
    case failures.unreadable:
      return 'its answers are not what was asked for'
    default:
      return `it answered ${code}`
  }
}
