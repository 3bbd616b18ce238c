import type { Mention, Roles } from '../model/statement.ts'
import { isActor } from './actor.ts'
import { framesOf } from './acts.ts'
import { isNegated } from './clause.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { heldBy } from './holder.ts'
import { mentionsAt } from './mention.ts'
import { countriesOf } from './not-theirs.ts'
import { doersOf } from './noun-arguments.ts'
import { placesOf } from './places.ts'
import { otherSide, putByKind, putUsual } from './prepositions.ts'
import { denotedBy } from './pronoun.ts'
import { settleRoles } from './settled.ts'
import {
  isParty,
  mayBeSide,
  objectsOf,
  ownersOf,
  protestedAgainst,
  recipientsOf,
  represented,
  signatories,
  stateOf,
  threatened,
} from './sides.ts'
import { agreeing } from './subject.ts'
import { inClass, isTelling } from './things.ts'
import {
  caseOf,
  childrenBy,
  conjuncts,
  headOf,
  isAlternative,
  isBelow,
  isInTime,
  isSetOff,
  isVerb,
  lemmaOf,
  phraseOf,
  relation,
  subtree,
  type Tree,
} from './tree.ts'

/** How, and not by whom. */
const manners = new Set(
  'stage phase step degree instalment law decree sea air road rail land phone telephone letter mistake accident surprise force helicopter plane boat lot vote referendum'.split(
    ' ',
  ),
)
/** Prepositions that say who, even where a frame needs them. */
const ofPersons = ['between', 'involving', 'by', 'with', 'against']
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

/** "bombed villages during the pause, which it denies": the bombing is denied, and not the pause. */
const isOfClause = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'deny' &&
  tree.tokens[trigger]!.deprel === 'acl:relcl' &&
  isSetOff(tree, trigger) &&
  found.object.includes(headOf(tree, trigger)) &&
  !found.object.some((head) => isTelling(lemmaOf(tree, head)))

/** What a verb takes that says no more than the noun: "paid a visit", "expressed concern". */
const lightObjects = 'visit phone-call concern-word support force effect occurrence signature control'.split(' ')

/** "the release of prisoners", "the Council's request": an act, and nobody who acts. */
const isDeed = (tree: Tree, head: number): boolean =>
  ['section', 'paragraph', 'chapter', 'passage'].includes(lemmaOf(tree, head)) || isActNoun(tree, head)

const isActNoun = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.upos === 'NOUN' &&
  !['summit', 'conference', 'meeting', 'mission', 'round'].includes(lemmaOf(tree, head)) &&
  framesOf(lemmaOf(tree, head), true).length > 0 &&
  ![
    'party',
    'people',
    'human',
    'armed',
    'body',
    'organisation',
    'forces',
    'envoys',
    'observers',
    'instrument',
    'missile',
    'attack',
  ].some((name) => inClass(lemmaOf(tree, head), name))

/** "the Front (Frente Nacional; FN) signed": a name in brackets that close before the verb only says the one before them again. */
const isInBrackets = (tree: Tree, head: number, trigger: number): boolean => {
  if (head >= trigger) return false
  const marks = tree.tokens.slice(head, trigger).map(({ text }) => text)
  const closes = marks.indexOf(')')
  return closes >= 0 && !marks.slice(0, closes).includes('(')
}

