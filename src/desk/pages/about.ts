import { html } from 'hono/html'
import { type Mode, modes } from '../../model/vocabulary.ts'
import { deskPage } from '../page.ts'
import { badge } from '../parts/badge.ts'
import { section } from '../parts/section.ts'
import { voiceLabel } from '../parts/voice.ts'
import { type Form, modeForm, modeWord } from '../words/form.ts'

interface About {
  modes: { mode: Mode; form: Form }[]
}

/** How to read the desk. */
export const aboutPage = deskPage<About>({
  path: '/about',
  about: 'What is kept here and how to read it: the forms of a line, the three kinds of voice, what is counted.',
  async data() {
    return { modes: modes.map((mode) => ({ mode, form: modeForm(mode, 'positive') })) }
  },
  title: () => 'What is kept here',
  body({ modes: all }) {
    return html`<h1>What is kept here, and how to read it</h1>
<p class="prose">Pacta reads public reporting about agreements and peace processes. Every line on these pages is made from statements: one act, in one place of one page, with the exact words that bear it out. The small numbers lead to those words. Nothing is ever overwritten: a correction is a new entry in the <a href="/log">log</a>.</p>
${section(
  'forms',
  'Done, promised, wished, disputed',
  html`<p class="prose">A deed, a word and a wish never look alike. “Expected” is not “agreed”: it is what somebody, often unnamed, expects of another.</p>
<ul class="legend">${all.map(({ mode, form }) => html`<li>${badge(form, modeWord(mode, 'positive'))}</li>`)}<li>${badge('breach', 'breached, overdue')}</li><li>${badge('past', 'over, or not done')}</li><li>${badge('mention', 'spoken of')}</li></ul>`,
)}
${section(
  'voices',
  'Whose word it is',
  html`<ul class="legend"><li>${voiceLabel({ kind: 'own', text: 'the outlet, in its own voice' })}</li><li>${voiceLabel({ kind: 'quoted', text: 'somebody it names' })}</li><li>${voiceLabel({ kind: 'unnamed', text: 'nobody named' })}</li></ul>`,
)}
${section(
  'origins',
  'How sources are counted',
  html`<p class="prose">Ten reports of one wire are ten reports of one origin. Reports count once for each first voice that they go back to; a report whose source cannot be told never adds to the count.</p>`,
)}
${section(
  'review',
  'What waits for a person',
  html`<p class="prose">What the reader is unsure of <a class="waits" href="/review">awaits review</a>: it stands on its page and in the queue, and no status, count or contradiction rests on it until a person accepts or corrects it by name.</p>`,
)}`
  },
})
