// What the words of a sentence say plainly and the parser now and then sees otherwise.

import type { Sentence, Token } from '../../model/sentence.ts'
import { isAccusing, isSpeechVerb } from '../embedding.ts'
import { isNeverPast, isOnlyPast, mendLemma } from '../lemma.ts'
import { inClass } from '../things.ts'
import { mendedClauses } from './clauses.ts'
import { mendedCompounds } from './compounds.ts'
import { mendedConjuncts } from './conjuncts.ts'
import { mendedDateline } from './dateline.ts'
import { applied, has, isTree, isUnder } from './heads.ts'
import { mendedInfinitives } from './infinitives.ts'
import { mendedRows } from './rows.ts'
import { mendedSecond } from './second.ts'
import { mendedSpeech } from './speech.ts'
import { mendedSubjects } from './subjects.ts'
import { mendedSums } from './summing.ts'
import { mendedTitles } from './titles.ts'

/** The tokens of a sentence, with heads, relations and forms put right where their words leave no doubt. Heads are 1-based, 0 for the root. */
export function mendedTokens(sentence: Sentence): Token[] {
  const forms = sentence.tokens.map((token, index) => {
    const speaks = speakerBeside(sentence.tokens, index)
    return {
      ...token,
      ...(token.upos === 'VERB' && { lemma: mendLemma(token.lemma.toLowerCase(), token.text.toLowerCase()) }),
      xpos: mendedForm(sentence.tokens, index),
      ...(isOpens(sentence.tokens, index) && { upos: 'VERB' }),
      deprel: speaks ? 'nsubj' : mendedRelation(sentence, index),
      ...(speaks && { head: speaks }),
    }
  })
  const hung = isTree(forms) ? forms : forms.map((token, index) => ({ ...token, ...hangs(sentence.tokens[index]!) }))
  return [
    mendedDateline,
    mendedSecond,
    mendedParticles,
    placed,
    mendedCompounds,
    fromWhere,
    byWhomOfWhom,
    mendedClauses,
    mendedConjuncts,
    mendedSpeech,
    mendedInfinitives,
    mendedSubjects,
    mendedTitles,
    mendedRows,
    mendedSums,
  ].reduce(applied, hung)
}

const hangs = ({ head, deprel }: Token): Pick<Token, 'head' | 'deprel'> => ({ head, deprel })

const placed = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => contentOf(tokens, index) ?? { ...token, head: mendedHead(tokens, index) })

/** "the withdrawal of its forces from Libya": from there they withdraw, wherever they come from. */
const fromWhere = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const whose = tokens[token.head - 1]
    const leaving = whose && tokens[whose.head - 1]
    const isFrom =
      token.deprel === 'nmod' &&
      whose?.deprel === 'nmod' &&
      ['withdrawal', 'pullout', 'departure', 'removal', 'retreat', 'expulsion'].includes(leaving?.lemma ?? '') &&
      has(tokens, index + 1, /^case$/, ({ lemma }) => lemma === 'from') &&
      has(tokens, token.head, /^case$/, ({ lemma }) => lemma === 'of')
    return isFrom ? { ...token, head: whose.head } : token
  })

/** "the release by the militia of 20 captives": they are released, and are no part of who releases them. */
const byWhomOfWhom = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const by = tokens[token.head - 1]
    const act = tokens[(by?.head ?? 0) - 1]
    const isOfAct =
      token.xpos === 'NNS' &&
      token.deprel === 'nmod' &&
      has(tokens, index + 1, /^nummod/) &&
      by?.deprel === 'nmod' &&
      act?.upos === 'NOUN' &&
      has(tokens, index + 1, /^case$/, ({ lemma }) => lemma === 'of') &&
      has(tokens, token.head, /^case$/, ({ lemma }) => lemma === 'by') &&
      // "by a group of rebels", "by relatives of two hostages".
      !has(tokens, token.head, /^det$/, ({ lemma }) => lemma === 'a') &&
      !['relative', 'family', 'member', 'leader', 'commander', 'supporter', 'friend', 'group', 'band'].includes(
        by.lemma,
      ) &&
      !has(tokens, by.head, /^nmod$/, (other) =>
        has(tokens, tokens.indexOf(other) + 1, /^case$/, ({ lemma }) => lemma === 'of'),
      ) &&
      ['human', 'people', 'armed', 'captives'].some((name) => inClass(token.lemma.toLowerCase(), name))
    return isOfAct ? { ...token, head: by.head } : token
  })

