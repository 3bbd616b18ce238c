// What an outlet tells beside the words that it reports.

import { isNegated } from './clause.ts'
import { isAccusing, isAnswer, isSpeechVerb, isVoiceVerb, verbEffect } from './embedding.ts'
import { inClass } from './things.ts'
import { caseOf, childrenBy, headOf, isSetOff, lemmaOf, relation, subtree, type Tree } from './tree.ts'

/** The step from `at` up to `governor` leads out of the outlet's own words into words that somebody else says. */
export const isBesideSpeech = (tree: Tree, at: number, governor: number): boolean =>
  isBesideTag(tree, at, governor) ||
  isBehindQuotation(tree, at, governor) ||
  isOnWhatWasSaid(tree, at, governor) ||
  isAnswerTo(tree, at) ||
  isNextClause(tree, at, governor) ||
  isBesideContent(tree, at, governor)

/** "denies that police broke it; Mexico had itself broken another": what stands behind a semicolon is not denied. */
export function isBehindSemicolon(tree: Tree, at: number, governor: number): boolean {
  if (!['parataxis', 'ccomp', 'conj'].includes(relation(tree, at)) || governor > at) return false
  const first = Math.min(...subtree(tree, at, (child) => tree.tokens[child]!.upos === 'PUNCT'))
  const marks = tree.tokens.slice(Math.max(0, first - 2), first).map(({ text }) => text)
  // "which nobody had alleged: it was the police that held them".
  if (marks.includes(':')) return isSpeechVerb(lemmaOf(tree, governor)) && isNegated(tree, governor)
  if (!marks.includes(';')) return false
  // "Egypt had advised it, Israeli sources charge; Cairo denies it".
  const tags = childrenBy(tree, governor, 'parataxis').filter((tag) => isSpeechVerb(lemmaOf(tree, tag)))
  if (tags.length > 0 && tags.every((tag) => tag < first) && headOf(tree, governor) < first) return true
  return [governor, headOf(tree, governor)].some((verb) => verb >= 0 && verbEffect(lemmaOf(tree, verb)) === 'denied')
}

/** "…, the minister announced on Tuesday, two days after soldiers had killed four": when he said it, and not what. */
const isBesideTag = (tree: Tree, at: number, governor: number): boolean =>
  relation(tree, at) === 'advcl' &&
  at > governor &&
  isBehindWords(tree, governor) &&
  isSpeechVerb(lemmaOf(tree, governor)) &&
  childrenBy(tree, governor, 'nsubj').length > 0 &&
  opensWithTime(tree, at)

const opensWithTime = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'mark').some((mark) =>
    /^(?:after|before|when|as|while|since)$/i.test(tree.tokens[mark]!.text),
  )

