// Whom an act is done to, and who is the other side of it.

import { partiesNamed } from '../language/parties/names.ts'
import type { Party } from '../model/party.ts'
import type { Mention, Roles } from '../model/statement.ts'
import { isActor } from './actor.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { heldBy } from './holder.ts'
import { mentionsAt } from './mention.ts'
import { ofAnother } from './not-theirs.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, conjuncts, headOf, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** "paid Costa Rica 378,890 dollars": to whom, where a verb has what and to whom it is done without a preposition. */
export function recipientsOf(tree: Tree, verb: number, objects: readonly number[], passive: boolean): number[] {
  if (passive) return objects.some((head) => head > verb) ? childrenBy(tree, verb, 'nsubj:pass') : []
  const indirect = childrenBy(tree, verb, 'iobj').filter((head) => head > verb)
  const [first, second] = childrenBy(tree, verb, 'obj').filter((head) => head > verb)
  if (indirect.length > 0 || first === undefined || second === undefined)
    return objects.some((head) => !indirect.includes(head)) ? indirect : []
  return ditransitive.includes(lemmaOf(tree, verb)) && tree.tokens[first]!.upos === 'PROPN' ? [first] : []
}

const ditransitive = 'pay offer give grant send hand owe promise lend award allow ask set sell'.split(' ')

/** What the act is done to, each with its role; names and people that stand side by side have the same: "King and Weeks were abducted". */
export function objectsOf(
  tree: Tree,
  candidate: Candidate,
  target: 'counterpart' | 'object',
  pageText: string,
): { head: number; role: keyof Roles; mention: Mention }[] {
  const { frame, arguments: found } = candidate
  const done =
    frame.object &&
    !frame.object.some((name) => ['party', 'people', 'armed', 'state', 'place', 'attack', 'conflict'].includes(name))
  const set = frame.roles.obj ?? (done ? 'object' : undefined)
  const objects = found.object.flatMap((given) =>
    // "met his colleague, Hassan Wirajuda": the person, and not the office.
    (target === 'counterpart' ? heldBy(tree, given) : [given]).flatMap((head) =>
      mentionsAt(tree, head, pageText).map((mention) => {
        const whole = wholeOf(tree, head)
        const isOther =
          target === 'counterpart' &&
          // "carried out one of the deadliest attacks".
          !(whole !== null && inClass(lemmaOf(tree, whole), 'attack')) &&
          (isSide(tree, head, mention) || isAttacked(tree, candidate, head)) &&
          !isVictim(tree, candidate, mention)
        return { head: given, mention, role: (set ?? (isOther ? 'counterpart' : 'object')) as keyof Roles }
      }),
    ),
  )
  const beside = frame.act !== 'attack' && !set && objects.some(({ role }) => role === 'counterpart')
  const isPerson = (head: number): boolean =>
    tree.tokens[head]!.upos === 'PROPN' || ['people', 'human'].some((name) => inClass(lemmaOf(tree, head), name))
  return objects.map((one) => (beside && isPerson(one.head) ? { ...one, role: 'counterpart' } : one))
}

/** A party, and no boat or convoy of one. */
const isSide = (tree: Tree, head: number, mention: Mention): boolean =>
  isParty(mention) && (mention.party !== undefined || !inClass(lemmaOf(tree, head), 'attacked'))

/** "attacked the people of Boipatong": those against whom it is done. */
const isAttacked = (tree: Tree, { frame }: Candidate, head: number): boolean =>
  frame.act === 'attack' && ['people', 'human'].some((name) => inClass(lemmaOf(tree, head), name))

/** "shot dead a minister": who was killed is what it was done to. */
const isVictim = (tree: Tree, { frame, trigger }: Candidate, { party }: Mention): boolean =>
  frame.act === 'attack' &&
  (party === undefined || party.kind === 'person') &&
  (['kill', 'murder', 'assassinate', 'wound', 'injure', 'execute'].includes(lemmaOf(tree, trigger)) ||
    lemmaOf(tree, trigger) === 'shoot')

/** "riots against Israeli policies", "a strike in protest against the killings": whom or what a protest is against, wherever the words hang. */
export function protestedAgainst(
  tree: Tree,
  { trigger, arguments: found }: Candidate,
  pageText: string,
): { counterpart: Mention[]; theme: Mention[] } {
  const beside = childrenBy(tree, trigger, 'obl', 'nmod')
  const inProtest = beside.filter((head) => lemmaOf(tree, head) === 'protest' && caseOf(tree, head) === 'in')
  const mentions = [trigger, ...found.object, ...found.subject, ...inProtest]
    .flatMap((head) => childrenBy(tree, head, 'nmod', 'obl'))
    .filter((head) => caseOf(tree, head) === 'against')
    .flatMap((head) => mentionsAt(tree, head, pageText))
  return {
    counterpart: mentions.filter(({ party }) => party),
    theme: mentions.filter(({ party }) => !party),
  }
}

