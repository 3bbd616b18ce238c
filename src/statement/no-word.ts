// What looks like an appeal, a threat, a claim or a denial and is none: a question, a reminder, a right reserved.

import { clauseModality, isNegated, markOf } from './clause.ts'
import { possessor } from './control.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { byAgent, isPassive } from './passive.ts'
import { seenAct } from './seen.ts'
import { inClass } from './things.ts'
import { areAllOf, caseOf, childrenBy, headOf, lemmaOf, namedAs, relation, subtree, type Tree } from './tree.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isNoWord = (tree: Tree, candidate: Candidate): boolean =>
  [
    isNoComment,
    isForAnonymity,
    isReminder,
    isBareWarning,
    isOfThird,
    isBareAsking,
    isCharge,
    isClaimToThing,
    isPermissionDenied,
    isThreatened,
    isInsisting,
    isReserved,
    isDanger,
    isEstimate,
    isRegret,
    isSeeking,
    isConsidered,
    isColdWelcome,
    isConcern,
    isAnswerable,
    isCallingFor,
    isInsistedOn,
    isSummitCalled,
  ].some((reason) => reason(tree, candidate))

/** "declined to comment", "refused to be named": nothing that was asked of a party. */
const isNoComment = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'reject' &&
  childrenBy(tree, trigger, 'xcomp').some((verb) =>
    childrenBy(tree, verb, 'aux:pass').length > 0
      ? ['name', 'identify', 'quote', 'interview', 'draw'].includes(lemmaOf(tree, verb))
      : ['comment', 'elaborate', 'speculate', 'say'].includes(lemmaOf(tree, verb)),
  )

/** "requested anonymity", "asked not to be named", "begged me not to name him": what a source asks of the outlet. */
const isForAnonymity = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'appeal' &&
  ([...found.object, ...(found.prepositions.get('for') ?? [])].some((head) => lemmaOf(tree, head) === 'anonymity') ||
    childrenBy(tree, trigger, 'xcomp', 'ccomp', 'advcl').some(
      (verb) => isNegated(tree, verb) && ['name', 'identify', 'quote', 'cite'].includes(lemmaOf(tree, verb)),
    ))

/** "warned him that he was undermining the accord", "that the path would be long": how things are is no threat. */
const isReminder = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'threaten' &&
  lemmaOf(tree, trigger) === 'warn' &&
  childrenBy(tree, trigger, 'ccomp').some((clause) => {
    const { rule } = clauseModality(tree, clause)
    // "which the West had warned could trigger violence": what a dispute may do.
    const isOfThing =
      rule === 'modal-possible' &&
      (relation(tree, trigger).startsWith('acl') ||
        childrenBy(tree, clause, 'nsubj').some(
          (who) =>
            tree.tokens[who]!.upos === 'NOUN' && !['party', 'armed'].some((name) => inClass(lemmaOf(tree, who), name)),
        ))
    return (
      isOfThing ||
      coming.includes(lemmaOf(tree, clause)) ||
      ['past-indicative', 'present-perfect', 'present-indicative', 'present-progressive'].includes(rule) ||
      (tree.tokens[clause]!.upos === 'ADJ' && childrenBy(tree, clause, 'cop').length > 0)
    )
  })

/** What comes over somebody, and nobody does: "warned that the country would disintegrate". */
const coming =
  'disintegrate collapse fail erupt slide descend spiral worsen deteriorate escalate unravel starve crumble implode plunge'.split(
    ' ',
  )

/** "warned India also": of what, nobody says. */
const isBareWarning = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'threaten' &&
  lemmaOf(tree, trigger) === 'warn' &&
  !childrenBy(tree, trigger, 'ccomp', 'xcomp', 'parataxis').length &&
  !['of', 'against', 'with'].some((word) => found.prepositions.has(word))

