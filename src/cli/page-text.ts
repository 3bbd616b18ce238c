import type { Page } from '../model/page.ts'
import type { From, Read } from '../model/read.ts'
import { dim, strong, wrap } from './terminal.ts'

/** A page for a person: each field with where it stood, the text in its blocks, then what is not part of it. */
export function pageText(page: Page): string {
  const field = (name: string, value: Read<string> | null | undefined): string[] =>
    value ? [`${dim(name.padEnd(10))} ${value.value}  ${dim(origin(value.from))}`] : []
  const head = [
    ...field('title', page.title),
    ...page.byline.flatMap((one) => field('by', one)),
    ...field('outlet', page.outlet),
    ...page.agencies.flatMap((one) => field('agency', one)),
    ...field('place', page.dateline?.place),
    ...field('dated', page.dateline?.date),
    ...field('published', page.published),
    ...(page.zone ? [`${dim('zone'.padEnd(10))} ${dim(origin(page.zone))}`] : []),
    ...field('updated', page.updated),
    ...field('language', page.language),
    `${dim('address'.padEnd(10))} ${page.address}`,
    `${dim('document'.padEnd(10))} ${page.document}`,
  ]
  const body = page.blocks.map((block) => {
    const text = page.text.slice(block.start, block.end)
    const shown = block.kind === 'item' ? `• ${text}` : text
    return block.kind === 'heading' ? strong(wrap(shown)) : wrap(shown)
  })
  const related = page.related.map(
    ({ title, cut, age, time, list }) =>
      `  ${title}${cut ? ' […]' : ''}${dim(`  ${[list, age, time?.value].filter(Boolean).join(' · ')}`)}`,
  )
  const left = page.left.map(({ text, rule }) => `  ${dim(rule)}  ${text.replace(/\s+/g, ' ').slice(0, 70)}`)
  const section = (title: string, lines: string[]): string[] =>
    lines.length ? [`${strong(title)}\n${lines.join('\n')}`] : []
  return `${[head.join('\n'), ...body, ...section('Other stories on the page', related), ...section('Left out', left)].join('\n\n')}\n`
}

function origin(from: From): string {
  if (from.kind === 'implied') return `implied: ${from.rule}`
  return from.start === undefined ? `stated: ${from.at}` : `stated: ${from.at} ${from.start}–${from.end}`
}
