import type { Html } from './parts/html.ts'
import type { Frame } from './parts/layout.ts'
import type { Snapshot } from './snapshot.ts'

/** What a page of the desk is made from. */
export interface Asked {
  snapshot: Snapshot
  /** The id in the address; empty where the address has none. */
  id: string
  query: Record<string, string>
  /** State of the hash chain, in words. */
  chain: string
  /** Files can be read into the ledger from here. */
  reads: boolean
  /** Threshold of confidence that the views are made by; `own` where it is this desk's alone and not the ledger's. */
  threshold: { value: number; own: boolean }
}

/** One kind of page: an address, the data behind it (which is its JSON), and how the data is shown. */
export interface DeskPage<Data> {
  /** Path with `:id` where an id stands. */
  path: string
  /** What the page is, in one sentence. */
  about: string
  place?: Frame['place']
  /** The data of the page; null where there is no such thing. */
  data(asked: Asked): Promise<Data | null>
  title(data: Data): string
  body(data: Data): Html
}

/** What a page gives for one request. */
export interface Answer {
  data: unknown
  title: string
  body(): Html
}

/** A page whose data's type is its own affair. */
export interface AnyPage extends Pick<DeskPage<never>, 'path' | 'about' | 'place'> {
  answer(asked: Asked): Promise<Answer | null>
}

/** Closes a page over the type of its data. */
export function deskPage<Data>(page: DeskPage<Data>): AnyPage {
  return {
    path: page.path,
    about: page.about,
    place: page.place,
    async answer(asked) {
      const data = await page.data(asked)
      return data === null ? null : { data, title: page.title(data), body: () => page.body(data) }
    },
  }
}