/** "handed over the islands": a particle right behind its verb is no preposition of the noun that follows, which is the object. */
const mendedParticles = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (isParticle(tokens, index)) return { ...token, head: index, deprel: 'compound:prt' }
    const isMoved =
      token.deprel === 'obl' && tokens.some(({ head }, at) => head === index + 1 && isParticle(tokens, at))
    return isMoved ? { ...token, deprel: 'obj' } : token
  })

function isParticle(tokens: readonly Token[], index: number): boolean {
  const { xpos, deprel, head } = tokens[index]!
  return (
    xpos === 'RP' &&
    deprel === 'case' &&
    head > index &&
    tokens[head - 1]!.head === index &&
    isVerbal(tokens[index - 1])
  )
}

const isVerbal = (token: Token | undefined): boolean => token?.upos === 'VERB'

/** The first token that hangs on another, however far, or that itself. */
function firstOf(tokens: readonly Token[], index: number): number {
  let first = index
  while (first > 0 && tokens[first - 1]!.head > first - 1 && tokens[first - 1]!.head <= index + 1) first--
  return first
}

/**
 * "…, his spokeswoman, Natalya Timakova, tells reporters", "no state offered to, and Guterres, who came, urged …": a nominal that
 * hangs on a verb before it as a second subject or a conjunct, right before a verb of saying that has no subject, is the subject
 * of that. Number of the verb (1-based), or 0.
 */