/** Where forces are sent and what is visited is a place; an embassy that is opened, and each other, are no other side. */
export function settleCounterparts(tree: Tree, { frame, arguments: found }: Candidate, roles: Roles): void {
  const { act } = frame
  // "sent policemen to Banja Luka", "closed the road to Jenin".
  const isTown = ({ party, start, end }: Mention): boolean =>
    party === undefined &&
    tree.sentence.names.some((name) => name.kind === 'LOC' && name.start === start && name.end === end)
  const moving = ['deploy', 'monitor', 'mobilise', 'withdraw-forces']
  const isPlace = (mention: Mention): boolean =>
    ([...moving, 'block', 'open-route'].includes(act) && isTown(mention)) ||
    (moving.includes(act)
      ? mention.party?.kind === 'state'
      : act === 'visit' && mention.party === undefined && mention.kind !== 'party')
  const isThing = ({ text, kind }: Mention): boolean =>
    // "meet and negotiate a ceasefire": nobody meets a text.
    (act === 'meet' && kind === 'instrument') ||
    /^(?:each other|one another|face|nobody|no one|anybody|anyone)$/i.test(text) ||
    (/relations$/.test(act) && /\b(?:embass(?:y|ies)|consulates?|missions?|offices?)\b/i.test(text))
  roles.place.push(...roles.counterpart.filter(isPlace))
  roles.object.push(
    ...roles.counterpart.filter((mention) => !isPlace(mention) && isThing(mention) && /relations$/.test(act)),
  )
  // "hours after it began, with the government blaming the rebels": a text has no other side.
  roles.counterpart =
    act === 'enter-into-force' ? [] : roles.counterpart.filter((mention) => !isPlace(mention) && !isThing(mention))
  // "accused them of massing troops", "took Nauru from the Germans": what is massed or taken is no other side.
  const isTaken = ({ start, end, party }: Mention): boolean =>
    (act === 'mobilise' ? !party : act === 'seize' && frame.roles.from === 'counterpart') &&
    found.object.some((head) => start <= tree.tokens[head]!.start && tree.tokens[head]!.end <= end)
  // "fired missiles at Israel", "launched an attack on Israel".
  const isAttacked = ({ party }: Mention): boolean => ['state', 'armed-group'].includes(party?.kind ?? '')
  if (act === 'attack' && (frame.roles.at === 'object' || frame.roles.on === 'object')) {
    roles.counterpart.push(...roles.object.filter(isAttacked))
    roles.object = roles.object.filter((mention) => !isAttacked(mention))
  }
  roles.object.push(...roles.counterpart.filter(isTaken))
  roles.counterpart = roles.counterpart.filter((mention) => !isTaken(mention))
}

/** "Qatar has handed a draft to both parties": one of the two whom the words would stand for does it, so that they are not known. */
export function withoutOneself(mentions: Mention[], agents: readonly Mention[]): Mention[] {
  const isOneself = ({ party, implied }: Mention): boolean =>
    implied !== undefined &&
    party !== undefined &&
    // "Finland has recognised the government": not its own.
    agents.some((agent) => agent.party?.id === party.id || agent.party?.id === party.id.split(':')[0])
  const spans = new Set(mentions.filter(isOneself).map(({ start }) => start))
  return unique(
    mentions.map((mention) => {
      if (!spans.has(mention.start)) return mention
      const { party: _party, implied: _implied, ...words } = mention
      return words
    }),
  )
}

/**
 * "LTTE positions", "ships of the Russian navy": whose the thing is, where the words name it and no person. What stands beside it
 * ("a building next to the embassy", "an assault on the beaches") owns nothing.
 * @param ofToo whether an of-phrase says whose it is: "the bombing of embassies" is not theirs.
 */
export function ownersOf(tree: Tree, mention: Mention, ofToo: boolean): Mention[] {
  if (mention.party) return []
  const within = (index: number): boolean =>
    index >= 0 && tree.tokens[index]!.start >= mention.start && tree.tokens[index]!.end <= mention.end
  const owns = (index: number): boolean => {
    const above = headOf(tree, index)
    if (!within(above)) return true
    // "the chief of Israel's militia ally": no Israeli.
    if (ofAnother.includes(lemmaOf(tree, above))) return false
    const here = tree.tokens[index]!.deprel
    const belongs =
      ['nmod:poss', 'amod', 'compound', 'flat', 'conj'].includes(here) ||
      (here === 'nmod' && ofToo && caseOf(tree, index) === 'of')
    return belongs && owns(above)
  }
  return tree.sentence.names
    .filter(
      ({ start, end, party, first, last }) =>
        start >= mention.start &&
        end <= mention.end &&
        party &&
        ['state', 'armed-group', 'organ'].includes(party.kind) &&
        Array.from({ length: last - first + 1 }, (_, k) => first + k).every(owns),
    )
    .map(({ start, end, party }) => ({
      text: mention.text.slice(start - mention.start, end - mention.start),
      start,
      end,
      kind: 'party' as const,
      party: party!,
    }))
}

