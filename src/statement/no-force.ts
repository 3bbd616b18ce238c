// What looks like an act of force and is none: people taken to hospital, offices taken over, storms, words.

import { framesOf } from './acts.ts'
import { markOf } from './clause.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { inClass } from './things.ts'
import {
  areAllOf,
  caseOf,
  childrenBy,
  conjuncts,
  headOf,
  isAnyOf,
  isInTime,
  isVerb,
  lemmaOf,
  namedAs,
  relation,
  subtree,
  type Tree,
} from './tree.ts'

/** True where one of the reasons below holds: each is a function with its example. */
export const isNoForce = (tree: Tree, candidate: Candidate): boolean =>
  [
    isFiredAtNobody,
    isTakenToSafety,
    isTakenOtherwise,
    isDisaster,
    isQuarrel,
    isVerbalAttack,
    isAttackOnOrder,
    isGoingOn,
    isRetort,
    isInASpeech,
    isArmedWith,
    isStruckFrom,
    isStricken,
    isMeasureHitting,
    isFightingOver,
    isOperation,
    isInjuredOne,
    isLevelled,
    isFallUnder,
    isHeld,
    isCalledBattle,
    isWithWhat,
    isSearch,
    isHeldGoods,
    isUsedAs,
    isVotedOut,
  ].some((reason) => reason(tree, candidate))

/** "Voters threw out the president": at the polls. */
const isVotedOut = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'expel' &&
  ['throw', 'vote', 'kick', 'turf', 'boot'].includes(lemmaOf(tree, trigger)) &&
  found.subject.some((who) => /^(?:voters?|electors?|people|\p{Lu}\p{L}+s)$/u.test(tree.tokens[who]!.text)) &&
  found.object.some((whom) => namedAs(tree, whom, 'PER'))

/** "rebels use them as bases": camps, and no arms. */
const isUsedAs = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  lemmaOf(tree, trigger) === 'use' &&
  found.object.length > 0 &&
  found.object.every((head) => tree.tokens[head]!.upos === 'PRON')

/** "where most of the assets are held": goods, and no captives. */
const isHeldGoods = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  lemmaOf(tree, trigger) === 'hold' &&
  found.object.some((head) => {
    const whole = wholeOf(tree, head)
    return (
      whole !== null &&
      ['asset', 'fund', 'money', 'reserve', 'share', 'stock', 'weapon', 'territory', 'land', 'seat'].includes(
        lemmaOf(tree, whole),
      )
    )
  })

