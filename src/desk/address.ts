/** Addresses of the desk's pages. Ids are escaped; nothing else may build an address. */
export type Kind = 'process' | 'instrument' | 'commitment' | 'body' | 'party' | 'statement' | 'page' | 'entry' | 'read'

/** The page of one thing. */
export function addressOf(kind: Kind, id: string | number): string {
  return `/${kind}/${encodeURIComponent(id)}`
}

/** Whose lines of the queue: those of a process or of a document; all of them where neither is given. */
export interface QueueOf {
  process?: string | undefined
  document?: string | undefined
}

/** The queue of lines that wait, from the first, or from one further down. */
export function reviewAddress({ process, document }: QueueOf = {}, from?: number): string {
  const query = new URLSearchParams()
  if (process) query.set('process', process)
  if (document) query.set('document', document)
  if (from) query.set('from', String(from))
  return `/review${query.size > 0 ? `?${query}` : ''}`
}
