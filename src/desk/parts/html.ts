import { html } from 'hono/html'

/** Escaped HTML. Everything that a template is given is escaped, whatever it holds. */
export type Html = ReturnType<typeof html>

/** Nothing at all. */
export const nothing: Html = html``

/** Pieces with something between them. */
export function joined(items: readonly Html[], between: string): Html[] {
  return items.map((item, index) => (index === 0 ? item : html`${between}${item}`))
}

/** The language attribute's value of words from a page; empty where the language is not known, as HTML has it. */
export function langOf(language: string): string {
  return language === 'und' ? '' : language
}
