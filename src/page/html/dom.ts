import { parseHTML } from 'linkedom'

/** The little of the DOM that reading a page needs. */
export interface Element {
  nodeType: number
  nodeName: string
  localName: string
  textContent: string | null
  childNodes: ArrayLike<Element>
  className: string
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): ArrayLike<Element>
  closest(selector: string): Element | null
  parentNode: Element | null
  remove(): void
}

export interface Dom extends Element {
  documentElement: Element | null
}

/** A tree of the markup; null where there is no element in it. No script in it is run and nothing is fetched. */
export function parseDom(source: string): Dom | null {
  const dom = tree(source)
  return dom?.querySelector('body') ? dom : tree(`<!doctype html><html><body>${source}</body></html>`)
}

/** linkedom throws where a document has no root element. */
function tree(source: string): Dom | null {
  try {
    const dom = parseHTML(source).document as unknown as Dom
    return dom.documentElement ? dom : null
  } catch {
    return null
  }
}

/** An element's words with white space collapsed. */
export function words(element: Element | null): string {
  return tidy(element?.textContent ?? '')
}

/** White space, also the no-break kinds, as single spaces; soft hyphens and zero-width marks dropped. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
