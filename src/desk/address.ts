/** Addresses of the desk's pages. Ids are escaped; nothing else may build an address. */
export type Kind = 'process' | 'instrument' | 'commitment' | 'body' | 'party' | 'statement' | 'page' | 'entry' | 'read'

/** The page of one thing. */
export function addressOf(kind: Kind, id: string | number): string {
  return `/${kind}/${encodeURIComponent(id)}`
}
