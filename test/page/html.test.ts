import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOf } from './page-of.ts'

const prose = [
  'The two delegations initialled a protocol on the river crossing on Monday, the foreign ministry said in a statement.',
  'Under the text, which is not yet signed, the eastern bank is to be cleared of mines within sixty days of signature.',
  'The envoy said that the truce had been broken twice in October, which the other side rejects as untrue.',
  'Twelve observers will be sent, said the mediator, who had spent nine days between the two capitals.',
]
const paragraphs = prose.map((text) => `<p>${text}</p>`).join('\n')

function article(head: string, body: string, before = ''): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>${before}<article><h1>Neighbours Initial Protocol</h1>${body}</article><footer>© The Example</footer></body></html>`
}
const read = (html: string, address = 'page.html') => pageOf(html, 'text/html', address)

test('title, byline, outlet and time of JSON-LD say that they stood there', () => {
  const data = {
    '@type': 'NewsArticle',
    headline: 'Neighbours Initial Protocol',
    author: [{ name: 'Jane Doe' }, { name: 'News Desk' }],
    datePublished: '2025-11-03T10:15:00.000+01:00',
    dateModified: '2025-11-03T12:00:00Z',
    publisher: { name: 'The Example' },
  }
  const page = read(
    article(
      `<title>Neighbours Initial Protocol | The Example</title><script type="application/ld+json">${JSON.stringify({ '@graph': [data] })}</script>`,
      paragraphs,
    ),
  )
  assert.equal(page.title?.value, 'Neighbours Initial Protocol')
  assert.deepEqual(page.byline, [
    { value: 'Jane Doe', from: { kind: 'stated', at: 'application/ld+json author.name' } },
  ])
  assert.deepEqual(page.published, {
    value: '2025-11-03T10:15:00+01:00',
    from: { kind: 'stated', at: 'application/ld+json datePublished' },
  })
  assert.equal(page.zone?.kind, 'stated')
  assert.equal(page.updated?.value, '2025-11-03T12:00:00Z')
  assert.equal(page.outlet?.value, 'The Example')
  assert.equal(page.text, prose.join('\n\n'))
  assert.equal(page.language.value, 'en')
})

test('OpenGraph and a broken JSON-LD: what can be read is read', () => {
  const page = read(
    article(
      '<script type="application/ld+json">{"@type": "NewsArticle", </script><meta property="og:title" content="Neighbours Initial Protocol - The Example"><meta property="og:site_name" content="The Example"><meta property="article:published_time" content="2025-11-03"><meta name="author" content="Jane Doe">',
      paragraphs,
    ),
  )
  assert.equal(page.title?.value, 'Neighbours Initial Protocol')
  assert.equal(page.published?.value, '2025-11-03')
  assert.equal(page.zone, null)
  assert.deepEqual(
    page.byline.map((one) => one.from),
    [{ kind: 'stated', at: 'meta[name=author]' }],
  )
})

test('a time without a zone takes the zone of the outlet’s seat, and says so', () => {
  const page = read(
    article('<meta property="article:published_time" content="2025-11-03 10:15">', paragraphs),
    'https://www.dawn.com/news/1',
  )
  assert.equal(page.outlet?.value, 'Dawn')
  assert.equal(page.outlet?.from.kind, 'implied')
  assert.equal(page.published?.value, '2025-11-03T10:15:00+05:00')
  assert.deepEqual(page.zone, { kind: 'implied', rule: 'outlet-zone' })
})

test('the day in the address counts where the markup gives none', () => {
  const page = read(article('', paragraphs), 'https://news.example/2025/11/03/neighbours')
  assert.deepEqual(page.published, { value: '2025-11-03', from: { kind: 'stated', at: 'address' } })
})

test('a dateline, a list of stories and a repeated lead in the markup go by the rules of plain text', () => {
  const body = `<p class="standfirst">The two delegations initialled a protocol on the river crossing on Monday</p><p>GENEVA, Nov 3 (Reuters) — ${prose[0]}</p>${prose
    .slice(1)
    .map((text) => `<p>${text}</p>`)
    .join(
      '',
    )}<h3>Read also</h3><ul><li>Other story about a third neighbour and its harvest2 hours ago</li><li>Neighbours initial protocol30 seconds ago</li></ul>`
  const page = read(article('<meta property="article:published_time" content="2025-11-03T10:00:00Z">', body))
  assert.equal(page.text, prose.join('\n\n'))
  assert.equal(page.dateline?.place?.value, 'GENEVA')
  assert.equal(page.dateline?.date?.value, '2025-11-03')
  assert.deepEqual(page.dateline?.date?.from, { kind: 'implied', rule: 'year-of-publication' })
  assert.deepEqual(
    page.agencies.map((one) => one.value),
    ['Reuters'],
  )
  assert.equal(page.related[0]?.time?.value, '2025-11-03T08:00:30Z')
  assert.ok(page.left.some((left) => left.rule === 'repeated-lead'))
})

test('headings, items and quotes keep their kind, and scripts and styles say nothing', () => {
  const page = read(
    article(
      '',
      `${paragraphs}<h2>What was agreed</h2><ul><li>To exchange all prisoners within ten days.</li><li>To reopen the road to lorries.</li></ul><blockquote>We have a text, the envoy told reporters in the capital.</blockquote><script>alert("x")</script><style>p{}</style>`,
    ),
  )
  const kinds = page.blocks.map((block) => [block.kind, page.text.slice(block.start, block.end).slice(0, 16)])
  assert.deepEqual(kinds.slice(4), [
    ['heading', 'What was agreed'.slice(0, 16)],
    ['item', 'To exchange all '],
    ['item', 'To reopen the ro'],
    ['quote', 'We have a text, '],
  ])
  assert.ok(!page.text.includes('alert'))
})
