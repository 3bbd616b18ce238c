/** An office held by a person; years, both included, open where still held or not known. */
export interface Held {
  office: string
  /** Id of the state, territory, organisation or group. */
  of: string
  from?: number
  to?: number
}

/** A person of `lexicon/parties/leaders/`. */
export interface Leader {
  /** The name in small letters, hyphens between its words: "frederick-chiluba". */
  id: string
  name: string
  aliases: string[]
  /** In order of the years. */
  offices: Held[]
}

/**
 * Reads a line of `lexicon/parties/leaders/`: "Name / other name: office 1991–2002, office ELSEWHERE 1999, office 2020–".
 * @param of id of the state or territory under which the line stands.
 * @throws Error where the line has another form.
 */
export function leaderOf(line: string, of: string): Leader {
  const [names, offices] = line.split(': ') as [string, string?]
  const [name, ...aliases] = names.split(' / ') as [string, ...string[]]
  const held = (offices ?? '').split(', ').map((words): Held => {
    const parts = /^([a-z-]+)(?: ([\w-]+?))? (\d{4})(–(\d{4})?)?$/.exec(words)
    if (!parts) throw new Error(`"${line}" in lexicon/parties/leaders: "${words}" is no office with its years`)
    const [, office, where, from, open, to] = parts
    return {
      office: office!,
      of: where ?? of,
      from: Number(from),
      ...(open ? to && { to: Number(to) } : { to: Number(from) }),
    }
  })
  return { id: idOf(name), name, aliases, offices: held }
}

const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