/** Fills the roles of a candidate from its arguments: the frame's own words first, then what the prepositions usually say. */
export function rolesOf(tree: Tree, candidate: Candidate, pageText: string): Roles {
  const { frame, arguments: found, trigger, noun } = candidate
  const roles: Roles = { agent: [], counterpart: [], object: [], theme: [], beneficiary: [], place: [] }
  const put = (role: string, heads: number[]): void => {
    const list = roles[role as keyof Roles]
    for (const given of heads) {
      // "killed by drones": weapons are used, and by whom it does not say.
      if (['agent', 'counterpart'].includes(role) && inClass(lemmaOf(tree, given), 'missile')) continue
      // "will be reopened by stages".
      if (role === 'agent' && caseOf(tree, given) === 'by' && manners.has(lemmaOf(tree, given))) continue
      // "agreed one by one".
      if (
        role === 'agent' &&
        /^one by one$/i.test(
          tree.tokens
            .slice(given - 2, given + 1)
            .map(({ text }) => text)
            .join(' '),
        )
      )
        continue
      if (role === 'agent' && (isInBrackets(tree, given, trigger) || isDeed(tree, given))) continue
      // "may need to negotiate with the groups to sign": beside whom, and not who.
      // "began in the capital, Juba, aimed at brokering it": where, and not who.
      if (role === 'agent' && found.subjectRule.includes('control') && caseOf(tree, given) === 'with') continue
      if (
        role === 'agent' &&
        !noun &&
        ['in', 'at', 'near'].includes(caseOf(tree, given)) &&
        relation(tree, given) === 'obl'
      )
        continue
      // "attacks across the province on Saturday": when.
      const isDay = ['on', 'in', 'at'].includes(caseOf(tree, given)) && isInTime(tree, tree.tokens[given]!)
      // "for weeks, they had asked Pristina".
      if (role === 'object' && caseOf(tree, given) === 'for' && isInTime(tree, tree.tokens[given]!)) continue
      if (isDay || (role === 'place' && isInTime(tree, tree.tokens[given]!))) continue
      if (['agent', 'counterpart'].includes(role) && isAlternative(tree, given) && !isNegated(tree, trigger)) continue
      const denoted = frame.act === 'violate' && isSaidOfAnother(tree, trigger) ? null : denotedBy(tree, given)
      // "The Court considers that it entered into force": no court does.
      const isText =
        denoted &&
        ['instrument', 'ceasefire', 'text', 'law'].some((name) => inClass(lemmaOf(denoted.tree, denoted.head), name))
      // "Yerevan says it could take place": no state does.
      const isOther =
        denoted !== null &&
        frame.who !== undefined &&
        frame.roles.subject === 'object' &&
        found.subject.includes(given) &&
        !frame.who.some((name) => inClass(lemmaOf(denoted.tree, denoted.head), name))
      const settled = isOther || (frame.act === 'enter-into-force' && !isText) ? null : denoted
      const places = settled
        ? // "he and Marshal Bulganin signed it": those beside the pronoun as well.
          [settled, ...conjuncts(tree, given).flatMap((head) => (head === given ? [] : [{ tree, head }]))]
        : (role === 'agent' || role === 'counterpart' ? heldBy(tree, given) : [given]).map((head) => ({ tree, head }))
      for (const place of places)
        for (const mention of mentionsAt(place.tree, place.head, pageText)) {
          // "leaders who negotiate and their forces on the ground": the clause is of the leaders alone.
          if (
            place.tree === tree &&
            isBelow(tree, trigger, place.head) &&
            isBehindClause(tree, trigger, place.head, mention)
          )
            continue
          // "which on Aug. 1 called on both": a day.
          if (role === 'agent' && /^\d+$/.test(mention.text)) continue
          const implied = place !== settled ? {} : { implied: mention.implied ?? 'same-subject' }
          // "voters rejected it", "the activists blocked it": persons who act are a side, named or not.
          const kind =
            role === 'agent' && !mention.kind && isActor(place.tree, wholeOf(place.tree, place.head) ?? place.head)
              ? { kind: 'party' as const }
              : {}
          list.push({ ...mention, ...kind, ...implied })
        }
    }
  }
  // "set for release by the rebels": who lets go.
  const byWhom = noun ? found.subject.filter((head) => caseOf(tree, head) === 'by') : []
  put('agent', byWhom)
  put(
    frame.roles.subject ?? 'agent',
    found.subject.filter((head) => !byWhom.includes(head)),
  )
  if (noun && !roles.agent.length && together.has(frame.act)) put('agent', agreeing(tree, trigger))
  // "killed by Khmer Rouge rockets": those whose weapons they are.
  if (frame.act === 'attack')
    for (const head of found.subject)
      if (['missile', 'attack'].some((name) => inClass(lemmaOf(tree, head), name)))
        roles.agent.push(
          ...doersOf(tree, head, pageText).flatMap((doer) => mentionsAt(tree, doer, pageText)),
          ...mentionsAt(tree, head, pageText).flatMap((mention) => [
            ...ownersOf(
              tree,
              mention,
              inClass(lemmaOf(tree, head), 'missile') && !inClass(lemmaOf(tree, head), 'fighting'),
            ),
            ...stateOf(tree, mention),
          ]),
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
  // "came to restart talks between A and B": those between whom they are.
  if (['meet', 'negotiate'].includes(frame.act) && !noun && frame.roles.subject !== 'object') {
    const sides = found.object
      .filter((head) => inClass(lemmaOf(tree, head), 'talks'))
      .flatMap((head) => childrenBy(tree, head, 'nmod').filter((child) => caseOf(tree, child) === 'between'))
    if (sides.length) roles.agent = []
    put('agent', sides)
  }
  if (frame.roles.for === 'agent')
    for (const head of found.subject.flatMap((subject) => conjuncts(tree, subject)))
      roles.agent.push(...signatories(tree, represented(tree, head), pageText))
  const target = otherSide(frame)
  const unsaid = isOfClause(tree, candidate)
  const light =
    frame.object?.some((name) => lightObjects.includes(name)) ||
    // "the strike drew condemnation".
    (frame.object && frame.roles.subject === 'object' && !found.passive) ||
    // "left Bujumbura for Dar es Salaam": whence.
    (frame.act === 'visit' && Object.hasOwn(frame.needs, 'for'))
  const to = noun ? [] : recipientsOf(tree, trigger, found.object, found.passive)
  for (const { head, role, mention } of light || unsaid ? [] : objectsOf(tree, candidate, target, pageText))
    if (!to.includes(head)) roles[role].push(mention)
  roles.counterpart.push(...to.flatMap((head) => mentionsAt(tree, head, pageText)).filter(isParty))
  for (const [word, all] of found.prepositions) {
    const heads = all.filter(
      (head) =>
        !['force', 'effect'].some((name) => inClass(lemmaOf(tree, head), name) && frame.act === 'enter-into-force') &&
        !(word === 'with' && isHelper(tree, head)),
    )
    // "pulled out of Goma": the particle stands in the preposition.
    const own = frame.roles[frame.particle ? word.replace(new RegExp(`^${frame.particle} `), '') : word]
    // "recognised Kosovo as a state", "act as a guarantor": what somebody is taken for is no other side.
    if (word === 'as' && !own) continue
    if (own === 'agent' && word === 'for') roles.agent.push(...signatories(tree, heads, pageText))
    else if (own) put(own, own === 'counterpart' ? heads.filter((head) => mayBeSide(tree, head)) : heads)
    else if (
      ((noun && word === 'of') || Object.hasOwn(frame.needs, word)) &&
      !ofPersons.includes(word) &&
      (noun || word !== 'at')
    )
      putByKind(tree, heads, roles, word, candidate, pageText)
    else putUsual(tree, word, heads, roles, candidate, pageText)
  }
  for (const complement of childrenBy(tree, trigger, 'xcomp', 'ccomp'))
    if (!roles.object.length && ['reject', 'threaten', 'appeal', 'deny', 'claim'].includes(frame.act)) {
      const words = subtree(tree, complement, (child) => isFurtherClause(tree, child)).filter(
        // "called on the bloc, an old one, to act": the comma closes what stands before.
        (index, _, all) => tree.tokens[index]!.text !== ',' || index !== Math.min(...all),
      )
      roles.object.push({ ...phraseOf(tree, words, pageText), kind: 'act', ...countriesOf(tree, complement, words) })
    }
  if (frame.act === 'threaten' && !roles.counterpart.length)
    roles.counterpart.push(...threatened(tree, trigger, pageText))
  if (frame.act === 'protest' && !roles.counterpart.length && !roles.theme.length) {
    const against = protestedAgainst(tree, candidate, pageText)
    roles.counterpart.push(...against.counterpart)
    roles.theme.push(...against.theme)
  }
  // "demanded that Tehran stop it", "demanded an admission by Moscow": who is to do it.
  if (frame.act === 'appeal' && !roles.counterpart.length)
    for (const asked of [
      ...childrenBy(tree, trigger, 'ccomp'),
      ...found.object,
      ...(found.prepositions.get('on') ?? []),
    ])
      roles.counterpart.push(
        ...[
          ...childrenBy(tree, asked, 'nsubj'),
          // "insisted on its demand that Tehran stop it".
          ...(inClass(lemmaOf(tree, asked), 'asked') ? childrenBy(tree, asked, 'acl') : []).flatMap((clause) =>
            childrenBy(tree, clause, 'nsubj'),
          ),
          ...childrenBy(tree, asked, 'nmod').filter((head) => caseOf(tree, head) === 'by'),
        ]
          .flatMap((head) => mentionsAt(tree, head, pageText))
          .filter(({ party }) => party !== undefined),
      )
  if (noun && frame.act === 'withdraw-forces' && !roles.agent.length)
    roles.agent.push(...roles.object.filter((mention) => mention.party))
  roles.theme.push(...topicsOf(tree, trigger, pageText))
  roles.place.push(...placesOf(tree, trigger, pageText))
  settleRoles(tree, candidate, roles, pageText)
  return roles
}

/** What stands beside a noun behind a clause on it has no part in the clause. */
const isBehindClause = (tree: Tree, trigger: number, head: number, { start }: Mention): boolean =>
  head < trigger && start > tree.tokens[trigger]!.start

/** Acts that those who agree to them do themselves; a release, a deployment or a withdrawal may be another's. */
const together = new Set(
  'exchange cease-fire meet negotiate convene extend establish open-route demarcate conclude mandate'.split(' '),
)

/** "The ministry said that it had violated the treaty": nobody says so of himself, unless he admits it or denies it. */
const isSaidOfAnother = (tree: Tree, verb: number): boolean => {
  const above = headOf(tree, verb)
  return (
    relation(tree, verb) === 'ccomp' &&
    above >= 0 &&
    [
      'say',
      'tell',
      'claim',
      'allege',
      'declare',
      'announce',
      'write',
      'add',
      'report',
      'find',
      'argue',
      'state',
    ].includes(lemmaOf(tree, above)) &&
    !isNegated(tree, verb)
  )
}

const isFurtherClause = (tree: Tree, child: number): boolean =>
  (relation(tree, child) === 'conj' && isVerb(tree, child)) || relation(tree, child) === 'cc'

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
