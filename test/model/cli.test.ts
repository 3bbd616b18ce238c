import assert from 'node:assert/strict'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { addressOf, settingsOf } from '../../src/cli/model-settings.ts'
import { jsonLines, root, run, scratch } from '../cli/program.ts'
import { type Behaviour, proposing, startServer } from './server.ts'

/** Our own reader makes nothing of the second sentence: the particle stands too far from its verb. */
const text =
  'Azerbaijan attacks Karabakh. A day later the local authorities agree to hand whatever weapons they have over. More than a hundred thousand Armenians leave within two weeks.'
const disarm = proposing({
  act: 'disarm',
  quote: 'the local authorities agree to hand whatever weapons they have over',
})
const item = `${JSON.stringify({ id: 'a', text, published: '2023-09-20' })}\n`

async function serverAnd(behave: Behaviour = disarm) {
  const server = await startServer(behave)
  const env = { PACTA_MODEL_URL: server.address, PACTA_MODEL_NAME: 'tester', XDG_CACHE_HOME: scratch() }
  return { server, env }
}

const modelLines = (stdout: string): Record<string, unknown>[] =>
  jsonLines(stdout)
    .flatMap((line) => (line.statements as Record<string, unknown>[]) ?? [line])
    .filter(({ reader }) => (reader as { name: string }).name.startsWith('model:'))

test('statements --jsonl takes what a model proposes, and asks nobody the second time', async () => {
  const { server, env } = await serverAnd()
  const first = await run(['statements', '--jsonl'], { stdin: item, env })
  assert.equal(first.code, 0, first.stderr)
  const [line, ...more] = modelLines(first.stdout)
  assert.deepEqual(more, [])
  assert.deepEqual(
    [line!.act, line!.mode, line!.polarity, (line!.reader as { name: string }).name],
    ['disarm', 'agreed', 'positive', 'model:tester'],
  )
  const asked = server.asked.length
  assert.ok(asked > 0)
  assert.match(
    first.stderr,
    /pacta: tester was asked \d+ times? \(\d+ tokens\), 0 answers kept from before; 1 of \d+ proposals? taken, for review\n$/,
  )
  const again = await run(['statements', '--jsonl'], { stdin: item, env })
  assert.equal(again.stdout, first.stdout)
  assert.equal(server.asked.length, asked)
})

test('nobody is asked, and nothing of it is written, where no model is set', async () => {
  const { server, env } = await serverAnd()
  const plain = await run(['statements', '--jsonl'], { stdin: item, env: { ...env, PACTA_MODEL_URL: '' } })
  assert.deepEqual([plain.code, plain.stderr], [0, ''])
  assert.deepEqual(modelLines(plain.stdout), [])
  assert.equal(server.asked.length, 0)
  assert.deepEqual(globSync('pacta/**', { cwd: env.XDG_CACHE_HOME }), [])
})

test('options go before the environment, and --why tells whose the line is', async () => {
  const { env, server } = await serverAnd()
  const file = join(scratch(), 'report.txt')
  writeFileSync(file, text)
  const options = ['--model-url', server.address, '--model-name', 'another']
  const { stdout, code } = await run(['statements', file, '--why', ...options], {
    env: { ...env, PACTA_MODEL_URL: 'http://127.0.0.1:9' },
  })
  assert.equal(code, 0)
  assert.match(stdout, /another proposes it; a person has to accept it \(model\)/)
})

test('add records it, the log is sound, and no view rests on it', async () => {
  const { env } = await serverAnd()
  const home = scratch()
  const file = join(home, 'report.txt')
  writeFileSync(file, text)
  const inLedger = { env: { ...env, PACTA_HOME: join(home, 'ledger') } }
  const added = await run(['add', file, '--json'], inLedger)
  assert.equal(added.code, 0, added.stderr)
  const verified = await run(['verify'], inLedger)
  assert.equal(verified.code, 0, verified.stdout)
  const { stdout: log } = await run(['export', '--as', 'jsonl'], inLedger)
  const entry = jsonLines(log).find(({ kind }) => kind === 'statements')!
  const proposed = (entry.body as { statements: { id: string; reader: { name: string } }[] }).statements.filter(
    ({ reader }) => reader.name === 'model:tester',
  )
  assert.equal(proposed.length, 1)
  const views = JSON.parse((await run(['show', '--json'], inLedger)).stdout)
  assert.ok(views.waiting.some(({ statement }: { statement: string }) => statement === proposed[0]!.id))
  assert.equal(JSON.stringify({ ...views, documents: [], waiting: [] }).includes(proposed[0]!.id), false)
})