/** "warned Israel of an attack by Iran": another's, and no threat. */
const isOfThird = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'threaten' &&
  lemmaOf(tree, trigger) === 'warn' &&
  (found.prepositions.get('of') ?? []).some((head) => possessor(tree, head).length > 0)

/** "is charged with leading the country to elections": it is its task, and nobody blames it. */
const isCharge = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'accuse' &&
  lemmaOf(tree, trigger) === 'charge' &&
  isPassive(tree, trigger) &&
  !byAgent(tree, trigger).length &&
  [...childrenBy(tree, trigger, 'advcl', 'xcomp'), ...(found.prepositions.get('with') ?? [])].some((task) =>
    tasks.includes(lemmaOf(tree, task)),
  )

const tasks =
  'lead oversee oversight supervise supervision monitor monitoring ensure implement implementation coordinate coordination restore guide investigate administer enforce verify verification task duty responsibility mission make draft prepare promote find bring draw run keep maintain protect settle solve resolve negotiate negotiation organise organize conduct carry manage build develop deliver help provide'.split(
    ' ',
  )

/** "I ask the Minister", "asked the envoy whether": a question, no appeal. */
const isBareAsking = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'appeal' &&
  lemmaOf(tree, trigger) === 'ask' &&
  // "asked the Minister for Foreign Affairs the reason": the "for" is the Minister's.
  !childrenBy(tree, trigger, 'obl').some((child) => caseOf(tree, child) === 'for' && !isOfOffice(tree, child)) &&
  !childrenBy(tree, trigger, 'xcomp', 'advcl', 'ccomp').some(
    (child) =>
      tree.tokens[child]!.xpos === 'VB' &&
      !subtree(tree, child).some(
        (at) => at < child && /^(?:when|whether|if|why|how|what|who)$/i.test(tree.tokens[at]!.text),
      ),
  )

const isOfOffice = (tree: Tree, head: number): boolean =>
  tree.tokens[head]!.xpos.startsWith('NNP') &&
  /^(?:minister|secretary|commissioner|representative|spokes\w+)$/i.test(
    tree.tokens[Math.min(...subtree(tree, head)) - 1]?.text ?? '',
  )

/** "claim reparation": what is asked for, not what is said to be so; who claims an island or a right says that it is his. */
const isClaimToThing = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'claim' &&
  // "Suriname claims everything up to the river".
  seenAct(tree, trigger) !== 'claim' &&
  // "The weapons question, they insisted, was a matter for others".
  !['parataxis', 'discourse'].includes(relation(tree, trigger)) &&
  !childrenBy(tree, trigger, 'ccomp', 'xcomp').length &&
  // "contended before the judges that a boundary existed", "alleging a hidden bargain".
  !(
    frame.lemma !== 'claim' &&
    (found.object.length > 0 || subtree(tree, trigger).some((at) => markOf(tree, at) === 'that'))
  ) &&
  !found.object.some((head) => isClaimed(tree, wholeOf(tree, head) ?? head) || isClaimedAs(tree, trigger, head))

/** "claims it as its own", "claims them as part of its sea". */
const isClaimedAs = (tree: Tree, trigger: number, head: number): boolean =>
  [trigger, head].some((at) =>
    childrenBy(tree, at, 'obl', 'nmod', 'advcl').some(
      (child) =>
        caseOf(tree, child) === 'as' &&
        (/^(?:own|theirs|its|his)$/i.test(tree.tokens[child]!.text) ||
          ['boundary', 'border', 'part', 'territory', 'land', 'ground', 'soil'].includes(lemmaOf(tree, child))),
    ),
  )