/** "Ethiopian positions": the one state whose adjective stands before the thing. */
export function stateOf(tree: Tree, mention: Mention): Mention[] {
  if (mention.party || mention.countries?.length !== 1) return []
  return tree.tokens.flatMap((token, index): Mention[] => {
    if (token.start < mention.start || token.end > mention.end || !/^(?:amod|compound)/.test(token.deprel)) return []
    const states = partiesNamed(token.text).filter(
      ({ kind, country }) => kind === 'state' && country === mention.countries![0],
    )
    const head = headOf(tree, index)
    const isThing =
      tree.tokens[head]!.upos === 'NOUN' &&
      // "a base on Gambian soil": where it stands.
      !['on', 'in', 'near', 'at', 'inside', 'across'].includes(caseOf(tree, head)) &&
      !['people', 'human', 'insurgents'].some((name) => inClass(lemmaOf(tree, head), name)) &&
      // "three Serbian attackers": people of it, and not the state's.
      !/(?:er|or|ee|ist|man|woman)$/.test(lemmaOf(tree, head))
    return states.length === 1 && isThing
      ? [{ text: token.text, start: token.start, end: token.end, kind: 'party', party: states[0]! }]
      : []
  })
}

/** An envoy who is called in; "the detention of its envoy" is none. */
const summoned = /^(?:(?!\bof\b).)*\b(?:ambassador|envoy|chargé|consul)s?\b/i

/** The other sides that what is done things to names: "Ethiopian positions", "Kenya's sovereignty", "the Russian ambassador"; less who is only told. */
export function namedByThings(
  tree: Tree,
  { frame, trigger, arguments: found }: Candidate,
  roles: Roles,
  pageText: string,
): void {
  if (frame.act === 'attack') {
    // "the Russian invasion began": whose the attack is attacks.
    const isAttack = ({ start, end }: Mention): boolean =>
      [...found.subject, ...found.object].some((head) => {
        const token = tree.tokens[head]!
        return start <= token.start && token.end <= end && inClass(lemmaOf(tree, head), 'attack')
      })
    for (const mention of [...roles.object, ...roles.counterpart]) {
      const owners = [
        ...ownersOf(tree, mention, true),
        ...stateOf(tree, mention),
        ...armedOwners(tree, mention, pageText),
      ]
      if (!isAttack(mention)) roles.counterpart.push(...owners)
      else if (!roles.agent.length) roles.agent.push(...owners)
    }
  }
  // "handed over the base, ending the French presence there": it is the French who leave.
  if (frame.act === 'withdraw-forces') {
    const owners = roles.object
      .filter(({ text }) => /\bpresence\b/.test(text))
      .flatMap((mention) => [...ownersOf(tree, mention, true), ...stateOf(tree, mention)])
    if (
      owners.length &&
      !owners.some(({ party }) => roles.agent.some((agent) => agent.party?.country === party?.country))
    )
      roles.agent = owners
  }
  // "summoned the Ethiopian ambassador", "recognised Kenya's sovereignty over it": the other side.
  if (frame.act === 'criticise')
    for (const mention of roles.object.filter(({ text }) => summoned.test(text)))
      roles.counterpart.push({ ...mention, kind: 'party' })
  if (frame.act === 'recognise')
    for (const mention of roles.object) roles.counterpart.push(...ownersOf(tree, mention, false))
  // "complained to the Security Council", "lodged complaints to it": it is told, and not criticised.
  const isComplaint =
    lemmaOf(tree, trigger) === 'complain' || found.object.some((head) => lemmaOf(tree, head) === 'complaint')
  if (frame.act === 'criticise' && isComplaint) {
    const told = (found.prepositions.get('to') ?? [])
      .flatMap((head) => conjuncts(tree, head))
      .map((head) => tree.tokens[head]!.start)
    roles.counterpart = roles.counterpart.filter(({ start, end }) => !told.some((at) => start <= at && at < end))
  }
}

