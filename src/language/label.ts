import voices from '../../lexicon/voices.json' with { type: 'json' }
import type { Span } from '../model/span.ts'

/**
 * What stands before a colon at the head of a block and what follows it in capitals: "The Secretary of State: Russia has …",
 * "Mr Hollis (Eastmere): To ask …", "Background: In March …". The label is a sentence of its own, so that its words are
 * never taken for the subject of what follows. A post's handle ("@sughd_voice: …") is one as well; the hour of a live blog may stand before it.
 */
const word = "\\p{Lu}[\\p{L}.'’-]*|\\d+"
const label = new RegExp(
  `^\\s*((?:\\d{1,2}[.:]\\d{2} ?(?:[ap]\\.?m\\.?)? ?[–—-]? ?)?(?:${word}|@[\\w.]+)(?:,? (?:${voices.labels.words.join('|')}|${word})){0,8}(?: ?\\([^()\\n]{1,60}\\))?:)\\s+(?=[\\p{Lu}\\p{N}"“‘'])`,
  'u',
)

/** Fields of mail and notices, which are one sentence with what stands in them: "Place: Geneva", "Email: desk@un.org". */
const field =
  /^(?:e-?mail|phone|fax|tel|telephone|mobile|cell|subject|re|fwd?|date|time|hours|place|location|address|when|where|who|attendees|participants|from|to|cc|bcc|sent|newsgroups|website|web|url|price|salary|base salary|pros|cons|name|contact|(?:associate |analyst )?team \d+|(?:chapter|part|section|table|figure|step) \w+):$/i

/** The block, or its label and the rest of it. Offsets into `text`. */
export function partLabel(text: string, block: Span): Span[] {
  const match = label.exec(text.slice(block.start, block.end))
  if (!match || field.test(match[1]!)) return [block]
  const end = block.start + match[0].indexOf(match[1]!) + match[1]!.length
  return [
    { start: block.start, end },
    { start: block.start + match[0].length, end: block.end },
  ]
}
