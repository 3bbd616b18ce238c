import type { Sentence } from '../../model/sentence.ts'
import { headOfSpan, prepositionOf, relationOf } from './tree.ts'

const acting = new Set(['by', 'between', 'with', 'against', 'from', 'on', 'to'])
const places = new Set([
  'in',
  'at',
  'near',
  'around',
  'outside',
  'towards',
  'toward',
  'into',
  'through',
  'via',
  'across',
  'inside',
  'of',
  'for',
])
const going = new Set([
  'arrive',
  'travel',
  'fly',
  'visit',
  'go',
  'return',
  'come',
  'head',
  'move',
  'leave',
  'depart',
  'drive',
  'bring',
  'transfer',
  'send',
  'take',
  'fall',
  'lie',
  'sit',
  'host',
  'bomb',
  'shell',
  'strike',
  'capture',
  'seize',
  'enter',
  'reach',
  'attack',
  'hit',
  'trip',
  'visit',
  'road',
  'flight',
  'route',
])

/** Verbs of what is done to a government, and to no town. */
const addressed = new Set(
  (
    'accuse urge tell ask warn blame criticise criticize call press pressure condemn demand oblige require allow inform notify ' +
    'support back recognise recognize assure reassure remind thank praise threaten sanction persuade convince defy rebuke consult arm'
  ).split(' '),
)

/**
 * True where the name of a seat of government stands for the government: subject or agent of what only somebody can do
 * ("Baku says", "talks between Yerevan and Baku", "Kigali's support"), false where it is a place ("met in Geneva").
 */
export function actsHere(sentence: Sentence, first: number, last: number): boolean {
  let head = headOfSpan(sentence, first, last)
  while (relationOf(sentence, head) === 'conj') {
    if (places.has(prepositionOf(sentence, head))) return false
    head = sentence.tokens[head]!.head - 1
  }
  const token = sentence.tokens[head]!
  const governor = sentence.tokens[token.head - 1]
  const preposition = prepositionOf(sentence, head)
  const relation = relationOf(sentence, head)
  if (places.has(preposition) || !governor) return false
  // "Kiev is unlikely to amend", "Washington is set to ease", "Paris is expected to sign".
  const leads = sentence.tokens.some(
    ({ head, deprel, xpos }) => head === token.head && deprel === 'xcomp' && xpos === 'VB',
  )
  if (relation === 'nsubj' && leads && ['ADJ', 'VERB'].includes(governor.upos)) return true
  if (leads && relation === 'obj' && ['expect', 'want', 'force', 'order'].includes(governor.lemma)) return true
  if (token.deprel === 'nsubj:pass') return addressed.has(governor.lemma)
  if (relation === 'nsubj') return governor.upos === 'VERB' && !['host', 'lie', 'fall', 'have'].includes(governor.lemma)
  if (relation === 'obj' || relation === 'iobj') return addressed.has(governor.lemma)
  if (relation === 'obl' || relation === 'nmod') {
    if (token.deprel === 'nmod:poss') return !going.has(governor.lemma)
    return (
      acting.has(preposition) &&
      !going.has(governor.lemma) &&
      !(preposition === 'on' && !['call', 'pressure', 'sanction', 'press'].includes(governor.lemma)) &&
      !(preposition === 'from' && governor.upos !== 'NOUN') &&
      !(
        preposition === 'to' &&
        governor.upos === 'VERB' &&
        ![
          'belong',
          'pledge',
          'promise',
          'offer',
          'propose',
          'give',
          'hand',
          'protest',
          'complain',
          'apologise',
          'apologize',
        ].includes(governor.lemma)
      )
    )
  }
  return false
}