/** "“They agreed,” he told reporters after ministers had flown in": behind the quotation the outlet tells, whatever the tree hangs it on. */
function isBehindQuotation(tree: Tree, at: number, governor: number): boolean {
  let said = governor
  // "“The feeling is that it does not work,” said a diplomat before …": up to the whole of what is said.
  while (relation(tree, said) === 'ccomp' && headOf(tree, said) < governor) said = headOf(tree, said)
  const tag = headOf(tree, said)
  return (
    relation(tree, at) === 'advcl' &&
    relation(tree, said) === 'ccomp' &&
    governor < tag &&
    tag < at &&
    isSpeechVerb(lemmaOf(tree, tag)) &&
    opensWithTime(tree, at) &&
    tree.tokens.slice(governor, tag).some(({ text }) => /^(?:["”»]|''|``)$/.test(text)) &&
    !tree.tokens.slice(tag, at).some(({ text }) => /^(?:["“„«]|``)$/.test(text))
  )
}

/** What is said stands before the verb of saying, which is a tag to it or has it as its complement. */
const isBehindWords = (tree: Tree, verb: number): boolean =>
  relation(tree, verb) === 'parataxis'
    ? verb > headOf(tree, verb)
    : childrenBy(tree, verb, 'ccomp').some((said) => said < verb) &&
      childrenBy(tree, verb, 'ccomp').every((said) => said < verb)

/** "The minister said that they would leave, a demand that the movement rejected": a word for all that was said, and who answered it. */
function isOnWhatWasSaid(tree: Tree, at: number, governor: number): boolean {
  const lemma = lemmaOf(tree, at)
  if (relation(tree, at) !== 'acl') return false
  // "announced that they would merge, a project that came to nothing".
  const isSum = relation(tree, governor) === 'parataxis' && tree.tokens[at]!.deprel === 'acl:relcl'
  if (!isSum && !inClass(lemmaOf(tree, governor), 'summing') && !isAnswer(lemma) && verbEffect(lemma) !== 'denied')
    return false
  if (relation(tree, governor) === 'root' || headOf(tree, governor) > governor) return false
  const [first, second] = subtree(tree, governor)
    .map((word) => tree.tokens[word]!)
    .filter(({ upos }) => upos !== 'PUNCT')
  const bare = ['NNS', 'NN'].includes(first!.xpos) && (first!.xpos === 'NNS' || first!.text === 'something')
  const open = /^(?:an?|one)$/i.test(first!.text) || bare || (/^JJ/.test(first!.xpos) && second?.xpos === 'NNS')
  const answered = childrenBy(tree, at, 'nsubj').some((who) => isNamed(tree, who))
  return open && (isSum || answered) && isSetOff(tree, governor)
}

/** "The United States said that Rwanda shelled the village, which Rwanda denies": nobody reports how he is answered. */
const isAnswerTo = (tree: Tree, at: number): boolean =>
  tree.tokens[at]!.deprel === 'acl:relcl' &&
  verbEffect(lemmaOf(tree, at)) === 'denied' &&
  isSetOff(tree, at) &&
  childrenBy(tree, at, 'nsubj').some((who) => isNamed(tree, who)) &&
  !childrenBy(tree, at, 'aux').some((word) => /^(?:had|would|could|might)$/i.test(tree.tokens[word]!.text))

/** "said that they would leave, while Rwanda, which …, called it a trap": a clause of another, in a tense that reports nothing. */
function isNextClause(tree: Tree, at: number, governor: number): boolean {
  if (!isOwnClause(tree, at) || governor > at || !['conj', 'advcl'].includes(relation(tree, at))) return false
  const above = headOf(tree, governor)
  if (above < 0 || !isReporting(tree, governor, above)) return false
  // "They had paid, he said, but the rebels killed them": a tag in the middle holds for what is coordinated behind it.
  if (relation(tree, at) === 'conj' && above > governor && above < at) return false
  // "Kinshasa says that it holds none, while the movement insists that it does": each in the same present.
  const bothSay =
    relation(tree, at) === 'advcl' &&
    isSpeechVerb(lemmaOf(tree, at)) &&
    [at, above].every((verb) => /^VB[ZP]$/.test(tree.tokens[verb]!.xpos))
  return bothSay || (tellsInPast(tree, at) && (isBackshifted(tree, governor) || isEvenAs(tree, at)))
}

/** "…, the ministry said, while Serbia's president demanded that …": behind who said it another speaks. */
function isBesideContent(tree: Tree, at: number, governor: number): boolean {
  if (!isOwnClause(tree, at) || relation(tree, at) !== 'advcl' || !tellsInPast(tree, at)) return false
  const lemma = lemmaOf(tree, at)
  if (!isSpeechVerb(lemma) && !isVoiceVerb(lemma) && !isAccusing(lemma) && verbEffect(lemma) !== 'denied') return false
  const above = headOf(tree, governor)
  const said = above > governor && isReporting(tree, governor, above) ? [above] : []
  const clauses = [governor, ...childrenBy(tree, governor, 'conj')]
  const tags = clauses
    .flatMap((clause) => childrenBy(tree, clause, 'parataxis'))
    .filter((tag) => isSpeechVerb(lemmaOf(tree, tag)))
  const sources = clauses
    .flatMap((clause) => childrenBy(tree, clause, 'obl'))
    .filter((source) => caseOf(tree, source) === 'according to')
  return [...said, ...tags, ...sources].some((tag) => tag > governor && tag < at)
}

/** What is said, or what somebody is accused of, and the verb of saying above it. */
const isReporting = (tree: Tree, content: number, above: number): boolean =>
  relation(tree, content) === 'ccomp'
    ? isSpeechVerb(lemmaOf(tree, above)) || isAccusing(lemmaOf(tree, above)) || tree.tokens[above]!.upos === 'ADJ'
    : ['advcl', 'xcomp'].includes(relation(tree, content)) &&
      isAccusing(lemmaOf(tree, above)) &&
      tree.tokens[content]!.xpos === 'VBG'

/** A clause behind a comma, with somebody named who does what it tells, and without a "that" of its own. */
function isOwnClause(tree: Tree, clause: number): boolean {
  const marks = childrenBy(tree, clause, 'mark').map((mark) => tree.tokens[mark]!.text.toLowerCase())
  const opens = relation(tree, clause) === 'advcl' ? ['while', 'whereas', 'although', 'though', 'but'] : []
  // "confident that it will hold, even as the president ended the talks".
  if (
    relation(tree, clause) === 'advcl'
      ? !isEvenAs(tree, clause) && !marks.some((mark) => opens.includes(mark))
      : marks.length
  )
    return false
  return isSetOff(tree, clause) && childrenBy(tree, clause, 'nsubj').some((who) => isNamed(tree, who))
}

/** "…, even as rebels attacked the town". */
export const isEvenAs = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'mark').some((mark) => tree.tokens[mark]!.text === 'as') &&
  childrenBy(tree, clause, 'advmod').some((word) => tree.tokens[word]!.text === 'even')

const isNamed = (tree: Tree, who: number): boolean => {
  if (tree.tokens[who]!.upos === 'NOUN' && ['armed', 'party'].some((name) => inClass(lemmaOf(tree, who), name)))
    return true
  const words = subtree(tree, who)
  return tree.sentence.names.some(({ first, last }) => words.some((word) => word >= first && word <= last))
}

/** "rejected", where "had rejected" and "would reject" may be what somebody said. */
const tellsInPast = (tree: Tree, verb: number): boolean =>
  tree.tokens[verb]!.xpos === 'VBD' && !childrenBy(tree, verb, 'aux', 'cop').length

/** "had left", "would leave", "leaving": told from a time before or behind that of the saying (Quirk et al. 1985, §14.31). */
const isBackshifted = (tree: Tree, verb: number): boolean =>
  tree.tokens[verb]!.xpos === 'VBG' ||
  childrenBy(tree, verb, 'aux').some((word) => /^(?:had|would|could|might)$/i.test(tree.tokens[word]!.text))
