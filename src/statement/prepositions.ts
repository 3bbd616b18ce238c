// What prepositions bring in where the frame does not say it.

import type { Mention, Roles } from '../model/statement.ts'
import { isActor } from './actor.ts'
import { wholeOf } from './fit.ts'
import type { Candidate } from './frames.ts'
import { heldBy } from './holder.ts'
import { mentionsAt } from './mention.ts'
import { doneTogether, isParty, mayBeSide } from './sides.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, conjuncts, headOf, isInTime, lemmaOf, namedAs, subtree, type Tree } from './tree.ts'

const themes = ['on', 'about', 'over', 'regarding', 'concerning', 'as to']

/** Where whoever the act is done to stands, unless the frame says otherwise: who is detained is no other side. */
export const otherSide = ({ group, act }: Candidate['frame']): 'counterpart' | 'object' =>
  ['dealings', 'force', 'claims'].includes(group) && act !== 'detain' ? 'counterpart' : 'object'

/** What a preposition that the frame needs brings in: by what it is, the other side, a place or what the act is done to. */
export function putByKind(
  tree: Tree,
  heads: number[],
  roles: Roles,
  word: string,
  { frame }: Candidate,
  pageText: string,
): void {
  const target = otherSide(frame)
  for (const head of heads) {
    // "held for three weeks", "placed on alert".
    if (isInTime(tree, tree.tokens[head]!) || ['alert', 'standby', 'footing'].includes(lemmaOf(tree, head))) continue
    for (const mention of mentionsAt(tree, head, pageText)) {
      // "sent troops to Bunia", "massed troops on its border"; "marched through Belgrade"; "allow aid into western Tigray".
      const isWhere =
        (['to', 'on', 'along', 'near', 'in'].includes(word) &&
          ['mobilise', 'deploy'].includes(frame.act) &&
          !mention.party) ||
        (word === 'through' && frame.act === 'protest') ||
        (word === 'into' && namedAs(tree, head, 'LOC'))
      if (isWhere) {
        roles.place.push(mention)
        continue
      }
      const party =
        isParty(mention) || (word === 'on' && ['people', 'human'].some((name) => inClass(lemmaOf(tree, head), name)))
      // "took it off the list", "put the treaty in abeyance": what is done to something, which is named before.
      if (!party && frame.object && roles.object.length > 0 && ['in', 'into', 'from', 'off', 'to'].includes(word))
        continue
      if (party && (target === 'counterpart' || word === 'to' || word === 'with')) roles.counterpart.push(mention)
      else roles.object.push(mention)
    }
  }
}

/** "with the United Nations mediating": a clause of its own beside the act, no counterpart of it. */
const isAbsolute = (tree: Tree, head: number): boolean =>
  conjuncts(tree, head).some((member) =>
    childrenBy(tree, member, 'acl', 'advcl').some((clause) => tree.tokens[clause]!.xpos === 'VBG'),
  )

/** "between the government and one of the two factions". */
const isOneOf = (tree: Tree, head: number, { start, end }: Mention): boolean =>
  conjuncts(tree, head).some((member) => {
    const token = tree.tokens[member]!
    const whole = token.upos === 'NUM' && token.start >= start && token.end <= end ? wholeOf(tree, member) : null
    return whole !== null && isActor(tree, whole)
  })

const isJoined = (tree: Tree, head: number): boolean =>
  /^(?:together|jointly|along|alongside)$/i.test(tree.tokens[Math.min(...subtree(tree, head)) - 1]?.text ?? '') ||
  /^(?:together|jointly|along)$/i.test(tree.tokens[Math.min(...subtree(tree, head))]!.text)

/** The phrase hangs on what is judged, and not on the judging. */
const isOfDeed = (tree: Tree, head: number, { frame, trigger, noun }: Candidate): boolean =>
  !noun &&
  ['criticise', 'welcome', 'support', 'reject'].includes(frame.act) &&
  headOf(tree, head) !== trigger &&
  caseOf(tree, headOf(tree, head)) !== 'for'

/** What any other preposition brings in: with whom, for whom, between whom, about what. */
export function putUsual(
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
  for (const head of heads.flatMap((given) => (word === 'with' ? heldBy(tree, given) : [given])))
    for (const mention of mentionsAt(tree, head, pageText)) {
      const party = isParty(mention)
      // "condemned the acts of aggression by Venezuela against Guyana": against whom the acts were.
      if (word === 'against' && isOfDeed(tree, head, candidate)) continue
      if (['with', 'against', 'towards', 'toward'].includes(word)) {
        // "negotiate with the Commission", "signed it with Azali": also one whom the page names and no list knows.
        const named =
          word === 'with' &&
          (tree.tokens[head]!.upos === 'PROPN' || (mention.kind === 'body' && !/^an? /i.test(mention.text)))
        // "deployed with barely 400 officers": of whom the force is made.
        // "funded the force with leadership by Australia": what else it was given.
        const own = ['deploy', 'mobilise', 'withdraw-forces', 'fund'].includes(candidate.frame.act) && !mention.party
        // "which brokered it together with Algeria": one of those who did.
        if (word === 'with' && isJoined(tree, head)) {
          if (party) roles.agent.push(mention)
          continue
        }
        // "Israel, with the United States, attacked it": beside whom, and not against whom.
        if (
          word === (candidate.frame.act === 'support' ? 'against' : 'with') &&
          doneTogether.includes(candidate.frame.act)
        )
          continue
        if ((party || named) && !own && mention.kind !== 'place' && mayBeSide(tree, head) && !isAbsolute(tree, head))
          roles.counterpart.push(mention)
      } else if (word === 'to' && party) {
        // "submitted proof of plans to attack it to envoys": nobody is attacked to.
        if (!['reject', 'welcome', 'criticise', 'attack'].includes(candidate.frame.act))
          (group === 'instruments' ? roles.beneficiary : roles.counterpart).push(mention)
      } else if (word === 'between' || word === 'involving') {
        if (
          (party || isOneOf(tree, head, mention)) &&
          // "the agreement between A and B will be terminated": by one of them, or by somebody else.
          (noun ||
            (passive &&
              group === 'instruments' &&
              agentless &&
              !['terminate', 'suspend', 'withdraw', 'violate', 'amend'].includes(candidate.frame.act))) &&
          !roles.agent.some((agent) => agent.start === mention.start)
        )
          roles.agent.push({ ...mention, kind: mention.kind ?? 'party' })
      } else if (word === 'for' && party) roles.beneficiary.push(mention)
      else if (
        themes.includes(word) &&
        mention.kind !== 'place' &&
        !/^(?:the |an? |this |that )?(?:behalf|sidelines|margins|basis|visit|trip|tour|occasion|grounds|eve|condition|orders|side|part|board|top)\b/i.test(
          mention.text,
        ) &&
        !/^the (?:day|eve|morning|night|anniversary)\b/i.test(mention.text) &&
        !/^the (?:\w+th|\w+-\w+th|first|second|third|\d+(?:st|nd|rd|th))$/i.test(mention.text) &&
        !tree.sentence.times.some((time) => time.start < mention.end && time.end > mention.start) &&
        !(word === 'on' && party)
      )
        roles.theme.push(mention)
    }
}
