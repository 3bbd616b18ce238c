// The roles once all are filled: each mention once, in one role, and nobody there who does not belong.

import type { Mention, Roles } from '../model/statement.ts'
import type { Candidate } from './frames.ts'
import { placesOnce } from './places.ts'
import { isParty, namedByThings, notBehind, rejoined, settleCounterparts, unique, withoutOneself } from './sides.ts'
import { childrenBy, conjuncts, isInTime, isVerb, relation, subtree, type Tree } from './tree.ts'

/** Sorts out the roles of a candidate in place. */
export function settleRoles(tree: Tree, candidate: Candidate, roles: Roles, pageText: string): void {
  const { frame, trigger } = candidate
  for (const agent of roles.agent) if (agent.kind === 'place') agent.kind = 'party'
  namedByThings(tree, candidate, roles, pageText)
  settleCounterparts(tree, candidate, roles)
  const keep = (mention: Mention): boolean =>
    (isParty(mention) && !/^the ones?$/i.test(mention.text)) ||
    mention.kind === 'body' ||
    /^(he|him|she|her|they|them|we|us|i|it|both|all|who)$/i.test(mention.text) ||
    // "the two", "about 24,000", "some forty of them".
    /^the (?:two|three|four|latter|former|others?)$/i.test(mention.text) ||
    /^(?:(?:about|some|nearly|almost|over|around|another|the first|the last|more than) )*(?:[\d,.]+|most|some|all|many|several|both|none|each|few|one|two|three|four|five|ten|twenty|thirty|forty|fifty)(?: of (?:them|us|those))?$/i.test(
      mention.text,
    )
  // "the UN general announced the ceasefire": he stops no fighting of his own.
  if (frame.act === 'cease-fire' && frame.mode === 'pledged')
    roles.agent = roles.agent.filter(notBetween(tree, candidate))
  roles.agent = withoutBareTitles(tree, rejoined(unique(roles.agent).filter(keep), pageText)).map((agent) =>
    withExcepted(tree, agent, pageText),
  )
  roles.counterpart = unique(roles.counterpart).filter(
    (mention) => !roles.agent.some((agent) => agent.start === mention.start),
  )
  // Nobody signs, ratifies or extends a person.
  roles.counterpart = withoutOneself(roles.counterpart, roles.agent).filter(
    // "a treaty with Slovakia, which Bratislava ratified".
    ({ party }) =>
      frame.group !== 'instruments' || !party || !roles.agent.some((agent) => agent.party?.id === party.id),
  )
  roles.object = notBehind(tree, trigger, unique(roles.object)).filter(
    (object) =>
      (frame.group !== 'instruments' || !['person', 'state'].includes(object.party?.kind ?? '')) &&
      // "a rocket attack on April 6": the day, and nothing that was attacked.
      !isInTime(tree, object, 'date') &&
      !(frame.content && isInQuoteBefore(tree, object, trigger)),
  )
  const inObject = (theme: Mention): boolean =>
    roles.object.some(
      (object) => object.kind !== 'instrument' && theme.start >= object.start && theme.end <= object.end,
    )
  // "monitors who patrol Bougainville": the island, and not its government.
  if (frame.act === 'monitor')
    roles.object = roles.object.map(({ party, ...words }) =>
      party &&
      party.kind !== 'state' &&
      tree.sentence.names.some(({ kind, start, end }) => kind === 'LOC' && start === words.start && end === words.end)
        ? {
            text: words.text,
            start: words.start,
            end: words.end,
            kind: 'place',
            ...(party.country && { countries: [party.country] }),
          }
        : { ...words, ...(party && { party }) },
    )
  // "fired water cannon at a boat": what it was done with is no topic.
  if (frame.act === 'attack' || frame.object?.includes('fire')) roles.theme = []
  // "on the first day of a strike": when.
  const isDay = ({ text }: Mention): boolean =>
    /\b(?:day|eve|week|month|year|anniversary)\b/.test(text.split(' of ')[0]!)
  roles.theme = unique(roles.theme).filter((theme) => !inObject(theme) && !isDay(theme))
  roles.beneficiary = unique(roles.beneficiary)
  // "launched an attack on Goma": the town, and not the attack.
  if (frame.object?.includes('attack') && roles.object.length + roles.counterpart.length > 1)
    roles.object = roles.object.filter(
      ({ start, end }) =>
        !candidate.arguments.object.some((head) => start <= tree.tokens[head]!.start && tree.tokens[head]!.end <= end),
    )
  // "fired missiles at the base": what it is done to is no place besides.
  const isElsewhere = ({ start }: Mention): boolean =>
    [...roles.counterpart, ...(frame.act === 'attack' ? roles.object : [])].some((mention) => mention.start === start)
  roles.place = placesOnce(roles.place.filter((place) => !isElsewhere(place)))
}

