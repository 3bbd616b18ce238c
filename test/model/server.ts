// A real server on this machine that answers chats as a test wants it to.

import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { accountOf, openAccount } from '../../src/model-reader/account.ts'
import type { Proposal } from '../../src/model-reader/proposal.ts'
import { openModelReader } from '../../src/model-reader/reader.ts'
import type { ModelSettings } from '../../src/model-reader/settings.ts'
import { scratch } from '../cli/program.ts'
import { proposal } from './reading.ts'

export const prompt = readFileSync(fileURLToPath(new URL('../../lexicon/model/prompt.md', import.meta.url)), 'utf8')

/** What the program sent in one request. */
export interface Asked {
  headers: IncomingMessage['headers']
  body: { model: string; messages: { role: string; content: string }[] }
  /** What stood between the marks. */
  data: { sentence: string; before: string; after: string; acts: Record<string, string> }
}

export type Behaviour = (asked: Asked, response: ServerResponse) => void

export interface Server {
  address: string
  asked: Asked[]
}

/** A server that behaves so; it is closed when the test file has run. */
export async function startServer(behave: Behaviour): Promise<Server> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    request.on('end', () => {
      const body = JSON.parse(text || '{}')
      const data = JSON.parse(body.messages?.[1]?.content.split('\n')[1] ?? '{}')
      asked.push({ headers: request.headers, body, data })
      behave(asked.at(-1)!, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat/completions`, asked }
}

/** Answers with these words, as a chat does. */
export const say = (response: ServerResponse, content: string, tokens = 100): void => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ choices: [{ message: { content } }], usage: { total_tokens: tokens } }))
}

/** Proposes the same for every sentence. */
export const proposing =
  (...some: (Partial<Proposal> & Pick<Proposal, 'act' | 'quote'>)[]): Behaviour =>
  (_asked, response) =>
    say(response, JSON.stringify({ statements: some.map(proposal) }))

/** A model reader that asks a server, with an account of its own and a fresh cache unless told otherwise. */
export function readerAt(address: string, some: Partial<ModelSettings> = {}) {
  const shared = openAccount()
  const settings: ModelSettings = {
    address,
    name: 'tester',
    prompt,
    cache: scratch(),
    timeout: 5_000,
    requests: 100,
    tokens: 1_000_000,
    ...some,
  }
  return { reader: openModelReader(settings, shared), settings, account: () => accountOf(shared) }
}
