import assert from 'node:assert/strict'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type FetchOptions, fetchAll } from '../../src/intake/fetch.ts'
import { isPrivate } from '../../src/intake/private.ts'

let base = ''
let asked: string[] = []
const server = http.createServer((request, response) => {
  asked.push(request.url ?? '')
  const hop = request.url?.match(/^\/hop\/(\d+)/)
  if (hop) response.writeHead(302, { location: Number(hop[1]) > 1 ? `/hop/${Number(hop[1]) - 1}` : '/page' }).end()
  else if (request.url === '/to-file') response.writeHead(302, { location: 'file:///etc/hostname' }).end()
  else if (request.url === '/missing') response.writeHead(404).end('no')
  else if (request.url === '/slow') response.writeHead(200).write('a')
  else if (request.url === '/endless') endless(response)
  else if (request.url === '/bomb')
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)))
  else if (request.url === '/stated-size') response.writeHead(200, { 'content-length': '999999999' }).write('a')
  else
    response
      .writeHead(200, { 'content-type': 'text/html; charset=windows-1251', 'content-encoding': 'gzip' })
      .end(gzipSync('<p>page</p>'))
})

function endless(response: http.ServerResponse): void {
  response.writeHead(200)
  const send = () => !response.destroyed && response.write(Buffer.alloc(65_536, 97), send)
  send()
}

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.closeAllConnections()
  server.close()
})

async function one(address: string, options: FetchOptions = { allowPrivate: true }) {
  for await (const result of fetchAll([address], options)) return result
  throw new Error('nothing was yielded')
}
const message = (result: Awaited<ReturnType<typeof one>>) => ('failure' in result ? result.failure.message : 'read')

test('a page is fetched with its media type and charset, unpacked', async () => {
  const result = await one(`${base}/page`)
  assert.ok('document' in result)
  assert.equal(result.document.mediaType, 'text/html')
  assert.equal(result.document.charset, 'windows-1251')
  assert.equal(new TextDecoder().decode(result.bytes), '<p>page</p>')
})

test('redirects are followed up to five, and the address is the one they end at', async () => {
  const result = await one(`${base}/hop/5`)
  assert.ok('document' in result)
  assert.equal(result.document.address, `${base}/page`)
  assert.match(message(await one(`${base}/hop/6`)), /redirects more than 5 times/)
})

test('a redirect to a file is not followed', async () => assert.match(message(await one(`${base}/to-file`)), /file:/))
test('an error status is named', async () =>
  assert.equal(message(await one(`${base}/missing`)), 'The server answered 404'))
test('a server that does not finish is left', async () =>
  assert.equal(message(await one(`${base}/slow`, { allowPrivate: true, timeout: 300 })), 'No full answer within 0.3 s'))
for (const path of ['/endless', '/bomb', '/stated-size'])
  test(`an answer over the limit is cut off: ${path}`, async () => {
    assert.match(
      message(await one(`${base}${path}`, { allowPrivate: true, sizeLimit: 1_000_000, timeout: 5000 })),
      /larger than/,
    )
  })

test('this machine and private networks are refused before anything is sent', async () => {
  asked = []
  const port = base.split(':')[2]
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '2130706433',
    '0x7f.1',
    '127.1',
  ])
    assert.match(message(await one(`http://${host}:${port}/page`, { timeout: 2000 })), /private network/, host)
  assert.deepEqual(asked, [])
})

test('what is no address is named', async () => assert.equal(message(await one('http://')), 'This is no address'))

test('the special networks are known in every notation', () => {
  for (const host of [
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    'localhost',
    'a.localhost',
    'printer.local',
  ])
    assert.equal(isPrivate(host), true, host)
  for (const host of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8', 'example.org'])
    assert.equal(isPrivate(host), false, host)
})
