// What treaties and laws say of any state, and how bodies vote: no act of a party.

import { clauseModality } from './clause.ts'
import type { Candidate } from './frames.ts'
import { caseOf, childrenBy, lemmaOf, subtree, type Tree } from './tree.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isOfLaw = (tree: Tree, candidate: Candidate): boolean =>
  [
    isInSoFar,
    isAnyState,
    isVoteOfBody,
    isPenal,
    isBanOnArms,
    isOrderOfCourt,
    isForWhoever,
    isComparedWithAll,
    isVoteOnResolution,
  ].some((reason) => reason(tree, candidate))

/** "annulled the agreement insofar as it applied there": in part, and the rest stands. */
const isInSoFar = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.group === 'instruments' && subtree(tree, trigger).some((at) => /^insofar$/i.test(tree.tokens[at]!.text))

/** "A state that ratifies it", "states must accede": whichever it is. */
const isAnyState = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['sign', 'ratify', 'enter-into-force', 'disarm', 'publish', 'withdraw'].includes(frame.act) &&
  found.subject.length > 0 &&
  !['past-indicative', 'present-perfect'].includes(clauseModality(tree, trigger).rule) &&
  found.subject.every(
    (head) =>
      ['state', 'country', 'party', 'signatory'].includes(lemmaOf(tree, head)) &&
      tree.tokens[head]!.upos === 'NOUN' &&
      !childrenBy(tree, head, 'amod', 'nmod', 'nmod:poss', 'nummod', 'compound').length &&
      (tree.tokens[head]!.xpos === 'NNS'
        ? !childrenBy(tree, head, 'det').length && !found.passive
        : childrenBy(tree, head, 'det').some((word) => /^(?:an?|any|such)$/i.test(tree.tokens[word]!.text))),
  )

/** "The Security Council vote", "put the Bills to the vote": a body votes, and no people. */
const isVoteOfBody = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'hold-vote' &&
  ((lemmaOf(tree, trigger) === 'put' &&
    found.object.some((head) =>
      ['bill', 'motion', 'resolution', 'draft', 'amendment'].includes(lemmaOf(tree, head)),
    )) ||
    [trigger, ...found.object].some(
      (head) =>
        lemmaOf(tree, head) === 'vote' &&
        childrenBy(tree, head, 'compound', 'nmod:poss', 'amod').some((word) =>
          /^(?:council|parliament|parliamentary|assembly|senate|house|knesset|duma|congress|cabinet|committee|board)$/i.test(
            tree.tokens[word]!.text,
          ),
        ),
    ) ||
    // "the vote scheduled for Thursday", in a text of the Council's resolutions and requests.
    [trigger, ...found.object].some(
      (head) =>
        lemmaOf(tree, head) === 'vote' &&
        tree.tokens.some(({ text }, at) => /^(?:resolution|bill|motion)$/i.test(text) || isSecurityCouncil(tree, at)) &&
        !tree.tokens.some(({ text }) =>
          /^(?:election|elections|referendum|plebiscite|voters|polls|ballot|ballots)$/i.test(text),
        ),
    ))

const isSecurityCouncil = (tree: Tree, at: number): boolean =>
  tree.tokens[at]!.text === 'Council' && tree.tokens[at - 1]?.text === 'Security'

/** "imposition of penal sanctions": of a law, and on no party. */
const isPenal = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['impose-sanctions', 'lift-sanctions'].includes(frame.act) &&
  [trigger, ...found.object, ...(found.prepositions.get('of') ?? [])].some((head) =>
    childrenBy(tree, head, 'amod').some((word) => ['penal', 'criminal', 'disciplinary'].includes(lemmaOf(tree, word))),
  )

/** "expand the ban on antipersonnel mines": an arm is banned, and no party. */
const isBanOnArms = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'impose-sanctions' &&
  found.object.some(
    (head) =>
      lemmaOf(tree, head) === 'ban' &&
      childrenBy(tree, head, 'nmod').some(
        (of) =>
          caseOf(tree, of) === 'on' &&
          ['mine', 'landmine', 'munition', 'weapon', 'test', 'testing'].includes(lemmaOf(tree, of)),
      ),
  )

/** "the Order of the Court issued in December": a judgment, and no law is changed. */
const isOrderOfCourt = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'amend-law' &&
  found.object.some(
    (head) =>
      ['order', 'ruling', 'judgment'].includes(lemmaOf(tree, head).toLowerCase()) &&
      [head, ...childrenBy(tree, head, 'nmod', 'compound', 'nmod:poss')].some((at) =>
        /^(?:court|tribunal|icj|judge|chamber)$/i.test(tree.tokens[at]!.text),
      ),
  )

/** "For a state that accedes, it enters into force on the first day of the month": whichever it is. */
const isForWhoever = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'enter-into-force' &&
  childrenBy(tree, trigger, 'obl').some(
    (child) =>
      caseOf(tree, child) === 'for' &&
      ['state', 'country', 'party', 'signatory'].includes(lemmaOf(tree, child)) &&
      childrenBy(tree, child, 'det').some((word) => /^(?:an?|any|each|every)$/i.test(tree.tokens[word]!.text)),
  )

/** "the fastest entry into force of any treaty": compared with all of them. */
const isComparedWithAll = (tree: Tree, { noun, arguments: found }: Candidate): boolean =>
  noun &&
  (found.prepositions.get('of') ?? []).some((head) =>
    childrenBy(tree, head, 'det').some((word) => /^any$/i.test(tree.tokens[word]!.text)),
  )

/** "the General Assembly approved a resolution": it is adopted, and nobody ratifies it. */
const isVoteOnResolution = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'ratify' &&
  found.object.length > 0 &&
  found.object.every((head) => lemmaOf(tree, head) === 'resolution') &&
  found.subject.some((head) =>
    /^(?:General Assembly|Security Council)$/.test(`${tree.tokens[head - 1]?.text} ${tree.tokens[head]!.text}`),
  )
