/** Addresses of the desk's pages. Ids are escaped; nothing else may build an address. */
export type Kind = 'process' | 'instrument' | 'commitment' | 'body' | 'party' | 'statement' | 'page' | 'entry' | 'read'

/** The page of one thing. */
export function addressOf(kind: Kind, id: string | number): string {
  return `/${kind}/${encodeURIComponent(id)}`
}

/** The queue of lines that wait: all of them, or those of a process; from the first, or from one further down. */
export function reviewAddress(process?: string, from?: number): string {
  const query = new URLSearchParams({ ...(process && { process }), ...(from && { from: String(from) }) })
  return `/review${query.size > 0 ? `?${query}` : ''}`
}