/** "All sides, except Georgia": those who are excepted belong to the words, so that nobody takes them in. */
function withExcepted(tree: Tree, mention: Mention, pageText: string): Mention {
  const next = tree.tokens.findIndex(({ start }) => start >= mention.end)
  const from = tree.tokens[next]?.text === ',' ? next + 1 : next
  if (mention.party || next < 0 || !/^(?:except|save|bar)$/.test(tree.tokens[from]?.text ?? '')) return mention
  const stop = tree.tokens.findIndex(({ upos }, at) => at > from && ['PUNCT', 'VERB', 'AUX', 'SCONJ'].includes(upos))
  const last = (stop < 0 ? tree.tokens.length : stop) - 1
  const end = last > from ? tree.tokens[last]!.end : mention.end
  return { ...mention, text: mention.text + pageText.slice(mention.end, end), end }
}

/** "the US envoy, Tom Barrack", "the Qatari mediators", "U.N. Gen. Lars Eric Wahlgren" are between the sides, and none of them; a state's own envoy speaks for it. */
function notBetween(tree: Tree, { arguments: { subject } }: Candidate): (agent: Mention) => boolean {
  const between = subject
    .flatMap((head) => conjuncts(tree, head))
    .filter((head) => !childrenBy(tree, head, 'nmod:poss').length)
    .filter((head) =>
      [head, ...childrenBy(tree, head, 'compound', 'amod', 'nmod:desc')].some((word) =>
        goBetween.test(tree.tokens[word]!.text),
      ),
    )
    .map((head) => subtree(tree, head, (child) => isVerb(tree, child) || relation(tree, child) === 'conj'))
  return ({ start }) => !between.some((words) => words.some((at) => tree.tokens[at]!.start === start))
}

const goBetween =
  /^(?:envoys?|mediators?|facilitators?|peacekeepers?|go-betweens?|U\.?N\.?|UNIFIL|MONUSCO|OSCE|ECOWAS|IGAD|OAS|AU)$/

/** "“… under the aegis of the United Nations,” the Front deplored": what it deplores is all that is quoted. */
const isInQuoteBefore = (tree: Tree, { end }: Mention, trigger: number): boolean =>
  tree.tokens.some((token, at) => at < trigger && token.start >= end && /^(?:["”»]|'')$/.test(token.text)) &&
  end < tree.tokens[trigger]!.start

/** "Foreign Ministers Mirzoyan and Bayramov": where the names stand beside it, the title alone is nobody else. */
const withoutBareTitles = (tree: Tree, mentions: Mention[]): Mention[] => {
  const isName = ({ start, end }: Mention): boolean =>
    tree.sentence.names.some((name) => name.kind === 'PER' && name.start >= start && name.end <= end)
  const isPerson = ({ party }: Mention): boolean => party?.kind === 'person'
  const isTitle = (mention: Mention): boolean =>
    // "the foreign ministers of A and B, X and Y": their names, not their states.
    mention.implied === 'plural-office'
      ? mentions.filter((other) => isPerson(other) && other.start > mention.end).length > 1
      : !mention.party &&
        !isName(mention) &&
        mentions.some((other) => isPerson(other) && other.start > mention.end && other.start - mention.end <= 2)
  return mentions.filter((mention) => !isTitle(mention))
}