/** "the rebels' bases": an armed side whose the thing is, without a name of its own. */
function armedOwners(tree: Tree, mention: Mention, pageText: string): Mention[] {
  return tree.tokens.flatMap((token, index) => {
    const within = token.start >= mention.start && token.end <= mention.end
    const owns = within && token.deprel === 'nmod:poss' && token.upos === 'NOUN'
    return owns && inClass(lemmaOf(tree, index), 'armed') ? mentionsAt(tree, index, pageText) : []
  })
}

/** Words of one role, each once. */
export const unique = (mentions: Mention[]): Mention[] =>
  mentions.filter(
    (mention, index) =>
      mentions.findIndex(
        (other) => other.start === mention.start && other.end === mention.end && other.party?.id === mention.party?.id,
      ) === index && !mentions.some((other) => isHolderOf(other, mention)),
  )

/** "places held by the rebels, as well as a programme": what is coordinated behind a clause on a noun stands outside of it. */
export function notBehind(tree: Tree, trigger: number, mentions: Mention[]): Mention[] {
  if (relation(tree, trigger) !== 'acl') return mentions
  const { end } = tree.tokens[Math.max(...subtree(tree, trigger))]!
  return mentions.filter(({ start }) => start < end)
}

/** "Army chief, Phana Klaewplodthuk, and": the name beside the office that the same person holds. */
const isHolderOf = (name: Mention, office: Mention): boolean =>
  name.party?.kind === 'person' &&
  name.party.id === office.party?.id &&
  name.start > office.end + 1 &&
  name.text.includes(surnameOf(name.party)) &&
  !office.text.includes(surnameOf(name.party))

const surnameOf = ({ name }: Party): string => name.split(' ').at(-1)!

export const isParty = (mention: Mention): boolean => mention.kind === 'party' || mention.party !== undefined

/** Somebody toward whom something is done: no day, no goods and no weapon. */
export const mayBeSide = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.upos === 'PRON' || (isActor(tree, head) && !inClass(lemmaOf(tree, head), 'missile'))

/** "signed for the Front": those for whom somebody signs, as far as they are parties; "signed for the area" is none. */
export const signatories = (tree: Tree, heads: number[], pageText: string): Mention[] =>
  heads.flatMap((head) => mentionsAt(tree, head, pageText)).filter(({ party, kind }) => party && kind === 'party')

const ofMatters =
  'envoy adviser advisor minister secretary commissioner coordinator rapporteur director mediator'.split(' ')

/** "The negotiator for the rebels": those for whom a person acts. */
export const represented = (tree: Tree, person: number): number[] =>
  isOfMatter(tree, person) ? [] : childrenBy(tree, person, 'nmod').filter((child) => caseOf(tree, child) === 'for')

/** "The special envoy for Sudan": what his office is about, and not for whom he signs. */
const isOfMatter = (tree: Tree, head: number): boolean =>
  ofMatters.includes(lemmaOf(tree, head)) ||
  (lemmaOf(tree, head) === 'representative' &&
    childrenBy(tree, head, 'amod').some((word) => ['special', 'high'].includes(lemmaOf(tree, word))))

/** Acts that are never done to whom a "with" brings in: "Israel, with the United States, attacked it". */
export const doneTogether =
  'attack seize detain expel block impose-sanctions lift-sanctions recognise deploy mobilise withdraw-forces release disarm protest appeal accuse criticise welcome support'.split(
    ' ',
  )

/** "UNITA rebels" that the parser takes for two: what nothing but a space parts is one. */
export function rejoined(mentions: Mention[], pageText: string): Mention[] {
  const found: Mention[] = []
  for (const mention of mentions) {
    const last = found.at(-1)
    if (last && mention.start === last.end + 1 && pageText[last.end] === ' ')
      found[found.length - 1] = {
        ...last,
        ...(last.party ? {} : mention),
        text: pageText.slice(last.start, mention.end),
        start: last.start,
        end: mention.end,
      }
    else found.push(mention)
  }
  return found
}

/** "threatened to strike the group", "to break off relations with Congo": whom it would hit. */
export const threatened = (tree: Tree, verb: number, pageText: string): Mention[] =>
  childrenBy(tree, verb, 'xcomp').flatMap((act) => {
    const objects = childrenBy(tree, act, 'obj').filter((head) => head > act)
    const isBlow = objects.some((head) => ['blow', 'harm'].includes(lemmaOf(tree, head)))
    const against = [act, ...objects]
      .flatMap((head) => childrenBy(tree, head, 'obl', 'nmod'))
      .filter((head) => (isBlow ? ['to'] : ['with', 'against', 'on']).includes(caseOf(tree, head)))
    const hit = (heads: number[]): Mention[] =>
      heads
        .flatMap((head) => mentionsAt(tree, head, pageText))
        .filter(({ party }) => party !== undefined && party.kind !== 'person')
    const parties = hit(objects)
    return parties.length ? parties : hit(against)
  })
