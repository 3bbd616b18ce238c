/** Where a language model is, and how much it may be used. */
export interface ModelSettings {
  /** The address that chats are sent to, `…/chat/completions`. */
  address: string
  /** Name of the model, as its server knows it. */
  name: string
  /** Sent as a bearer token, where it is set. */
  key?: string
  /** What the model is told to do, with `{{modes}}` where the modes are to stand. */
  prompt: string
  /** Folder that keeps answers, so that reading again asks nobody. */
  cache: string
  /** Milliseconds until a request must have been answered in full. */
  timeout: number
  /** Requests of a run. */
  requests: number
  /** Tokens of a run, both ways, as the server counts them. */
  tokens: number
}

/** Longest time that the questions of one page may take, in milliseconds; what is left then is not asked. */
export const mostTimeOfPage = 600_000

/** What a run may use where nothing else is said. */
export const usual = { timeout: 60_000, requests: 1_000, tokens: 1_000_000 } as const
