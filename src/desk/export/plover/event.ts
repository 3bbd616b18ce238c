import type { Page } from '../../../model/page.ts'
import { type AuxiliaryMode, type Category, categoryOf, ownOf, toldOf } from '../../../model/plover.ts'
import {
  type Attribution,
  countriesOfMention,
  type Deadline,
  type Mention,
  type Statement,
  type StatementTime,
} from '../../../model/statement.ts'
import type { Act, Mode, PloverType, Polarity } from '../../../model/vocabulary.ts'
import { ploverOfAct } from '../../words/act.ts'
import { entitiesOf, type PloverEntity } from './entity.ts'

/**
 * One event in the field names of the PLOVER manual (draft 2.0, chapter "Data Fields"; `actor` and `recipient` are what older
 * versions call source and target). What the manual has no name for stands under `pacta`.
 */
export interface PloverEvent {
  /** Id of the statement. */
  id: string
  /** Day of the event, YYYY-MM-DD: the first of them where it lasts several or the text is not sure. */
  date: string | null
  /** Last of these days, where there are several. */
  enddate?: string
  event: [PloverType]
  /** The auxiliary modes, where the manual puts them; no other contexts are told. */
  context: AuxiliaryMode[]
  /** Everybody who does it: one list, never split into pairs. */
  actor: PloverEntity[]
  recipient: PloverEntity[]
  event_loc?: { extracted_place: string }[]
  /** The exact words: first the clause that tells the event, then words of roles that stand elsewhere. */
  event_text: string[]
  /** Offsets of the first of them into the page's text, in UTF-16 code units, end not included. */
  text_info: { start: number; end: number }
  cite_info: {
    url: string
    title: string | null
    publication: string | null
    language: string
    coder: string
    codebook: string
  }
  pacta: {
    /** Where `date` is from: the `text` gives it to the event; it is the day of the `page`; or neither has one. */
    date_from: 'text' | 'page' | null
    act: Act
    mode: Mode
    polarity: Polarity
    /** When the act is done or to be done, also where the event is only the promise of it. */
    time: StatementTime | null
    deadline: Deadline | null
    condition: string | null
    /** Who says so, from the page outward; empty is the outlet's own voice. */
    attribution: Attribution[]
    /** Probability that a careful reader would accept the line. */
    confidence: number
    page: string
    published: string | null
  }
}

const codebook = 'PLOVER manual, draft 2.0'

/** Acts of several who do it together: all of them are actors ("no clear distinction between hosting and visiting"). */
const joint = new Set(['meet', 'negotiate', 'call', 'convene'])

export function ploverEvent(statement: Statement, page: Page): PloverEvent {
  const { act, mode, polarity, attribution, roles, evidence, reader } = statement
  const voice = attribution.at(-1)
  const category = categoryOf(toldOf(ownOf(ploverOfAct(act) ?? statement.plover, statement), statement))
  const day = dayOf(statement, page, category)
  const year = day.date ? Number(day.date.slice(0, 4)) : null
  const entities = (mentions: readonly (Mention | Attribution)[]): PloverEntity[] =>
    mentions.flatMap((mention) => entitiesOf(mention, year))
  const isJoint = joint.has(act) && category.by === 'agent'
  const { start, end } = evidence[0]!
  return {
    id: statement.id,
    date: day.date,
    ...(day.enddate && { enddate: day.enddate }),
    event: [statement.plover],
    context: isLongPast(day, page) ? ['historical', ...category.auxiliary] : category.auxiliary,
    actor: entities(
      category.by === 'voice'
        ? voice
          ? [voice]
          : []
        : isJoint
          ? [...roles.agent, ...roles.counterpart]
          : whoDoes(statement),
    ),
    recipient: entities(category.by === 'voice' ? roles.agent : isJoint ? [] : towardWhom(statement)),
    ...(roles.place.length && { event_loc: roles.place.map(({ text }) => ({ extracted_place: text })) }),
    event_text: evidence.map(({ quote }) => quote),
    text_info: { start, end },
    cite_info: {
      url: page.address,
      title: page.title?.value ?? null,
      publication: page.outlet?.value ?? null,
      language: page.language.value.slice(0, 2),
      coder: `${reader.name} ${reader.version}`,
      codebook,
    },
    pacta: {
      date_from: day.from,
      act,
      mode,
      polarity,
      time: statement.time ?? null,
      deadline: statement.deadline ?? null,
      condition: statement.condition?.text ?? null,
      attribution,
      confidence: statement.confidence,
      page: page.id,
      published: page.published?.value ?? null,
    },
  }
}

