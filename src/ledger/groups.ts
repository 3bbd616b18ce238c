/** Sets of things that belong together (union-find): each thing starts alone. The root of a set is its earliest thing. */
export interface Groups {
  join(a: number, b: number): void
  root(thing: number): number
  /** Members by root, both in ascending order. */
  all(): Map<number, number[]>
}

export function makeGroups(size: number): Groups {
  const parent = Array.from({ length: size }, (_, index) => index)
  function root(thing: number): number {
    let at = thing
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  return {
    root,
    join(a, b) {
      const one = root(a)
      const other = root(b)
      parent[Math.max(one, other)] = Math.min(one, other)
    },
    all() {
      const sets = new Map<number, number[]>()
      for (let thing = 0; thing < size; thing++) append(sets, root(thing), thing)
      return sets
    },
  }
}

/** Adds to the list that a map holds under a key. */
export function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
