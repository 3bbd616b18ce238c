import type { Mention, Roles } from '../model/statement.ts'
import { isActor } from './actor.ts'
import { isNegated } from './clause.ts'
import { placesOf } from './details.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { heldBy, mentionsAt } from './mention.ts'
import { denotedBy } from './pronoun.ts'
import { inClass } from './things.ts'
import {
  caseOf,
  childrenBy,
  conjuncts,
  headOf,
  isAlternative,
  isVerb,
  lemmaOf,
  phraseOf,
  relation,
  subtree,
  type Tree,
} from './tree.ts'

const themes = ['on', 'about', 'over', 'regarding', 'concerning', 'as to']
/** Prepositions that say who, even where a frame needs them. */
const ofPersons = ['between', 'involving', 'by', 'with', 'against']
const isParty = (mention: Mention): boolean => mention.kind === 'party' || mention.party !== undefined

/** Words of one role, each once. */
const unique = (mentions: Mention[]): Mention[] =>
  mentions.filter(
    (mention, index) =>
      mentions.findIndex(
        (other) => other.start === mention.start && other.end === mention.end && other.party?.id === mention.party?.id,
      ) === index,
  )

/** "UNITA rebels" that the parser takes for two: what nothing but a space parts is one. */
function joined(mentions: Mention[], pageText: string): Mention[] {
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

/** "signed in Bissau, with the president as mediator": who helps is no side. */
function isHelper(tree: Tree, head: number): boolean {
  const verb = tree.tokens.findIndex(({ upos }, index) => index > head && upos === 'VERB')
  return tree.tokens.some(
    (_, index) =>
      index > head &&
      (verb < 0 || index < verb) &&
      caseOf(tree, index) === 'as' &&
      ['mediator', 'witness', 'guarantor', 'observer', 'facilitator', 'host'].includes(lemmaOf(tree, index)),
  )
}

/** Fills the roles of a candidate from its arguments: the frame's own words first, then what the prepositions usually say. */
export function rolesOf(tree: Tree, candidate: Candidate, pageText: string): Roles {
  const { frame, arguments: found, trigger, noun } = candidate
  const roles: Roles = { agent: [], counterpart: [], object: [], theme: [], beneficiary: [], place: [] }
  const put = (role: string, heads: number[]): void => {
    const list = roles[role as keyof Roles]
    for (const given of heads) {
      if (['agent', 'counterpart'].includes(role) && isAlternative(tree, given) && !isNegated(tree, trigger)) continue
      const settled = denotedBy(tree, given)
      const places = settled
        ? [settled]
        : (role === 'agent' ? heldBy(tree, given) : [given]).map((head) => ({ tree, head }))
      for (const place of places)
        for (const mention of mentionsAt(place.tree, place.head, pageText)) {
          const implied = settled === null ? {} : { implied: mention.implied ?? 'same-subject' }
          // "voters rejected it", "the activists blocked it": persons who act are a side, named or not.
          const kind =
            role === 'agent' && !mention.kind && isActor(place.tree, wholeOf(place.tree, place.head) ?? place.head)
              ? { kind: 'party' as const }
              : {}
          list.push({ ...mention, ...kind, ...implied })
        }
    }
  }
  put(frame.roles.subject ?? 'agent', found.subject)
  // "killed by Khmer Rouge rockets": those whose weapons they are.
  if (frame.act === 'attack')
    for (const head of found.subject)
      if (['missile', 'attack'].some((name) => inClass(lemmaOf(tree, head), name)))
        roles.agent.push(
          ...mentionsAt(tree, head, pageText).flatMap((mention) =>
            ownersOf(
              tree,
              mention,
              inClass(lemmaOf(tree, head), 'missile') && !inClass(lemmaOf(tree, head), 'fighting'),
            ),
          ),
        )
  // "it took effect": the pronoun is the text, whatever party stands before it.
  if (frame.roles.subject === 'object')
    roles.object = roles.object.map(({ party: _party, implied: _implied, ...words }) =>
      words.kind === 'party' ? { text: words.text, start: words.start, end: words.end } : words,
    )
  // "Talks between A and B ended in a truce", "with C will begin": those who talk hold them, and conclude it.
  if (frame.roles.subject === 'object' && ['conclude', 'convene'].includes(frame.act))
    for (const head of found.subject) {
      const beside = (word: string): number[] =>
        childrenBy(tree, head, 'nmod').filter((child) => caseOf(tree, child) === word)
      put('agent', beside('between'))
      put('counterpart', beside('with'))
    }
  if (frame.roles.for === 'agent')
    for (const head of found.subject.flatMap((subject) => conjuncts(tree, subject)))
      roles.agent.push(
        ...signatories(
          tree,
          childrenBy(tree, head, 'nmod').filter((child) => caseOf(tree, child) === 'for'),
          pageText,
        ),
      )
  const target = ['dealings', 'force', 'claims'].includes(frame.group) ? 'counterpart' : 'object'
  const light = frame.object?.some((name) =>
    ['visit', 'phone-call', 'support', 'force', 'effect', 'occurrence', 'signature', 'control'].includes(name),
  )
  const to = noun || found.passive ? [] : recipientsOf(tree, trigger, found.object)
  for (const { head, role, mention } of light ? [] : objectsOf(tree, candidate, target, pageText))
    if (!to.includes(head)) roles[role].push(mention)
  roles.counterpart.push(...to.flatMap((head) => mentionsAt(tree, head, pageText)).filter(isParty))
  for (const [word, all] of found.prepositions) {
    const heads = all.filter(
      (head) =>
        !['force', 'effect'].some((name) => inClass(lemmaOf(tree, head), name) && frame.act === 'enter-into-force') &&
        !(word === 'with' && isHelper(tree, head)),
    )
    const own = frame.roles[word]
    if (own === 'agent' && word === 'for') roles.agent.push(...signatories(tree, heads, pageText))
    else if (own) put(own, own === 'counterpart' ? heads.filter((head) => mayBeSide(tree, head)) : heads)
    else if (
      ((noun && word === 'of') || Object.hasOwn(frame.needs, word)) &&
      !ofPersons.includes(word) &&
      (noun || word !== 'at')
    )
      putByKind(tree, heads, roles, word, target, pageText)
    else putUsual(tree, word, heads, roles, candidate, pageText)
  }
  for (const complement of childrenBy(tree, trigger, 'xcomp', 'ccomp'))
    if (!roles.object.length && ['reject', 'threaten', 'appeal', 'deny', 'claim'].includes(frame.act))
      roles.object.push({
        ...phraseOf(
          tree,
          subtree(tree, complement, (child) => isFurtherClause(tree, child)),
          pageText,
        ),
        kind: 'act',
      })
  // "threatened to strike the group": whom it would hit.
  if (frame.act === 'threaten' && !roles.counterpart.length)
    for (const verb of childrenBy(tree, trigger, 'xcomp'))
      roles.counterpart.push(
        ...childrenBy(tree, verb, 'obj')
          .filter((head) => head > verb)
          .flatMap((head) => mentionsAt(tree, head, pageText))
          .filter(({ party }) => party !== undefined && party.kind !== 'person'),
      )
  if (noun && frame.act === 'withdraw-forces' && !roles.agent.length)
    roles.agent.push(...roles.object.filter((mention) => mention.party))
  roles.theme.push(...topicsOf(tree, trigger, pageText))
  roles.place.push(...placesOf(tree, trigger, pageText))
  for (const agent of roles.agent) if (agent.kind === 'place') agent.kind = 'party'
  if (frame.act === 'attack')
    for (const mention of [...roles.object, ...roles.counterpart])
      roles.counterpart.push(...ownersOf(tree, mention, true))
  settleCounterparts(frame.act, roles)
  const keep = (mention: Mention): boolean =>
    isParty(mention) ||
    mention.kind === 'body' ||
    /^(he|him|she|her|they|them|we|us|i|it|both|all|who)$/i.test(mention.text) ||
    /^(?:most|some|all|many|several|both|none|each|few) of (?:them|us)$/i.test(mention.text)
  roles.agent = withoutBareTitles(joined(unique(roles.agent).filter(keep), pageText))
  roles.counterpart = unique(roles.counterpart).filter(
    (mention) => !roles.agent.some((agent) => agent.start === mention.start),
  )
  // Nobody signs, ratifies or extends a person.
  roles.counterpart = withoutOneself(roles.counterpart, roles.agent)
  roles.object = unique(roles.object).filter(({ party }) => frame.group !== 'instruments' || party?.kind !== 'person')
  const inObject = (theme: Mention): boolean =>
    roles.object.some(
      (object) => object.kind !== 'instrument' && theme.start >= object.start && theme.end <= object.end,
    )
  roles.theme = unique(roles.theme).filter((theme) => !inObject(theme))
  roles.beneficiary = unique(roles.beneficiary)
  roles.place = unique(roles.place).filter(
    (place) => !roles.counterpart.some((mention) => mention.start === place.start),
  )
  return roles
}

/** "paid Costa Rica 378,890 dollars": to whom, where a verb has what and to whom it is done without a preposition. */
function recipientsOf(tree: Tree, verb: number, objects: readonly number[]): number[] {
  const indirect = childrenBy(tree, verb, 'iobj').filter((head) => head > verb)
  const [first, second] = childrenBy(tree, verb, 'obj').filter((head) => head > verb)
  if (indirect.length > 0 || first === undefined || second === undefined)
    return objects.some((head) => !indirect.includes(head)) ? indirect : []
  return ditransitive.includes(lemmaOf(tree, verb)) && tree.tokens[first]!.upos === 'PROPN' ? [first] : []
}

const ditransitive = 'pay offer give grant send hand owe promise lend award allow ask set sell'.split(' ')

/** What the act is done to, each with its role; names and people that stand side by side have the same: "King and Weeks were abducted". */
function objectsOf(
  tree: Tree,
  candidate: Candidate,
  target: 'counterpart' | 'object',
  pageText: string,
): { head: number; role: keyof Roles; mention: Mention }[] {
  const { frame, arguments: found } = candidate
  const done =
    frame.object &&
    !frame.object.some((name) => ['party', 'people', 'armed', 'place', 'attack', 'conflict'].includes(name))
  const given = frame.roles.obj ?? (done ? 'object' : undefined)
  const objects = found.object.flatMap((head) =>
    mentionsAt(tree, head, pageText).map((mention) => {
      const isOther =
        target === 'counterpart' &&
        (isSide(tree, head, mention) || isAttacked(tree, candidate, head)) &&
        !isVictim(tree, candidate, mention)
      return { head, mention, role: (given ?? (isOther ? 'counterpart' : 'object')) as keyof Roles }
    }),
  )
  const beside = frame.act !== 'attack' && !given && objects.some(({ role }) => role === 'counterpart')
  const isPerson = (head: number): boolean =>
    tree.tokens[head]!.upos === 'PROPN' || ['people', 'human'].some((name) => inClass(lemmaOf(tree, head), name))
  return objects.map((one) => (beside && isPerson(one.head) ? { ...one, role: 'counterpart' } : one))
}

/** A party, and no boat or convoy of one. */
const isSide = (tree: Tree, head: number, mention: Mention): boolean =>
  isParty(mention) && (mention.party !== undefined || !inClass(lemmaOf(tree, head), 'attacked'))

/** "attacked the people of Boipatong", "expelled the staff": those against whom it is done. */
const isAttacked = (tree: Tree, { frame }: Candidate, head: number): boolean =>
  ['attack', 'expel'].includes(frame.act) && ['people', 'human'].some((name) => inClass(lemmaOf(tree, head), name))

/** "shot dead a minister": who was killed is what it was done to. */
const isVictim = (tree: Tree, { frame, trigger }: Candidate, { party }: Mention): boolean =>
  frame.act === 'attack' &&
  (party === undefined || party.kind === 'person') &&
  (['kill', 'murder', 'assassinate', 'wound', 'injure', 'execute'].includes(lemmaOf(tree, trigger)) ||
    lemmaOf(tree, trigger) === 'shoot')

/** Where forces are sent and what is visited is a place; an embassy that is opened, and each other, are no other side. */
function settleCounterparts(act: string, roles: Roles): void {
  const isPlace = ({ party, kind }: Mention): boolean =>
    ['deploy', 'monitor', 'mobilise', 'withdraw-forces'].includes(act)
      ? party?.kind === 'state'
      : act === 'visit' && party === undefined && kind !== 'party'
  const isThing = ({ text }: Mention): boolean =>
    /^(?:each other|one another|face|nobody|no one|anybody|anyone)$/i.test(text) ||
    (/relations$/.test(act) && /\b(?:embass(?:y|ies)|consulates?|missions?|offices?)\b/i.test(text))
  roles.place.push(...roles.counterpart.filter(isPlace))
  roles.object.push(
    ...roles.counterpart.filter((mention) => !isPlace(mention) && isThing(mention) && /relations$/.test(act)),
  )
  roles.counterpart = roles.counterpart.filter((mention) => !isPlace(mention) && !isThing(mention))
}

/** "Qatar has handed a draft to both parties": one of the two whom the words would stand for does it, so that they are not known. */
function withoutOneself(mentions: Mention[], agents: readonly Mention[]): Mention[] {
  const isOneself = ({ party, implied }: Mention): boolean =>
    implied !== undefined && party !== undefined && agents.some((agent) => agent.party?.id === party.id)
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
function ownersOf(tree: Tree, mention: Mention, ofToo: boolean): Mention[] {
  if (mention.party) return []
  const within = (index: number): boolean =>
    index >= 0 && tree.tokens[index]!.start >= mention.start && tree.tokens[index]!.end <= mention.end
  const owns = (index: number): boolean => {
    const above = headOf(tree, index)
    if (!within(above)) return true
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

/** Somebody toward whom something is done: no day, no goods and no weapon. */
const mayBeSide = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.upos === 'PRON' || (isActor(tree, head) && !inClass(lemmaOf(tree, head), 'missile'))

const isFurtherClause = (tree: Tree, child: number): boolean =>
  (relation(tree, child) === 'conj' && isVerb(tree, child)) || relation(tree, child) === 'cc'

/** "signed for the Front": those for whom somebody signs, as far as they are parties; "signed for the area" is none. */
const signatories = (tree: Tree, heads: number[], pageText: string): Mention[] =>
  heads.flatMap((head) => mentionsAt(tree, head, pageText)).filter(({ party, kind }) => party && kind === 'party')

/** "Foreign Ministers Mirzoyan and Bayramov": where the names stand beside it, the title alone is nobody else. */
const withoutBareTitles = (mentions: Mention[]): Mention[] => {
  const isPerson = ({ party }: Mention): boolean => party?.kind === 'person'
  const isTitle = (mention: Mention): boolean =>
    // "the foreign ministers of A and B, X and Y": their names, not their states.
    mention.implied === 'plural-office'
      ? mentions.filter((other) => isPerson(other) && other.start > mention.end).length > 1
      : !mention.party &&
        mentions.some((other) => isPerson(other) && other.start > mention.end && other.start - mention.end <= 2)
  return mentions.filter((mention) => !isTitle(mention))
}

/** "…, focusing on areas like connectivity, defence and security": the areas are the topics. */
function topicsOf(tree: Tree, trigger: number, pageText: string): Mention[] {
  return childrenBy(tree, trigger, 'advcl', 'acl')
    .filter((clause) =>
      ['focus', 'cover', 'include', 'concentrate', 'centre', 'center'].includes(lemmaOf(tree, clause)),
    )
    .flatMap((clause) => [
      ...childrenBy(tree, clause, 'obl').filter((child) => ['on', 'around'].includes(caseOf(tree, child))),
      ...childrenBy(tree, clause, 'obj'),
    ])
    .flatMap((topic) => {
      const listed = childrenBy(tree, topic, 'nmod').filter((child) =>
        ['like', 'such as', 'including'].includes(caseOf(tree, child)),
      )
      return (listed.length ? listed : [topic]).flatMap((head) => mentionsAt(tree, head, pageText))
    })
}

function putByKind(
  tree: Tree,
  heads: number[],
  roles: Roles,
  word: string,
  target: 'counterpart' | 'object',
  pageText: string,
): void {
  for (const head of heads)
    for (const mention of mentionsAt(tree, head, pageText)) {
      const party =
        isParty(mention) || (word === 'on' && ['people', 'human'].some((name) => inClass(lemmaOf(tree, head), name)))
      if (party && (target === 'counterpart' || word === 'to' || word === 'with')) roles.counterpart.push(mention)
      else roles.object.push(mention)
    }
}

/** "with the United Nations mediating": a clause of its own beside the act, no counterpart of it. */
const isAbsolute = (tree: Tree, head: number): boolean =>
  conjuncts(tree, head).some((member) =>
    childrenBy(tree, member, 'acl', 'advcl').some((clause) => tree.tokens[clause]!.xpos === 'VBG'),
  )

function putUsual(
  tree: Tree,
  word: string,
  heads: number[],
  roles: Roles,
  candidate: Candidate,
  pageText: string,
): void {
  const { noun } = candidate
  const { group } = candidate.frame
  const { passive } = candidate.arguments
  const agentless = !roles.agent.length
  for (const head of heads)
    for (const mention of mentionsAt(tree, head, pageText)) {
      const party = isParty(mention)
      if (['with', 'against', 'towards', 'toward'].includes(word)) {
        // "negotiate with the Commission", "signed it with Azali": also one whom the page names and no list knows.
        const named = word === 'with' && (mention.kind === 'body' || tree.tokens[head]!.upos === 'PROPN')
        if ((party || named) && mention.kind !== 'place' && mayBeSide(tree, head) && !isAbsolute(tree, head))
          roles.counterpart.push(mention)
      } else if (word === 'to' && party) {
        if (!['reject', 'welcome', 'criticise'].includes(candidate.frame.act))
          (group === 'instruments' ? roles.beneficiary : roles.counterpart).push(mention)
      } else if (word === 'between' || word === 'involving') {
        if (
          party &&
          (noun || (passive && group === 'instruments' && agentless)) &&
          !roles.agent.some((agent) => agent.start === mention.start)
        )
          roles.agent.push(mention)
      } else if (word === 'for' && party) roles.beneficiary.push(mention)
      else if (
        themes.includes(word) &&
        mention.kind !== 'place' &&
        !/^(?:the )?(?:behalf|sidelines|margins|basis|occasion|grounds|eve|condition|orders|side|part|board|top)\b/i.test(
          mention.text,
        ) &&
        !/^the (?:\w+th|\w+-\w+th|first|second|third|\d+(?:st|nd|rd|th))$/i.test(mention.text) &&
        !tree.sentence.times.some((time) => time.start < mention.end && time.end > mention.start) &&
        !(word === 'on' && party)
      )
        roles.theme.push(mention)
    }
}
