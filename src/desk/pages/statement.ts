import { html } from 'hono/html'
import type { Mention, Roles, Statement } from '../../model/statement.ts'
import type { DocumentView, Process } from '../../model/views.ts'
import { addressOf } from '../address.ts'
import { type ChainLink, chainOf } from '../chain-of-voices.ts'
import { deskPage } from '../page.ts'
import { badge } from '../parts/badge.ts'
import { facts } from '../parts/facts.ts'
import { type Html, langOf, nothing } from '../parts/html.ts'
import { markedPassages } from '../parts/marks.ts'
import { processLink } from '../parts/process-link.ts'
import { reviewCaution } from '../parts/review.ts'
import { section, unsaid } from '../parts/section.ts'
import { voiceLabel } from '../parts/voice.ts'
import { type Passage, passagesOf } from '../passage.ts'
import { pageOf, type Standing, standingOf } from '../snapshot.ts'
import { gloss } from '../words/act.ts'
import { day } from '../words/day.ts'
import { modeForm, modeWord, plain } from '../words/form.ts'
import { capital } from '../words/list.ts'
import { statementVoice } from '../words/voice.ts'

interface StatementData {
  statement: Statement
  document: DocumentView
  process: Pick<Process, 'id' | 'name'> | null
  passages: Passage[]
  chain: ChainLink[]
  /** Meaning of the act. */
  gloss: string | null
  /** Ids of the parties of its roles that have a page of their own: those of a line that waits may have none. */
  parties: string[]
  /** How it stands in the review; null for a line that counts as it was read. */
  standing: Standing | null
}

const roleNames: Record<keyof Roles, string> = {
  agent: 'Who',
  counterpart: 'With or towards whom',
  object: 'What',
  theme: 'About what',
  beneficiary: 'For whom',
  place: 'Where',
}

/** One statement: its sentence, whose word it is, how it was read, and why. */
export const statementPage = deskPage<StatementData>({
  path: '/statement/:id',
  about: 'A statement: the sentence in its page, the chain of voices, roles, time, and why it is read so.',
  place: 'processes',
  async data({ snapshot, id }) {
    const document = snapshot.sources.get(id)
    const statement = document ? await snapshot.store.statement(id) : null
    const page = statement && document ? await pageOf(snapshot, statement.page) : null
    if (!document || !statement || !page) return null
    const process = document.process ? snapshot.processes.get(document.process) : undefined
    return {
      statement,
      document,
      process: process ? { id: process.id, name: process.name } : null,
      passages: passagesOf(page, statement),
      chain: chainOf(page, statement),
      gloss: gloss(statement.act),
      parties: (Object.values(statement.roles) as Mention[][]).flatMap((mentions) =>
        mentions.flatMap(({ party }) => (party && snapshot.parties.has(party.id) ? [party.id] : [])),
      ),
      standing: standingOf(snapshot, statement) ?? null,
    }
  },
  title: ({ statement, document }) => `${capital(plain(statement.act))}, ${document.outlet || document.title}`,
  body(data) {
    const { statement, document, passages, chain, process, standing } = data
    const href = `${addressOf('page', document.page)}#s-${statement.id.slice(0, 12)}`
    return html`${processLink(process)}<h1>${capital(plain(statement.act))} <span class="of">a statement</span></h1>
<p class="lead">${badge(modeForm(statement.mode, statement.polarity), modeWord(statement.mode, statement.polarity))} ${voiceLabel(statementVoice(statement, document.outlet || 'the outlet'))}</p>
${reviewCaution(standing, statement)}<figure class="sentence"><blockquote>${markedPassages(passages, statement, document.language)}</blockquote>
<figcaption><a href="${href}">In its page</a>: <cite lang="${langOf(document.language)}">${document.title || document.address}</cite>${document.published ? html`, <time datetime="${document.published}">${day(document.published.slice(0, 10))}</time>` : nothing}</figcaption></figure>
${section('voices', 'Who says so', voices(chain))}
${section('roles', 'How it is read', facts(roleFacts(data)))}
${section('why', 'Why it is read so', why(statement))}
${section('cite', 'To cite it', html`<p class="citation">“${statement.evidence.map(({ quote }) => quote).join('” … “')}”, ${document.outlet ? html`<span lang="${langOf(document.language)}">${document.outlet}</span>, ` : nothing}${document.published ? `${day(document.published.slice(0, 10))}, ` : ''}${document.address}. Statement <code>${statement.id.slice(0, 12)}</code>, characters ${statement.evidence[0]?.start}–${statement.evidence[0]?.end} of the page as read; <a href="${addressOf('entry', document.sequence)}">entry ${document.sequence}</a>.</p>`)}`
  },
})

function voices(chain: ChainLink[]): Html {
  return html`<ol class="chain">${chain.map(
    (link) =>
      html`<li class="${link.kind}"><span class="voice-name">${link.name}</span> <span class="small">${link.kind === 'outlet' ? 'the page' : link.kind === 'unnamed' ? 'not named' : link.kind}${link.words ? html`, in the words “${link.words}”` : nothing}${link.from ? html`, ${link.from}` : nothing}</span></li>`,
  )}</ol>${chain.length === 1 ? html`<p class="small">The outlet says it in its own voice: it names nobody as its source.</p>` : nothing}`
}

function roleFacts({ statement, gloss: meaning, parties }: StatementData): [string, Html | null][] {
  const { roles, time, deadline, condition, purpose } = statement
  const told = (Object.keys(roleNames) as (keyof Roles)[]).map((role): [string, Html | null] => [
    roleNames[role],
    roles[role].length > 0
      ? html`${roles[role].map((one) => mention(one, parties))}`
      : role === 'agent'
        ? unsaid
        : null,
  ])
  const when = (at: NonNullable<Statement['time']>) =>
    html`“${at.text}”${at.value ? html`, <time>${day(at.value)}</time>` : nothing} <span class="small inline">${at.basis === 'stated' ? 'stated' : `implied: ${plain(at.basis.rule)}`}</span>`
  return [
    [
      'Act',
      html`${plain(statement.act)}${meaning ? html` <span class="small">${meaning} PLOVER: ${statement.plover}.</span>` : nothing}`,
    ],
    ...told,
    ['When', time ? when(time) : unsaid],
    [
      'Until when',
      deadline ? html`${when(deadline)}${deadline.anchor ? html`, counted from “${deadline.anchor}”` : nothing}` : null,
    ],
    ['Under which condition', condition ? html`“${condition.text}”` : null],
    ['What for', purpose ? html`“${purpose.text}”` : null],
  ]
}

function mention(one: Mention, parties: readonly string[]): Html {
  const { party } = one
  const name = !party
    ? nothing
    : parties.includes(party.id)
      ? html`<a href="${addressOf('party', party.id)}">${party.name}</a>`
      : html`${party.name}`
  const same = one.party?.name === one.text
  return html`<span class="term">${name}${same ? nothing : one.party ? html` <span class="small inline">“${one.text}”</span>` : html`“${one.text}”`}${one.implied ? html` <span class="small inline">implied: ${plain(one.implied)}</span>` : nothing}</span>`
}

function why({ why: reasons, reader, confidence }: Statement): Html {
  return html`<dl class="reasons">${reasons.map(
    ({ field, rule, text }) => html`<div><dt>${plain(field)}</dt><dd>${text} <code>${rule}</code></dd></div>`,
  )}</dl><p class="small">Read by ${reader.name} ${reader.version}. A careful reader would accept the line as it stands with a probability of ${confidence.toFixed(3)}, as the reader reckons.</p>`
}