const isClaimed = (tree: Tree, head: number): boolean =>
  ['responsibility', 'victory', 'sovereignty', 'ownership', 'right', 'title', 'jurisdiction'].includes(
    lemmaOf(tree, head),
  ) ||
  ['place', 'waters', 'land', 'area'].some((name) => inClass(lemmaOf(tree, head), name)) ||
  [
    'sea',
    'island',
    'islet',
    'reef',
    'shoal',
    'archipelago',
    'peninsula',
    'river',
    'gulf',
    'bay',
    'atoll',
    'rock',
  ].includes(lemmaOf(tree, head)) ||
  namedAs(tree, head, 'LOC') ||
  // "has claimed the Chamizal".
  (tree.tokens[head]!.upos === 'PROPN' && !namedAs(tree, head, 'PER') && !namedAs(tree, head, 'ORG'))

/** "were denied visas", "denied them access": what is denied is leave to do something, no claim. */
const isPermissionDenied = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'deny' &&
  (childrenBy(tree, trigger, 'iobj').length > 0 ||
    (tree.tokens[trigger]!.xpos === 'VBN' &&
      childrenBy(tree, trigger, 'aux').length === 0 &&
      found.object.length > 0) ||
    found.prepositions.has('to') ||
    (found.passive && childrenBy(tree, trigger, 'obj').length > 0) ||
    found.object.some((head) => inClass(lemmaOf(tree, head), 'permission')))

/** "Threatened with sanctions, El Salvador agreed": it was threatened, and nobody says by whom; "millions are threatened": in danger. */
const isThreatened = (tree: Tree, candidate: Candidate): boolean =>
  isUnderThreat(tree, candidate) || isThreatenedWith(tree, candidate)

const isUnderThreat = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'threaten' &&
  lemmaOf(tree, trigger) === 'threaten' &&
  found.passive &&
  !byAgent(tree, trigger).length &&
  !found.prepositions.has('with') &&
  !childrenBy(tree, trigger, 'xcomp', 'ccomp').length

const isThreatenedWith = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'threaten' &&
  ['VBN', 'VBD'].includes(tree.tokens[trigger]!.xpos) &&
  relation(tree, trigger) === 'advcl' &&
  !childrenBy(tree, trigger, 'nsubj', 'aux', 'obj', 'xcomp', 'mark').length &&
  childrenBy(tree, trigger, 'obl').some((child) => caseOf(tree, child) === 'with')

/** "insisted that Taylor leave": a demand, and no claim. */
const isInsisting = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'claim' &&
  lemmaOf(tree, trigger) === 'insist' &&
  childrenBy(tree, trigger, 'ccomp').some((clause) =>
    [clause, ...childrenBy(tree, clause, 'aux', 'cop')].some((part) => tree.tokens[part]!.xpos === 'VB'),
  )

/** "reserved the right to build dams": no threat, unless it is to strike. */
const isReserved = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'threaten' &&
  lemmaOf(tree, trigger) === 'reserve' &&
  [trigger, ...found.object]
    .flatMap((at) => childrenBy(tree, at, 'acl', 'xcomp', 'advcl'))
    .some((verb) => !['respond', 'retaliate', 'act', 'strike', 'use', 'take', 'defend'].includes(lemmaOf(tree, verb)))

/** "kidnapped him, threatening to upend the truce": what may come of it, and nobody's threat. */
const isDanger = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'threaten' &&
  lemmaOf(tree, trigger) === 'threaten' &&
  // "fighting broke out, threatening to derail them", "a standoff that had threatened to derail it".
  ['advcl', 'acl'].includes(relation(tree, trigger)) &&
  !subtree(tree, trigger).some((at) => ['unless', 'if'].includes(tree.tokens[at]!.text.toLowerCase())) &&
  [trigger, ...childrenBy(tree, trigger, 'xcomp')].some((at) => upsetting.includes(lemmaOf(tree, at)))

const upsetting =
  'upend derail erode undermine disrupt unravel overshadow destabilise destabilize jeopardise jeopardize plunge engulf spill undo scuttle overwhelm worsen'.split(
    ' ',
  )

/** "The possibility of war cannot be dismissed": an estimate, and no party refuses anything. */
const isEstimate = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'reject' &&
  found.passive &&
  found.object.some((head) =>
    ['possibility', 'likelihood', 'probability', 'chance', 'risk', 'danger'].includes(lemmaOf(tree, head)),
  )

