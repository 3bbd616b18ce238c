import { Presets, SingleBar } from 'cli-progress'

/** The progress of a long run on a terminal; nothing where stderr is no terminal. */
export interface Progress {
  step(name: string): void
  /** Lets something else be written to the terminal without tearing the bar. */
  aside(work: () => Promise<void> | undefined): Promise<void>
  stop(): void
}

/** @param total number of steps; left out where it is not known beforehand. */
export function startProgress(total?: number): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, aside: async (work) => await work(), stop: () => {} }
  const format = total === undefined ? 'reading  {value} done  {name}' : 'reading  {bar}  {value} of {total}  {name}'
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true, hideCursor: true, linewrap: false, gracefulExit: false },
    Presets.shades_classic,
  )
  bar.start(total ?? 0, 0, { name: '' })
  return {
    step(name) {
      bar.increment(1, { name: name.slice(-48) })
    },
    async aside(work) {
      process.stderr.write('\r\u001b[K')
      await work()
      bar.render()
    },
    stop: () => bar.stop(),
  }
}
