import { Parser } from 'htmlparser2'
import { PactaError } from '../../model/failure.ts'

/** Browsers stop nesting at 512 elements; no page that a person reads comes near this. */
const deepest = 1024
/** Readability's time grows with the elements; the largest news pages have some 15,000. */
const most = 250_000

/**
 * Goes over the markup without building a tree, and stops at the element that makes it hostile.
 * @throws PactaError for elements nested deeper than 1,024, or more than 250,000 of them
 */
export function checkMarkup(source: string, where: string): void {
  let depth = 0
  let count = 0
  let reason = ''
  const parser = new Parser({
    onopentagname() {
      if (++depth > deepest) reason = `Elements are nested more than ${deepest} deep`
      if (++count > most) reason = `There are more than ${most} elements`
      if (reason) parser.pause()
    },
    onclosetag() {
      depth--
    },
  })
  for (let at = 0; at < source.length && !reason; at += 65_536) parser.write(source.slice(at, at + 65_536))
  if (reason)
    throw new PactaError(reason, where, 'This is no page to be read; save the article alone as text and add that')
  parser.end()
}