/** "police raided the newsroom", "police began a series of raids on offices": to search them. */
const isSearch = (tree: Tree, { frame, noun, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  !noun &&
  areAllOf(tree, found.subject, searchers) &&
  found.object.some((head) =>
    lemmaOf(tree, trigger) === 'raid'
      ? searched.includes(lemmaOf(tree, head))
      : [head, ...childrenBy(tree, head, 'nmod')].some((what) => ['raid', 'search'].includes(lemmaOf(tree, what))),
  )

const searchers = ['police', 'policeman', 'gendarme', 'prosecutor', 'detective', 'inspector', 'investigator']
const searched = ['home', 'house', 'flat', 'office', 'premise', 'newsroom', 'headquarters', 'studio', 'bank']

/** "took the fishermen to hospital": they are helped. */
const isTakenToSafety = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'detain' &&
  (found.prepositions.get('to') ?? []).some((head) =>
    ['hospital', 'clinic', 'safety', 'shelter', 'shore', 'port', 'doctor'].includes(lemmaOf(tree, head)),
  )

/** "seized power", "has taken the position that", "took no part in it", "took the guns to Iraq": no place and no thing is seized. */
const isTakenOtherwise = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' &&
  (found.object.some(
    (head) =>
      offices.has(lemmaOf(tree, head)) &&
      // "troops took the posts": of an army.
      !(
        lemmaOf(tree, head) === 'post' &&
        found.subject.some((who) => ['forces', 'troops'].some((name) => inClass(lemmaOf(tree, who), name)))
      ),
  ) ||
    // "to take no more arms from abroad": they are given.
    (found.prepositions.get('from') ?? []).some((head) => lemmaOf(tree, head) === 'abroad') ||
    childrenBy(tree, trigger, 'advmod').some((word) => lemmaOf(tree, word) === 'abroad') ||
    found.object.some((head) => lemmaOf(tree, head) === 'power' && !childrenBy(tree, head, 'compound').length) ||
    (lemmaOf(tree, trigger) === 'take' &&
      (found.prepositions.has('to') ||
        found.object.some(
          (head) =>
            ['part', 'side', 'lead', 'charge'].includes(lemmaOf(tree, head)) ||
            (lemmaOf(tree, head) === 'position' &&
              childrenBy(tree, head, 'acl', 'nmod').some((child) => caseOf(tree, child) !== 'of')),
        ))))

/** What an administration takes over. */
const offices = new Set(
  'ministry presidency chair chairmanship leadership command office post role duty responsibility function job task portfolio department administration'.split(
    ' ',
  ),
)

/** "Hurricane Katrina hit the country", "the worst storm to hit it": no attack. */
const isDisaster = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  // "a landmine wounded two soldiers": whose it was nobody says.
  (found.subject.some((head) =>
    [head, ...childrenBy(tree, head, 'compound')].some((at) => ['landmine', 'mine'].includes(lemmaOf(tree, at))),
  ) ||
    // "A helicopter crashed, killing five".
    (tree.tokens[trigger]!.xpos === 'VBG' &&
      relation(tree, trigger) === 'advcl' &&
      accidents.has(lemmaOf(tree, headOf(tree, trigger)))) ||
    [...found.subject, ...(relation(tree, trigger) === 'acl' ? [headOf(tree, trigger)] : [])].some((head) =>
      [head, ...childrenBy(tree, head, 'compound', 'flat', 'nmod:desc', 'amod')].some((at) =>
        disasters.has(lemmaOf(tree, at).toLowerCase()),
      ),
    ))

const accidents = new Set(['crash', 'collide', 'capsize', 'derail', 'overturn', 'collapse', 'founder', 'ditch'])

const disasters = new Set(
  'storm hurricane earthquake quake typhoon cyclone flood flooding tsunami drought famine recession pandemic epidemic virus disease outbreak tornado wildfire crisis slump inflation'.split(
    ' ',
  ),
)

/** "urges them to continue with negotiations": they, and no battle. */
const isGoingOn = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'clash' &&
  !noun &&
  frame.lemma === 'continue' &&
  found.subject.some((head) => tree.tokens[head]!.upos === 'PRON')

/** "Mr Kontos and Mrs Varda clashed over the minutes": in words. */
const isQuarrel = (tree: Tree, { frame, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'clash' &&
  !noun &&
  found.subject.length > 0 &&
  (found.subject.flatMap((head) => conjuncts(tree, head)).every((head) => namedAs(tree, head, 'PER')) ||
    // "The Israeli government had clashed with the US administration".
    (areAllOf(tree, found.subject, civil) && areAllOf(tree, found.prepositions.get('with') ?? [], civil)))

const civil =
  'government administration ministry minister president parliament court cabinet opposition ambassador lawmaker senate congress'.split(
    ' ',
  )

const spoken =
  'concession deal agreement accord treaty pact move compromise report budget record speech level tariff quota rate measure ruling policy bill plan proposal reform decision idea opposition law approach stance remark tenure handling critic'.split(
    ' ',
  )

/** "Haley attacked Trump", "went on to attack how …": in words. */
function isVerbalAttack(tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean {
  if (frame.act !== 'attack' || lemmaOf(tree, trigger) !== 'attack' || found.passive) return false
  const isPerson = (head: number): boolean =>
    tree.sentence.names.some(({ party, first, last }) => party?.kind === 'person' && first <= head && head <= last)
  // "attacked them as “a sale between unequals”", "as unequal", "in public".
  if (
    (found.prepositions.get('in') ?? []).some((head) => lemmaOf(tree, head) === 'public') ||
    (found.prepositions.get('as') ?? []).some(
      (head) =>
        tree.tokens[head]!.upos === 'ADJ' ||
        ['tool', 'puppet', 'lackey', 'agent', 'traitor', 'sell-out', 'sham', 'betrayal'].includes(
          lemmaOf(tree, head),
        ) ||
        /^["“]$|^``$/.test(tree.tokens[Math.min(...subtree(tree, head)) + 1]?.text ?? ''),
    )
  )
    return true
  // "attacked the budget", "attacked Congress over Kashmir".
  if (
    (found.prepositions.get('over') ?? []).some(
      (head) => !inClass(lemmaOf(tree, head), 'missile') && lemmaOf(tree, head) !== 'night',
    ) ||
    (found.object.length > 0 && found.object.every((head) => spoken.includes(lemmaOf(tree, head))))
  )
    return true
  if (found.object.length > 0)
    return (
      found.object.every((head) => isPerson(head) || /^(?:him|her)$/i.test(tree.tokens[head]!.text)) &&
      found.subject.every((head) => isPerson(head) || tree.tokens[head]!.upos === 'PRON')
    )
  return childrenBy(tree, trigger, 'ccomp', 'xcomp', 'advcl').some((clause) =>
    /^(?:how|what|why)$/i.test(tree.tokens[Math.min(...subtree(tree, clause))]!.text),
  )
}

/** "carry out attacks on the agreement and the legal order": what is shot at is a place or a people. */
const isAttackOnOrder = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  areAllOf(
    tree,
    [trigger, ...found.object]
      .filter((head) => ['attack', 'assault', 'onslaught', 'offensive'].includes(lemmaOf(tree, head)))
      .flatMap((head) => childrenBy(tree, head, 'obl', 'nmod'))
      .filter((head) => ['on', 'against'].includes(caseOf(tree, head))),
    [
      ...spoken,
      'order',
      'constitution',
      'democracy',
      'independence',
      'judiciary',
      'freedom',
      'right',
      'rule',
      'legitimacy',
      'credibility',
      'press',
    ],
  )

/** "Haley shot back", "“A lie,” the minister fired back", "hit back at its critics": in words, where no arms are told of. */
const isRetort = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  ['shoot', 'fire', 'hit', 'strike', 'punch', 'lash'].includes(lemmaOf(tree, trigger)) &&
  childrenBy(tree, trigger, 'advmod', 'compound').some((word) => tree.tokens[word]!.text.toLowerCase() === 'back') &&
  found.object.length === 0 &&
  !(found.prepositions.get('with') ?? []).some((head) => arms.some((name) => inClass(lemmaOf(tree, head), name))) &&
  !found.subject.some((head) => ['forces', 'armed', 'troops'].some((name) => inClass(lemmaOf(tree, head), name)))

const arms = ['missile', 'arms', 'attack', 'force']

/** "attacked Ukraine in a speech". */
const isInASpeech = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'attack' &&
  childrenBy(tree, trigger, 'obl').some(
    (head) =>
      ['in', 'during', 'on', 'at', 'via', 'through'].includes(caseOf(tree, head)) &&
      speeches.includes(lemmaOf(tree, head)),
  )

const speeches =
  'speech address interview statement tweet post letter article column debate editorial op-ed remark sermon broadcast podcast essay message television'.split(
    ' ',
  )

/** "militiamen armed with machetes": what they carry, and nobody arms them. */
const isArmedWith = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'support' &&
  lemmaOf(tree, trigger) === 'arm' &&
  relation(tree, trigger) === 'acl' &&
  tree.tokens[trigger]!.xpos !== 'VBG' &&
  !found.prepositions.has('by') &&
  !found.subject.some((head) => head !== headOf(tree, trigger)) &&
  childrenBy(tree, trigger, 'obl').some((child) => caseOf(tree, child) === 'with')

/** "struck the country from its list of trusted buyers": nobody is hit. */
const isStruckFrom = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'attack' &&
  lemmaOf(tree, trigger) === 'strike' &&
  childrenBy(tree, trigger, 'obl').some(
    (child) =>
      ['from', 'off'].includes(caseOf(tree, child)) &&
      ['list', 'register', 'record', 'roll', 'agenda', 'text'].includes(lemmaOf(tree, child)),
  )

/** "sanctions hit the economy": measures, and no arms. */
const isMeasureHitting = (tree: Tree, { frame, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  found.subject.length > 0 &&
  found.subject.every((head) => inClass(lemmaOf(tree, head), 'sanctions'))

/** "a region stricken by the conflict": it suffers, and nobody strikes it. */
const isStricken = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'attack' && /^stricken$/i.test(tree.tokens[trigger]!.text)

/** "shot into the air", "fired a missile into the sea", "launched one over Japan", "test-fired a missile", "warning shots": at nobody. */
function isFiredAtNobody(tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean {
  if (frame.act !== 'attack' || !['fire', 'shoot', 'launch', 'lob'].includes(lemmaOf(tree, trigger))) return false
  const of = (...words: string[]): number[] => words.flatMap((word) => found.prepositions.get(word) ?? [])
  const isWarning = childrenBy(tree, trigger, 'obj').some((what) =>
    isAnyOf(tree, childrenBy(tree, what, 'compound', 'amod'), ['warning']),
  )
  if (isWarning || isAnyOf(tree, of('into', 'in'), ['air'])) return true
  const isMissile = childrenBy(tree, trigger, 'obj').some((what) => inClass(lemmaOf(tree, what), 'missile'))
  if (!isMissile || of('at', 'on', 'against').some((head) => !isInTime(tree, tree.tokens[head]!))) return false
  const nowhere = ['sky', 'space', 'orbit', 'sea', 'ocean', 'water', 'waters', 'pacific']
  return (
    isAnyOf(tree, childrenBy(tree, trigger, 'compound'), ['test']) ||
    isAnyOf(tree, of('into', 'toward', 'towards', 'to', 'off'), nowhere) ||
    of('over').some((head) => namedAs(tree, head, 'LOC'))
  )
}

/** "We are not fighting over anything", "they clashed over who would lead": what it is about, in words. */
const isFightingOver = (tree: Tree, { frame, noun, trigger }: Candidate): boolean =>
  frame.act === 'clash' &&
  !noun &&
  (/^over (?:who|how|what|whether|which)$/i.test(
    `${tree.tokens[trigger + 1]?.text} ${tree.tokens[trigger + 2]?.text}`,
  ) ||
    childrenBy(tree, trigger, 'obl', 'advcl', 'ccomp').some(
      (child) =>
        (caseOf(tree, child) === 'over' || markOf(tree, child) === 'over') &&
        (isVerb(tree, child) || /^(?:anything|nothing|something|what|who|how)$/i.test(tree.tokens[child]!.text)),
    ))

/** "to conduct limited operations in the country": of whatever kind. */
const isOperation = (tree: Tree, { frame, trigger, noun, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  !noun &&
  ['conduct', 'carry', 'launch', 'mount', 'undertake', 'run'].includes(lemmaOf(tree, trigger)) &&
  found.object.length > 0 &&
  found.object.every(
    (head) =>
      lemmaOf(tree, head) === 'operation' &&
      !childrenBy(tree, head, 'amod', 'compound', 'nmod').some(
        (word) => armedWords.includes(lemmaOf(tree, word)) || caseOf(tree, word) === 'against',
      ),
  ) &&
  !found.prepositions.has('against') &&
  // "launched an operation in the Strip".
  !(['launch', 'mount'].includes(lemmaOf(tree, trigger)) && found.prepositions.has('in'))

const armedWords =
  'military offensive ground special combat air aerial naval commando cross-border clearance sweep punitive armed land amphibious'.split(
    ' ',
  )

/** "to tend to ailing and injured captives": what they are. */
const isInjuredOne = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'attack' &&
  /^(?:injured|wounded|killed)$/i.test(tree.tokens[trigger]!.text) &&
  tree.tokens[trigger - 1]?.text.toLowerCase() === 'and' &&
  /^(?:ailing|sick|ill|wounded|dead|dying|frail|elderly)$/i.test(tree.tokens[trigger - 2]?.text ?? '')

/** "levelling the playing field": for all alike. */
const isLevelled = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'attack' &&
  lemmaOf(tree, trigger) === 'level' &&
  found.object.some((head) => ['field', 'criticism', 'charge'].includes(lemmaOf(tree, head)))

/** "areas controlled by the Union": whose they are, and not that they were taken. */
const isHeld = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'seize' && lemmaOf(tree, trigger) === 'control' && relation(tree, trigger) === 'acl'

/** "does not fall under its sovereignty", "falls within the zone": nobody takes it. */
const isFallUnder = (tree: Tree, { frame, trigger, arguments: found }: Candidate): boolean =>
  frame.act === 'seize' &&
  lemmaOf(tree, trigger) === 'fall' &&
  ['under', 'within', 'outside', 'short', 'beyond'].some((word) => found.prepositions.has(word)) &&
  // "fell under rebel control" was taken.
  !(found.prepositions.get('under') ?? []).some((head) =>
    ['control', 'hand', 'occupation'].includes(lemmaOf(tree, head)),
  )

/** "appears to be the familiar battle between unionists and republicans": what it is likened to. */
const isCalledBattle = (tree: Tree, { frame, noun, trigger }: Candidate): boolean =>
  frame.act === 'clash' &&
  noun &&
  ['battle', 'fight', 'war', 'struggle', 'contest'].includes(lemmaOf(tree, trigger)) &&
  childrenBy(tree, trigger, 'cop').length > 0

/** "opened fire on the village using mortars": with what, and no further attack. */
const isWithWhat = (tree: Tree, { frame, trigger }: Candidate): boolean =>
  frame.act === 'attack' &&
  lemmaOf(tree, trigger) === 'use' &&
  tree.tokens[trigger]!.xpos === 'VBG' &&
  relation(tree, trigger) === 'advcl' &&
  framesOf(lemmaOf(tree, headOf(tree, trigger)), false).some(({ act }) => act === 'attack')
