import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { loadLanguage, readLanguage, readTokens } from '../../language/read.ts'
import { PactaError } from '../../model/failure.ts'
import { decodeText } from '../../page/decode.ts'
import { conllu } from '../conllu.ts'
import type { ExitCode } from '../main.ts'
import { write, writeLine } from '../output.ts'
import { models } from '../place.ts'
import { parseOutput } from '../shapes.ts'

interface ParseOptions {
  input: 'text' | 'tokens'
  reference?: string
  json?: true
}

/** `pacta parse [FILE]`: a text, or one tokenised sentence a line, to CoNLL-U or JSON. */
export async function parse(file: string | undefined, options: ParseOptions): Promise<ExitCode> {
  const { text } = decodeText(await readInput(file), 'text/plain')
  const language = await loadLanguage(models())
  const sentences =
    options.input === 'tokens'
      ? (await readTokens(language, tokenLines(text), options.reference)).sentences
      : await readLanguage(language, text, options.reference ? { published: options.reference } : {})
  if (options.json) await writeLine(parseOutput(sentences, file ?? '-'))
  else for (const [index, sentence] of sentences.entries()) await write(conllu(sentence, index + 1))
  return 0
}

const tokenLines = (text: string): string[][] =>
  text
    .split(/\r?\n/)
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0)

async function readInput(file: string | undefined): Promise<Uint8Array> {
  if (file === undefined || file === '-') return buffer(process.stdin)
  try {
    return await readFile(file)
  } catch (cause) {
    throw new PactaError('The file cannot be read', file, 'Check its name and that you may read it.', { cause })
  }
}
