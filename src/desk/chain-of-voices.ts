import type { Page } from '../model/page.ts'
import type { Attribution, Statement } from '../model/statement.ts'

/** One voice on the way from the page to whoever says so first. */
export interface ChainLink {
  kind: Attribution['kind']
  name: string
  /** The words that name it, where they differ from the name. */
  words?: string
  /** Where on the page it stands, for a voice outside the text. */
  from?: string
}

/**
 * The voices behind a statement from the page outward: outlet ← agency ← ministry. The agencies that the page carries
 * stand after the outlet whether or not the sentence names them.
 */
export function chainOf(page: Page, statement: Statement): ChainLink[] {
  const named = statement.attribution.map(({ kind, name, text }) => ({
    kind,
    name,
    ...(text && text !== name ? { words: text } : {}),
  }))
  const carried = page.agencies
    .filter(
      ({ value }) =>
        !statement.attribution.some(({ kind, name, text }) => kind === 'agency' && (name === value || text === value)),
    )
    .map(({ value }): ChainLink => ({ kind: 'agency', name: value, from: 'named by the page as its source' }))
  return [{ kind: 'outlet', name: page.outlet?.value ?? 'Outlet not said' }, ...carried, ...named]
}