/** Acts toward whoever the words, people or things are of: "rejected an Indian proposal", "threatened to strike Israel". */
const towardOwner = new Set(
  'reject threaten appeal welcome criticise support mandate investigate protest attack release detain expel return seize block lift-sanctions impose-sanctions upgrade-relations'.split(
    ' ',
  ),
)

/** Acts toward the country on whose ground they are done, where it is none of those who do them: "arrived in Amman". */
const towardGround = new Set('visit withdraw-forces withdraw deploy attack seize protest block'.split(' '))
/** Where nobody else is named: sanctions may be lifted in Brussels. */
const towardGroundAlone = new Set(['lift-sanctions', 'upgrade-relations'])

/** "Palestinian riots continue": those whose they are, where nobody else is named. */
const whoDoes = ({ act, roles }: Statement): Mention[] =>
  act === 'protest' && !roles.agent.length ? roles.object.filter(({ countries }) => countries) : roles.agent

/** The counterpart; beside it a party that is the object, whose the object is, and whom aid is for; and the country on whose ground it is done. */
function towardWhom({ act, roles }: Statement): Mention[] {
  // "suspended a military aid programme for Bosnia".
  const helped = ['aid', 'fund', 'suspend'].includes(act) ? roles.beneficiary : []
  // "complained over two Israeli air raids".
  const about = ['criticise', 'protest'].includes(act) ? roles.theme : []
  const isTowardOwner = towardOwner.has(act) && (act !== 'protest' || roles.agent.length > 0)
  const isTold = ({ party, countries }: Mention): boolean => party !== undefined || countries !== undefined
  const parties = [
    ...roles.object.filter((object) => object.party || (isTowardOwner && isTold(object))),
    ...about.filter(isTold),
    ...helped.filter(isTold),
  ]
  const whom = [
    ...roles.counterpart,
    ...parties.filter((one) => !roles.counterpart.some(({ start }) => start === one.start)),
  ]
  if (!towardGround.has(act) && !(towardGroundAlone.has(act) && !whom.length)) return whom
  const known = new Set([...roles.agent, ...whom].flatMap(countriesOfMention))
  return [...whom, ...roles.place.filter((place) => countriesOfMention(place).some((country) => !known.has(country)))]
}

interface Day {
  date: string | null
  enddate?: string
  from: 'text' | 'page' | null
}

/** The day that the text gives the act where the act is the event; a promise, threat, request or charge has the page's day. */
function dayOf({ time }: Statement, page: Page, { isTheAct }: Category): Day {
  const first = isTheAct ? time?.earliest?.slice(0, 10) : undefined
  if (first) {
    const last = time!.latest?.slice(0, 10)
    return { date: first, ...(last && last !== first && { enddate: last }), from: 'text' }
  }
  const published = page.published?.value.slice(0, 10) ?? null
  return { date: published, from: published === null ? null : 'page' }
}

/** The text gives the event a day a year or more before the page: background, not news. */
function isLongPast({ date, enddate, from }: Day, page: Page): boolean {
  const published = page.published?.value
  if (from !== 'text' || !published) return false
  const yearBefore = `${Number(published.slice(0, 4)) - 1}${published.slice(4, 10)}`
  return (enddate ?? date!) <= yearBefore
}