function speakerBeside(tokens: readonly Token[], index: number): number {
  const { deprel, head, upos } = tokens[index]!
  const before = tokens[head - 1]
  const afterQuote = /^(?:''|["”»’])$/.test(tokens[firstOf(tokens, index) - 1]?.text ?? '')
  if (!before || head > index || !['NOUN', 'PROPN', 'PRON'].includes(upos)) return 0
  // "…, its secretary-general, Jens Stoltenberg, said".
  const beside =
    deprel === 'appos' && has(tokens, index + 1, /^nmod:poss/) && tokens[firstOf(tokens, index) - 1]?.text === ','
  if (!['VERB', 'AUX'].includes(before.upos) && !afterQuote && !beside) return 0
  const second =
    beside ||
    (/^nsubj/.test(deprel) && tokens.some((one, at) => at < head && one.head === head && /^nsubj/.test(one.deprel)))
  if (!second && deprel !== 'conj') return 0
  let verb = index + 1
  while (verb < tokens.length && (tokens[verb]!.upos === 'PUNCT' || isUnder(tokens, verb, index))) verb++
  const found = tokens[verb]
  if (
    !found ||
    !/^VB[DZP]$/.test(found.xpos) ||
    !isSpeech({ ...found, lemma: mendLemma(found.lemma.toLowerCase(), found.text.toLowerCase()) })
  )
    return 0
  return has(tokens, verb + 1, /^nsubj/) ? 0 : verb + 1
}

/** "denied once more that …": a that-clause is what the verb says, and hangs on no adverb and no "it". */
function contentOf(tokens: readonly Token[], index: number): Token | null {
  const token = tokens[index]!
  const adverb = tokens[token.head - 1]
  // "Word has it that they left".
  if (token.deprel === 'csubj' && adverb?.text === 'it' && tokens[adverb.head - 1]?.lemma === 'have')
    return { ...token, head: adverb.head, deprel: 'ccomp' }
  // "the accord that they said they had signed".
  const said = tokens.findIndex(
    (one, at) =>
      token.deprel === 'acl:relcl' &&
      one.deprel === 'acl:relcl' &&
      one.head === token.head &&
      at < index &&
      isSpeech(one) &&
      has(tokens, at + 1, /^nsubj/),
  )
  if (said >= 0 && !has(tokens, index + 1, /^cc/)) return { ...token, head: said + 1, deprel: 'ccomp' }
  if (token.deprel !== 'advcl' || adverb?.upos !== 'ADV' || token.head > index) return null
  const marked = has(tokens, index + 1, /^mark$/, ({ text }) => text.toLowerCase() === 'that')
  let verb = token.head
  for (let steps = 0; steps < 4 && verb > 0 && !['VERB', 'AUX'].includes(tokens[verb - 1]!.upos); steps++)
    verb = tokens[verb - 1]!.head
  return marked && verb > 0 ? { ...token, head: verb, deprel: 'ccomp' } : null
}

/** "handed over its weapons": right after a particle, what no preposition brings in is the object. */
function mendedRelation({ tokens, times }: Sentence, index: number): string {
  const { deprel, head, start } = tokens[index]!
  // "said on Friday, after gunmen had killed …": told beside, and no part of what is said.
  if (deprel === 'ccomp' && has(tokens, index + 1, /^mark$/, ({ text }) => ['after', 'before', 'since'].includes(text)))
    return 'advcl'
  // "was signed before thousands of people".
  if (deprel === 'obl:agent' && has(tokens, index + 1, /^case$/, ({ text }) => text.toLowerCase() === 'before'))
    return 'obl'
  // "Mali recalled its envoy": of two subjects, the one behind the verb is what it is done to.
  const isSecond =
    deprel === 'nsubj' &&
    head > 0 &&
    head <= index &&
    tokens[head - 1]!.upos === 'VERB' &&
    tokens[head]?.text !== ',' &&
    !has(tokens, head, /^(?:obj|ccomp|xcomp|cop|expl)/) &&
    tokens.some((token, at) => at < head - 1 && token.head === head && token.deprel === 'nsubj')
  if (isSecond && tokens[index]!.upos === 'NOUN') return 'obj'
  // "It was Spain that walked out": a clause that hangs on whom the cleft is about.
  if (deprel === 'advcl:relcl' && head > 0 && has(tokens, head, /^expl$/) && has(tokens, head, /^cop$/))
    return 'acl:relcl'
  if (deprel !== 'obl' || head === 0 || head > index || times.some((time) => time.start <= start && start < time.end))
    return deprel
  const bare =
    has(tokens, head, /^compound:prt/) &&
    !has(tokens, head, /^(?:obj|iobj|aux:pass)/) &&
    !has(tokens, index + 1, /^(?:case|mark)/)
  return bare ? 'obj' : deprel
}

/** "was holding someone and accused the militia": a participle with an object and no auxiliary of its own, beside no perfect, is a past tense. */
function mendedForm(tokens: readonly Token[], index: number): string {
  const { deprel, xpos, head } = tokens[index]!
  if (isPassiveBeside(tokens, index)) return 'VBN'
  if (isPresentOfSeveral(tokens, index)) return 'VBP'
  if (isOpens(tokens, index)) return 'VBP'
  // "overran": no gerund.
  // "retook the town".
  if (['VBP', 'VBZ'].includes(xpos) && isOnlyPast(tokens[index]!.text.toLowerCase())) return 'VBD'
  // "insists that the four hand over their weapons".
  if (xpos === 'VBD' && isNeverPast(tokens[index]!.text.toLowerCase())) return 'VBP'
  if (isSaidToHaveBeen(tokens, index)) return 'VBD'
  if (xpos === 'VBG' && !/(?:ing|in['’])$/i.test(tokens[index]!.text)) return 'VBD'
  if (deprel !== 'conj' || xpos !== 'VBN') return xpos
  const perfect = has(tokens, head, /^aux/, ({ lemma }) => lemma === 'have') || tokens[head - 1]!.xpos === 'VBN'
  return has(tokens, index + 1, /^obj/) && !has(tokens, index + 1, /^aux/) && !perfect ? 'VBD' : xpos
}

/** "tells us that mortars hit houses": of verbs whose past is their bare form, what is told is past. */
const isSaidToHaveBeen = (tokens: readonly Token[], index: number): boolean => {
  const { deprel, xpos, head, text } = tokens[index]!
  return (
    deprel === 'ccomp' &&
    ['VB', 'VBP'].includes(xpos) &&
    ['hit', 'cut', 'shut', 'put', 'set', 'quit', 'burst', 'broadcast', 'split', 'spread'].includes(text) &&
    ['say', 'tell', 'report', 'claim', 'allege', 'add'].includes(tokens[head - 1]!.lemma) &&
    has(tokens, index + 1, /^nsubj/) &&
    !has(tokens, index + 1, /^aux/)
  )
}

/** "Talks open in Juba": with a subject and no copula, it is the verb. */
const isOpens = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.text.toLowerCase() === 'open' &&
  tokens[index]!.upos === 'ADJ' &&
  has(tokens, index + 1, /^nsubj/) &&
  !has(tokens, index + 1, /^(?:cop|aux)/)

/** "A and B sign a text and agree to meet": a bare form with a subject and no auxiliary, in no clause that hangs on another, is a present tense. */
function isPresentOfSeveral(tokens: readonly Token[], index: number): boolean {
  const { deprel, xpos, head } = tokens[index]!
  if (xpos !== 'VB' || has(tokens, index + 1, /^(?:aux|mark|cop)/)) return false
  if (deprel === 'root' || deprel === 'parataxis')
    return tokens.some(
      ({ head: of, deprel: as, xpos: tag }, at) =>
        of === index + 1 &&
        /^nsubj/.test(as) &&
        tokens[index - 1]?.text !== ',' &&
        (/S$/.test(tag) || has(tokens, at + 1, /^conj/)),
    )
  return deprel === 'conj' && head <= index && isPresentOfSeveral(tokens, head - 1)
}

/** "was signed in May and rejected in June": of a verb that always has an object, without one, the auxiliary holds for both. */
function isPassiveBeside(tokens: readonly Token[], index: number): boolean {
  const { deprel, xpos, head, lemma } = tokens[index]!
  if (deprel !== 'conj' || xpos !== 'VBD' || tokens[head - 1]!.xpos !== 'VBN') return false
  return (
    has(tokens, head, /^aux:pass/) &&
    !has(tokens, index + 1, /^(?:nsubj|obj|ccomp|xcomp|aux)/) &&
    alwaysDone.includes(lemma.toLowerCase())
  )
}

const alwaysDone = [
  'sign',
  'reject',
  'ratify',
  'adopt',
  'approve',
  'initial',
  'publish',
  'release',
  'free',
  'arrest',
  'detain',
  'kill',
  'expel',
  'reopen',
  'suspend',
  'extend',
  'amend',
  'establish',
  'dissolve',
]

/**
 * "hopes that it will not be delayed, and urges …": a finite verb without a subject, coordinated with one of another form,
 * goes with the verb of its own form above.
 */
function mendedHead(tokens: readonly Token[], index: number): number {
  const { deprel, xpos, head } = tokens[index]!
  if (deprel === 'conj' && isOffice(tokens[index]!)) return besideOffice(tokens, index)
  if (deprel !== 'conj' || !['VBZ', 'VBD'].includes(xpos)) return head
  const own = has(tokens, index + 1, /^(?:nsubj|aux|mark)/)
  if (own || tokens[head - 1]?.xpos === xpos) return head
  const speaks = isSpeech(tokens[index]!) || isPredicate(tokens, head)
  if (hasFinite(tokens, head) && !speaks) return head
  for (let up = tokens[head - 1]?.head ?? 0, steps = 0; up > 0 && steps < 8; up = tokens[up - 1]!.head, steps++)
    if (tokens[up - 1]!.xpos === xpos && (!hasFinite(tokens, head) || isSpeech(tokens[up - 1]!))) return up
  return head
}

/** "the President of Azerbaijan and the Prime Minister of Armenia": an office with its article goes with the office before, not with the country. */
function besideOffice(tokens: readonly Token[], index: number): number {
  const { head } = tokens[index]!
  const country = tokens[head - 1]!
  const office = tokens[country.head - 1]
  const definite = has(tokens, index + 1, /^det$/, ({ text }) => /^the$/i.test(text))
  return definite && country.deprel === 'nmod' && office && isOffice(office) ? country.head : head
}

const isOffice = ({ lemma }: Token): boolean =>
  [
    'president',
    'minister',
    'premier',
    'chancellor',
    'king',
    'secretary',
    'leader',
    'commander',
    'chief',
    'ambassador',
    'envoy',
    'governor',
    'chairman',
  ].includes(lemma.toLowerCase())

/** "denied that he was holding anyone and accused …", "said it was not acceptable and blamed …": who said the first says the second. */
const isSpeech = ({ lemma }: Token): boolean => {
  const word = lemma.toLowerCase()
  return (
    isSpeechVerb(word) ||
    isAccusing(word) ||
    ['deny', 'reject', 'urge', 'demand', 'call', 'vow', 'ask', 'appeal', 'request', 'protest'].includes(word)
  )
}

const isPredicate = (tokens: readonly Token[], head: number): boolean =>
  !['VERB', 'AUX'].includes(tokens[head - 1]!.upos) && has(tokens, head, /^cop$/)

/** A tensed auxiliary or copula other than a modal makes the verb finite: "has signed and welcomes". */
const hasFinite = (tokens: readonly Token[], verb: number): boolean =>
  has(tokens, verb, /^(?:aux|cop)/, ({ xpos }) => /^VB[ZPD]$/.test(xpos))
