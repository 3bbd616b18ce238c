// The last line of a test run, for who reads only that: `N passed, N failed`.

// biome-ignore lint/style/noDefaultExport: node --test asks a reporter's file for its default export
export default async function* count(events) {
  for await (const { type, data } of events)
    if (type === 'test:summary' && data.file === undefined)
      yield `${data.counts.passed} passed, ${data.counts.tests - data.counts.passed - data.counts.skipped - data.counts.todo} failed\n`
}
