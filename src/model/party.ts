export type PartyKind = 'state' | 'organ' | 'office' | 'person' | 'organisation' | 'armed-group' | 'people'

/** One that can act, owe and sign. `id` is stable: ISO 3166-1 alpha-3 for a state, a slug for the rest. */
export interface Party {
  id: string
  name: string
  kind: PartyKind
  /** ISO 3166-1 alpha-3 of the state it is, belongs to or acts for. */
  country?: string
}
