interface Asked<Item, Result> {
  readonly items: readonly Item[]
  resolve(results: Result[]): void
  reject(error: unknown): void
}

/**
 * A function that does the work of all who ask in the same turn of the event loop in one go, and gives each its own.
 * @param work one result an item, in the order given; what it throws, all who asked are told.
 */
export function gather<Item, Result>(
  work: (items: readonly Item[]) => Promise<Result[]>,
): (items: readonly Item[]) => Promise<Result[]> {
  let waiting: Asked<Item, Result>[] = []

  async function workForAll(): Promise<void> {
    const asked = waiting
    waiting = []
    try {
      const results = await work(asked.flatMap(({ items }) => items))
      let from = 0
      for (const { items, resolve } of asked) {
        resolve(results.slice(from, from + items.length))
        from += items.length
      }
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }

  return (items) =>
    new Promise((resolve, reject) => {
      waiting.push({ items, resolve, reject })
      if (waiting.length === 1) setImmediate(workForAll)
    })
}
