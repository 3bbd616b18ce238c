import { html } from 'hono/html'
import type { Instrument } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { plain } from '../words/form.ts'
import { capital, list, partName } from '../words/list.ts'
import { type Html, nothing } from './html.ts'
import { footnotes, type Numbers } from './notes.ts'
import { stagesOf, strip } from './strip.ts'

const bindingWords: Record<Instrument['bindingness']['value'], string> = {
  binding: 'said to be binding',
  'non-binding-stated': 'said not to be binding',
  'non-binding-by-form': 'not binding by its form',
  disputed: 'whether it binds is disputed',
  unknown: 'not said whether it binds',
}

/** Whether it binds, in words. */
export function bindingWord(instrument: Instrument): string {
  return bindingWords[instrument.bindingness.value]
}

/** Instruments with their life cycles. */
export function instrumentList(instruments: readonly Instrument[], numbers: Numbers): Html {
  return html`<ul class="instruments">${instruments.map((one) => {
    const href = addressOf('instrument', one.id)
    const parties = list([...new Set(one.parties.map(partName))])
    // Where no stage of the strip bears a number, the name does.
    const untold = stagesOf(one).every(({ statements }) => statements.length === 0)
    return html`<li><div><h3><a href="${href}">${capital(one.name)}</a>${untold ? footnotes(numbers, one.statements, href) : nothing}</h3>
<p class="small">${one.kind === 'other' || one.name.toLowerCase().includes(plain(one.kind)) ? '' : `${plain(one.kind)} · `}${parties || 'parties not said'} · ${bindingWord(one)}</p></div>
${strip(one, numbers, href)}</li>`
  })}</ul>`
}
