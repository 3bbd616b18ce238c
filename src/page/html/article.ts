import { Readability } from '@mozilla/readability'
import type { BlockKind } from '../../model/page.ts'
import { type Dom, type Element, parseDom, tidy, words } from './dom.ts'

/** A paragraph, heading or item of an article, its white space collapsed. */
export interface ArticleBlock {
  kind: BlockKind
  text: string
  /** Nothing in it but links. */
  linked: boolean
}

const kinds: Record<string, BlockKind> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'item',
  DT: 'item',
  DD: 'item',
  BLOCKQUOTE: 'quote',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  TR: 'table',
}
const breaking = new Set(
  'P DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE UL OL DL TABLE TBODY THEAD TFOOT PRE HR FIGURE ADDRESS FORM DETAILS SUMMARY BODY NAV CENTER FIELDSET'.split(
    ' ',
  ),
)
const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON INPUT SELECT TEXTAREA OBJECT EMBED MATH'.split(' '),
)

/**
 * The article's blocks in order, as Readability parts it from the page; where it finds none, what is left of the body
 * without its navigation and its links. The tree is changed.
 */
export function articleBlocks(dom: Dom, source: string): ArticleBlock[] {
  const article = readable(dom)
  return article ? blocksOf(article) : bodyBlocks(source)
}

/** Readability throws on some broken trees; then, too, the body is read instead. */
function readable(dom: Dom): Element | null {
  try {
    const reader = new Readability<Element>(dom as never, { serializer: (node) => node as unknown as Element })
    return reader.parse()?.content ?? null
  } catch {
    return null
  }
}

const surroundings = 'nav, header, footer, aside, form, menu, [role="navigation"], [role="banner"]'

function bodyBlocks(source: string): ArticleBlock[] {
  const body = parseDom(source)?.querySelector('body')
  if (!body) return []
  for (const element of Array.from(body.querySelectorAll(surroundings))) element.remove()
  for (const link of Array.from(body.querySelectorAll('a')))
    if (words(link).length > words(link.parentNode).length * 0.6) link.remove()
  return blocksOf(body)
}

/** The blocks of an element: every element that a browser sets apart begins one. Goes over the tree without recursion. */
export function blocksOf(root: Element): ArticleBlock[] {
  const blocks: ArticleBlock[] = []
  let text = ''
  let unlinked = 0
  let links = 0
  const open: BlockKind[] = ['paragraph']
  const flush = () => {
    const tidied = tidy(text)
    if (/[\p{L}\p{N}]/u.test(tidied))
      blocks.push({ kind: open.at(-1) as BlockKind, text: tidied, linked: unlinked < 3 })
    text = ''
    unlinked = 0
  }
  const steps: { node: Element; leave: boolean }[] = [{ node: root, leave: false }]
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, leave } = step
    if (node.nodeType === 3) {
      text += node.textContent ?? ''
      if (links === 0) unlinked += tidy(node.textContent ?? '').length
      continue
    }
    const name = node.nodeName.toUpperCase()
    if (node.nodeType !== 1 || skipped.has(name)) continue
    const kind = kinds[name]
    if (leave && name === 'A') {
      links--
      continue
    }
    if (leave) {
      flush()
      if (kind) open.pop()
      continue
    }
    if (name === 'BR') {
      if (/[.!?:…]["'”’)]*\s*$/.test(text)) flush()
      else text += ' '
      continue
    }
    if (name === 'TD' || name === 'TH') text += ' '
    if (name === 'A') {
      links++
      steps.push({ node, leave: true })
    }
    if (kind || breaking.has(name)) {
      flush()
      if (kind) open.push(kind)
      steps.push({ node, leave: true })
    }
    for (let index = node.childNodes.length - 1; index >= 0; index--)
      steps.push({ node: node.childNodes[index] as Element, leave: false })
  }
  flush()
  return blocks
}