/** "expressed regret for its attacks": whoever is sorry blames nobody else. */
const isRegret = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'criticise' &&
  found.object.some((head) =>
    ['regret', 'remorse', 'sorrow', 'condolence', 'sympathy'].includes(lemmaOf(tree, head)),
  ) &&
  // "expressed regret that it had withdrawn", "over its decision".
  !subtree(tree, trigger).some(
    (at) =>
      markOf(tree, at) === 'that' || ['decision', 'move', 'step', 'withdrawal', 'failure'].includes(lemmaOf(tree, at)),
  )

/** "attempts to seek an end to the war", "efforts to seek a halt": what is tried, and nobody is asked. */
const isSeeking = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'appeal' &&
  lemmaOf(tree, trigger) === 'seek' &&
  relation(tree, trigger) === 'acl' &&
  ['attempt', 'effort', 'bid', 'mission', 'mandate'].includes(lemmaOf(tree, headOf(tree, trigger)))

/** "greeted the announcement warily": and did not welcome it. */
const isColdWelcome = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'welcome' &&
  childrenBy(tree, trigger, 'advmod').some((adverb) =>
    /^(?:warily|coolly|coldly|sceptically|skeptically)$/i.test(tree.tokens[adverb]!.text),
  )

/** "was considered historic": by whom, nobody says. */
const isConsidered = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  ['welcome', 'criticise'].includes(frame.act) &&
  found.passive &&
  [
    'consider',
    'regard',
    'see',
    'view',
    'deem',
    'think',
    'characterise',
    'characterize',
    'describe',
    'rate',
    'judge',
  ].includes(lemmaOf(tree, trigger)) &&
  !byAgent(tree, trigger).length

/** "expressed concern over the humanitarian situation": nobody is blamed. */
const isConcern = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'criticise' &&
  found.object.some((head) => inClass(lemmaOf(tree, head), 'concern-word')) &&
  ['over', 'about', 'at', 'for', 'regarding', 'on']
    .flatMap((word) => found.prepositions.get(word) ?? [])
    .some((head) => plights.includes(lemmaOf(tree, head).toLowerCase()))

const plights =
  'situation crisis plight suffering condition famine hunger drought deterioration security safety fate welfare health lack number level'.split(
    ' ',
  )

/** "holds Turkey responsible for the maintenance of it": whose task it is, and no blame. */
const isAnswerable = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'accuse' &&
  lemmaOf(tree, trigger) === 'hold' &&
  subtree(tree, trigger).some(
    (at) =>
      caseOf(tree, at) === 'for' &&
      ['maintenance', 'safety', 'security', 'protection', 'upkeep', 'implementation', 'welfare'].includes(
        lemmaOf(tree, at),
      ),
  )

/** "when to call the summit for the signing": what the summit is for. */
const isSummitCalled = (tree: Tree, { noun, trigger }: Candidate): boolean => {
  const verb = headOf(tree, trigger)
  return (
    noun &&
    verb >= 0 &&
    lemmaOf(tree, verb) === 'call' &&
    caseOf(tree, trigger) === 'for' &&
    childrenBy(tree, verb, 'obj').some((what) =>
      ['summit', 'meeting', 'conference', 'session'].includes(lemmaOf(tree, what)),
    )
  )
}

/** "insisted on the exclusion of monitors": asked for, and nothing is claimed. */
const isInsistedOn = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'claim' && lemmaOf(tree, trigger) === 'insist' && found.prepositions.has('on')

/** "a situation which calls for caution": nobody does. */
const isCallingFor = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'appeal' &&
  lemmaOf(tree, trigger) === 'call' &&
  areAllOf(tree, found.prepositions.get('for') ?? [], [
    'caution',
    'care',
    'vigilance',
    'celebration',
    'patience',
    'attention',
  ])
