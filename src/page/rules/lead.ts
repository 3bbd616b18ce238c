import { type Draft, leave } from '../draft.ts'
import { findDateline } from './dateline.ts'
import { bare } from './title.ts'

/**
 * A lead that the page prints twice stands once: the copy that is shorter, or stands above the dateline, is left out.
 * `Ministers initialled the protocol on Monday` above `GENEVA, Nov 3 (Example) — Ministers initialled the protocol on Monday, their envoys said.`
 */
export function leaveRepeatedLead(draft: Draft): void {
  const lines = draft.lines
  for (let first = 0; first < Math.min(3, lines.length); first++)
    for (let second = first + 1; second < Math.min(first + 4, lines.length); second++) {
      const one = lines[first]
      const other = lines[second]
      if (!one || !other || one.text.length < 30) continue
      const sentence = other.text.slice(findDateline(other.text)?.end ?? 0)
      const own = one.text.slice(findDateline(one.text)?.end ?? 0)
      if (repeats(own, sentence)) {
        leave(draft, one, 'repeated-lead')
        lines.splice(first, 1)
        return
      }
      if (repeats(sentence, own)) {
        leave(draft, other, 'repeated-lead')
        lines.splice(second, 1)
        return
      }
    }
}

/** `copy` says nothing that `full` does not begin with; a copy that the outlet cut ("…") counts up to its cut. */
function repeats(copy: string, full: string): boolean {
  const words = bare(copy.replace(/\s*(?:\.{2,}|…)\s*$/u, ''))
  const whole = bare(full)
  return words.length >= 25 && (whole === words || whole.startsWith(`${words} `))
}