test('where the budget is spent the run goes on without the model, and says so once', async () => {
  const { env, server } = await serverAnd()
  const lines = Array.from({ length: 6 }, (_, k) =>
    JSON.stringify({ id: k, text: text.replace('A day', `${k + 2} days`), published: '2023-09-20' }),
  )
  const { code, stdout, stderr } = await run(['statements', '--jsonl', '--model-requests', '2'], {
    stdin: `${lines.join('\n')}\n`,
    env,
  })
  assert.equal(code, 0)
  assert.equal(jsonLines(stdout).length, 6)
  assert.equal(server.asked.length, 2)
  assert.equal(stderr.split('budget of 2 requests is spent').length, 2)
})

test('a server that is not there costs a line on stderr, and nothing else', async () => {
  const { env } = await serverAnd()
  const away = { ...env, PACTA_MODEL_URL: 'http://127.0.0.1:9' }
  const { code, stdout, stderr } = await run(['statements', '--jsonl'], { stdin: item.repeat(8), env: away })
  assert.equal(code, 0)
  assert.equal(jsonLines(stdout).length, 8)
  assert.equal(stderr.split('it does not take the connection').length, 2)
})

describe('wrong use ends the run before it begins', () => {
  for (const [what, args, env, says] of [
    ['no name', [], { PACTA_MODEL_NAME: '' }, 'The model has no name'],
    ['no address', ['--model-url', 'localhost:8080'], {}, 'The address of the model is none'],
    ['no number', ['--model-requests', 'many'], {}, '"many" is no number'],
    ['a password in the address', ['--model-url', 'http://a:b@127.0.0.1/v1'], {}, 'The address holds a password'],
    [
      'a key in clear',
      ['--model-url', 'http://models.example.com/v1'],
      { PACTA_MODEL_KEY: 'hush-hush' },
      'The key would go over the net in clear',
    ],
  ] as const)
    test(what, async () => {
      const base = { PACTA_MODEL_URL: 'http://127.0.0.1:9', PACTA_MODEL_NAME: 'tester' }
      const { code, stderr } = await run(['statements', '--jsonl', ...args], { stdin: item, env: { ...base, ...env } })
      assert.equal(code, 2)
      assert.ok(stderr.includes(says), stderr)
      assert.ok(!stderr.includes('hush-hush'))
    })
})

test('an address is completed as far as it has to be', () => {
  for (const [given, sent] of [
    ['http://localhost:8080', 'http://localhost:8080/v1/chat/completions'],
    ['http://localhost:8080/', 'http://localhost:8080/v1/chat/completions'],
    ['http://localhost:11434/v1/', 'http://localhost:11434/v1/chat/completions'],
    ['https://models.example.com/openai/v1', 'https://models.example.com/openai/v1/chat/completions'],
    [
      'https://models.example.com/a/chat/completions?version=2',
      'https://models.example.com/a/chat/completions?version=2',
    ],
  ] as const)
    assert.equal(addressOf(given), sent)
})

test('a key goes over https, and in clear only to a machine of one’s own network', () => {
  for (const url of ['https://models.example.com', 'http://localhost:1', 'http://10.0.0.7', 'http://[::1]:8080'])
    assert.doesNotThrow(() => addressOf(url, 'key'))
  for (const url of ['http://models.example.com', 'http://8.8.8.8']) assert.throws(() => addressOf(url, 'key'))
})

test('the settings have a budget where nothing is said', () => {
  const { timeout, requests, tokens } = settingsOf('http://localhost', { modelName: 'x' })
  assert.deepEqual({ timeout, requests, tokens }, { timeout: 60_000, requests: 1_000, tokens: 1_000_000 })
})

test('a run without a model loads nothing of it: no file but its own imports it', () => {
  const own = ['src/cli/model-run.ts', 'src/cli/model-settings.ts']
  const importing = globSync('src/**/*.ts', { cwd: root })
    .filter((file) => !file.startsWith('src/model-reader/') && !own.includes(file))
    .filter((file) =>
      /^import (?!type )[^\n]*(?:model-reader\/|model-run\.ts|model-settings\.ts)/m.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
  assert.deepEqual(importing, [])
})
