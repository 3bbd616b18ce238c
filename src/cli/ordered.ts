/**
 * Runs a task on each item of a source, several at a time, and gives the results in the order of the source.
 * At most `ahead` items are under way or waiting to be asked for: memory stays constant, and a source that can wait
 * (stdin) waits. A result that is ready does not wait for a slow source.
 * @param run must not throw; what it can fail with belongs into its result.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result> {
  const iterator = source[Symbol.asyncIterator]()
  const running: Promise<Result>[] = []
  let next: Promise<IteratorResult<Item>> | null = null
  let ended = false
  try {
    while (!ended || running.length > 0) {
      if (!ended && running.length < ahead && !next) {
        next = iterator.next()
        // A failure of the source is thrown where it is awaited below, not while a result is being handed on.
        next.catch(() => {})
      }
      const [first] = running
      if (
        first &&
        (!next || (await Promise.race([first.then(() => 'result'), next.then(() => 'item')])) === 'result')
      ) {
        yield await first
        running.shift()
        continue
      }
      const item = await next!
      next = null
      if (item.done) ended = true
      else running.push(run(item.value))
    }
  } finally {
    if (!next) await iterator.return?.()
  }
}
