// What the pictures of the documents are drawn and put in place with: SVG with its own paper, legible in light and dark, in any font.

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

// The colours of the desk (src/desk/assets).
const style = `
  .paper { fill: #fffdf9; stroke: #ded7cb }
  text { fill: #1c1a17; font-family: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif }
  .halo { paint-order: stroke; stroke: #fffdf9; stroke-width: 4px; stroke-linejoin: round }
  .soft { fill: #635d54 } .strong { font-weight: 700 } .quote { font-style: italic }
  .deed { fill: #0f5f4f } .word { fill: #1f4f8b } .wish { fill: #835500 } .dispute { fill: #a3262a }
  .line { fill: none; stroke: #8d857a } .rule { fill: none; stroke: #ded7cb }
  .line.deed { stroke: #0f5f4f; fill: none } .line.word { stroke: #1f4f8b; fill: none }
  .line.wish { stroke: #835500; fill: none } .line.dispute { stroke: #a3262a; fill: none }
  .bold { stroke-width: 2.4 } .dotted { stroke-dasharray: 2 4 }
  .wash { fill: #f6f1e7; stroke: #ded7cb } .disc { fill: #1f4f8b; fill-opacity: 0.75; stroke: #fffdf9 }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #16150f; stroke: #3a362d }
    text { fill: #ece6da }
    .halo { stroke: #16150f }
    .soft { fill: #aca495 }
    .deed { fill: #6fc7b0 } .word { fill: #8ab6ec } .wish { fill: #dfb15c } .dispute { fill: #f08a83 }
    .line { stroke: #8d857a } .rule { stroke: #3a362d }
    .line.deed { stroke: #6fc7b0 } .line.word { stroke: #8ab6ec } .line.wish { stroke: #dfb15c } .line.dispute { stroke: #f08a83 }
    .wash { fill: #211f17; stroke: #3a362d } .disc { fill: #8ab6ec; stroke: #16150f }
  }`

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (words) => String(words).replace(/[&<>"]/g, (sign) => escapes[sign])
const round = (value) => Math.round(value * 10) / 10
const attributes = (of) =>
  Object.entries(of)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : safe(value)}"`)
    .join('')

export const element = (name, of, inside = '') =>
  inside === '' ? `<${name}${attributes(of)}/>` : `<${name}${attributes(of)}>${inside}</${name}>`

/** Words at a place; `anchor` start, middle or end. */
export const words = (x, y, text, kind = '', size = 14, anchor = 'start') =>
  element('text', { x, y, class: kind, 'font-size': size, 'text-anchor': anchor }, safe(text))

export const line = (x1, y1, x2, y2, kind = 'line') => element('line', { x1, y1, x2, y2, class: kind })
export const path = (d, kind = 'line') => element('path', { d, class: kind })
export const dot = (x, y, radius, kind) => element('circle', { cx: x, cy: y, r: radius, class: kind })
export const box = (x, y, width, height, kind = 'wash') => element('rect', { x, y, width, height, rx: 6, class: kind })

/** The head of an arrow at a place, pointing right, left or down. */
export function head(x, y, towards, kind) {
  const [a, b] = { right: [-9, 5], left: [9, 5], down: [5, -9] }[towards]
  const points = towards === 'down' ? [x - a, y + b, x + a, y + b, x, y] : [x + a, y - b, x + a, y + b, x, y]
  return element('polygon', { points: points.map(round).join(' '), class: kind })
}

/** Room for words, bold ones too, enough for the wide fonts. */
export const widthOf = (text, size = 14) => text.length * size * 0.66 + 8

/** Words cut to a length, at a space. */
export function cut(text, most) {
  if (text.length <= most) return text
  return `${text.slice(0, text.lastIndexOf(' ', most - 1))} …`
}

/** Writes docs/pictures/NAME.svg; `about` tells in words what is seen, for whoever does not see it. */
export function writePicture(name, { width, height, title, about, parts }) {
  const inside = [
    element('title', {}, safe(title)),
    element('desc', {}, safe(about)),
    element('style', {}, style),
    element('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 8, class: 'paper' }),
    ...parts,
  ]
  const of = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' }
  writeFileSync(join(root, 'docs', 'pictures', `${name}.svg`), `${element('svg', of, `\n${inside.join('\n')}\n`)}\n`)
}

/** Replaces what stands between `<!-- NAME -->` and `<!-- /NAME -->` in a document. */
export function putBetween(file, name, lines) {
  const target = join(root, file)
  const before = readFileSync(target, 'utf8')
  const between = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`)
  if (!between.test(before)) throw new Error(`${file} has no <!-- ${name} --> … <!-- /${name} -->.`)
  writeFileSync(
    target,
    before.replace(between, () => [`<!-- ${name} -->`, ...lines, `<!-- /${name} -->`].join('\n')),
  )
}
