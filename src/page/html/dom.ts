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
}

export interface Dom extends Element {
  documentElement: Element | null
}

/** A tree of the markup. No script in it is run and nothing is fetched. */
export function parseDom(source: string): Dom {
  const wrapped = /<(?:html|body)[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`
  return parseHTML(wrapped).document as unknown as Dom
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
