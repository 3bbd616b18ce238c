import { PactaError } from '../../model/failure.ts'
import type { Page } from '../../model/page.ts'
import { readPage } from '../../page/read.ts'
import { reportError } from '../errors.ts'
import { fetchOne } from '../inputs.ts'
import type { ExitCode } from '../main.ts'
import { write, writeLine } from '../output.ts'
import { pageText } from '../page-text.ts'
import { pageOutput } from '../shapes.ts'

/** `pacta page ADDRESS`: what was read out of a page, for a person or as one line of JSON. */
export async function page(address: string | undefined, options: { json?: true }): Promise<ExitCode> {
  let code: ExitCode = 0
  for await (const fetched of fetchOne(address)) {
    try {
      if ('failure' in fetched) throw fetched.failure
      const read: Page = readPage(fetched.document, fetched.bytes)
      if (options.json) await writeLine(pageOutput(read))
      else await write(pageText(read))
    } catch (error) {
      code = 1
      reportError(error, error instanceof PactaError || 'failure' in fetched ? '' : fetched.document.address)
    }
  }
  return code
}
