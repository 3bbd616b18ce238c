import { StringDecoder } from 'node:string_decoder'

/** A line of stdin with its number from 1; `text` is null for a line longer than the limit. */
export interface Line {
  number: number
  text: string | null
}

/** Longest line that is kept, in characters; a longer one is passed over without being held in memory. */
export const LONGEST_LINE = 64 * 1024 * 1024

/** Splits a stream of UTF-8 bytes into lines, in constant memory; empty lines are left out but counted. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  let length = 0
  let number = 0
  const add = (part: string): void => {
    length += part.length
    if (length <= longest) parts.push(part)
    else parts = []
  }
  const take = (): Line | null => {
    number++
    const text = length > longest ? null : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return text === null || text.trim() ? { number, text } : null
  }
  for await (const chunk of chunks) {
    const pieces = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)).split('\n')
    for (const piece of pieces.slice(0, -1)) {
      add(piece)
      const line = take()
      if (line) yield line
    }
    add(pieces.at(-1)!)
  }
  add(decoder.end())
  const last = take()
  if (last) yield last
}
