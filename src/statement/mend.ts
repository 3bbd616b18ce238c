// What the words of a sentence say plainly and the parser now and then sees otherwise.

import type { Sentence, Token } from '../model/sentence.ts'
import { isAccusing, isSpeechVerb } from './embedding.ts'
import { mendLemma } from './lemma.ts'

/** The tokens of a sentence, with heads, relations and forms put right where their words leave no doubt. Heads are 1-based, 0 for the root. */
export function mendedTokens(sentence: Sentence): Token[] {
  const forms = sentence.tokens.map((token, index) => {
    const speaks = speakerBeside(sentence.tokens, index)
    return {
      ...token,
      xpos: mendedForm(sentence.tokens, index),
      ...(isOpens(sentence.tokens, index) && { upos: 'VERB' }),
      deprel: speaks ? 'nsubj' : mendedRelation(sentence, index),
      ...(speaks && { head: speaks }),
    }
  })
  const placed = forms.map((token, index) => contentOf(forms, index) ?? { ...token, head: mendedHead(forms, index) })
  return [ofHeadline, ofReports, afterConjunctions, beforeThat, asCalled, dueTo, acrossVerb, insertedSpeech].reduce(
    (tokens, mend) => mend(tokens),
    placed,
  )
}

/** "a deal that foes of the president say was hammered out": what somebody says is put into the clause. */
function insertedSpeech(tokens: Token[]): Token[] {
  const say = tokens.findIndex(
    ({ lemma, xpos, deprel }, index) =>
      isSpeechVerb(lemma) &&
      ['VB', 'VBP', 'VBZ', 'VBD'].includes(xpos) &&
      !['root', 'ccomp', 'conj', 'advcl'].includes(deprel) &&
      /^(?:aux|cop)/.test(tokens[index + 1]?.deprel ?? '') &&
      tokens[index + 1]!.head > index + 2,
  )
  if (say < 0) return tokens
  const verb = tokens[say + 1]!.head
  const who = tokens.findLastIndex(
    ({ deprel, head, upos }, index) => index < say && head === verb && deprel.startsWith('nsubj') && upos !== 'PRON',
  )
  if (who < 0 || !tokens.some(({ deprel, head }, index) => index < who && head === verb && deprel.startsWith('nsubj')))
    return tokens
  return tokens.map((token, index) => {
    if (index === say)
      return { ...token, upos: 'VERB', xpos: token.xpos === 'VB' ? 'VBP' : token.xpos, head: verb, deprel: 'parataxis' }
    return index === who ? { ...token, head: say + 1, deprel: 'nsubj' } : token
  })
}

/** "ECOWAS imposed sanctions": no name is part of a word behind the verb; it is the subject of the verb that has none. */
const acrossVerb = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const verb = index + 1
    if (token.deprel !== 'compound' || token.upos !== 'PROPN' || token.head - 1 <= verb) return token
    const { xpos = '' } = tokens[verb] ?? {}
    return ['VBD', 'VBZ', 'VBP'].includes(xpos) && !has(tokens, verb + 1, /^nsubj/)
      ? { ...token, head: verb + 1, deprel: 'nsubj' }
      : token
  })

/** "the signing of what he calls an agreement": an agreement, as he calls it. */
function asCalled(tokens: Token[]): Token[] {
  const what = tokens.findIndex(
    ({ text }, index) =>
      text.toLowerCase() === 'what' && calling.includes(tokens[callerOf(tokens, index)]?.lemma ?? ''),
  )
  if (what < 0) return tokens
  const verb = callerOf(tokens, what)
  const thing = tokens.findIndex(
    ({ deprel, head, upos }, index) =>
      head === verb + 1 && index > verb && /^(?:obj|xcomp|obl)/.test(deprel) && upos === 'NOUN',
  )
  if (thing < 0) return tokens
  return tokens.map((token, index) => {
    if (index === thing) return { ...token, head: tokens[what]!.head, deprel: tokens[what]!.deprel }
    if (index === verb) return { ...token, head: thing + 1, deprel: 'acl:relcl' }
    if (index === what) return { ...token, head: verb + 1, deprel: 'obj' }
    return token.head === what + 1 ? { ...token, head: thing + 1 } : token
  })
}

const calling = ['call', 'describe', 'term', 'dub', 'label', 'style']

const callerOf = (tokens: readonly Token[], what: number): number =>
  tokens.findIndex(({ head, deprel }) => head === what + 1 && deprel.startsWith('acl'))

/** "Talks, due to open in August, …": the parser takes "due to" for a preposition, and what follows is a verb. */
const dueTo = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const isDue = token.text.toLowerCase() === 'due' && tokens[index + 1]?.text === 'to' && token.deprel === 'case'
    if (isDue && tokens[token.head - 1]?.xpos === 'VB') return { ...token, deprel: 'advmod' }
    const last = tokens[index - 1]
    if (token.text === 'to' && last?.text.toLowerCase() === 'due' && tokens[last.head - 1]?.xpos === 'VB')
      return { ...token, head: last.head, deprel: 'mark' }
    const due =
      token.xpos === 'VB' &&
      tokens.some(({ text, deprel, head }) => text.toLowerCase() === 'due' && deprel === 'case' && head === index + 1)
    return due ? { ...token, upos: 'VERB', deprel: token.deprel === 'nmod' ? 'acl' : token.deprel } : token
  })

/** "warned Uganda that it would attack Chad": who stands before the "that" of a clause is told it, and no part of it. */
function beforeThat(tokens: Token[]): Token[] {
  return tokens.map((token, index) => {
    const verb = token.head - 1
    if (verb < index || token.deprel !== 'obj' || tokens[verb]!.deprel !== 'ccomp') return token
    const that = tokens.findIndex(({ text, deprel, head }) => text === 'that' && deprel === 'mark' && head === verb + 1)
    const teller = tokens[verb]!.head - 1
    return teller >= 0 && teller < index && index < that ? { ...token, head: teller + 1 } : token
  })
}

/**
 * "had not come since Bahrain and Egypt cut ties": a phrase with "since" that ends right before a finite verb without a subject
 * is the subject of that, and the verb's clause hangs where the phrase hung.
 */
function afterConjunctions(tokens: Token[]): Token[] {
  let mended = tokens
  tokens.forEach(({ xpos, deprel, head }, verb) => {
    if (!['VBD', 'VBP', 'VBZ'].includes(xpos) || !['advcl', 'conj'].includes(deprel)) return
    if (has(tokens, verb + 1, /^(?:nsubj|csubj|aux|cop|mark|cc)/)) return
    const phrase = tokens.findIndex(
      ({ deprel: as, head: of }, index) =>
        as === 'obl' && of === head && index < verb && index >= of && lastOf(tokens, index) === verb - 1,
    )
    const word = phrase < 0 ? -1 : tokens.findIndex(({ deprel: as, head: of }) => as === 'case' && of === phrase + 1)
    if (word < 0 || !conjunctions.includes(tokens[word]!.text.toLowerCase())) return
    mended = mended.map((token, index) => {
      if (index === verb) return { ...token, deprel: 'advcl' }
      if (index === phrase) return { ...token, deprel: 'nsubj', head: verb + 1 }
      return index === word ? { ...token, deprel: 'mark', head: verb + 1 } : token
    })
  })
  return mended
}

/** "…, Egyptian state television reports.": set off by a comma at the end of what is told, the last word is what the house does. */
function ofReports(tokens: Token[]): Token[] {
  const verb = tokens.findIndex(
    ({ text, xpos, head }, index) =>
      (['reports', 'claims', 'states'].includes(text) ||
        (['report', 'claim', 'state'].includes(text) && isSeveral(tokens[index - 1]!))) &&
      ['NNS', 'NN', 'VBZ', 'VBP'].includes(xpos) &&
      head > 0 &&
      head <= index &&
      tokens[index - 1]!.head === index + 1 &&
      ['NOUN', 'PROPN'].includes(tokens[index - 1]!.upos) &&
      !/^nmod:poss/.test(tokens[index - 1]!.deprel) &&
      [',', '.', ''].includes(tokens[index + 1]?.text ?? '') &&
      !has(tokens, index + 1, /^(?:nsubj|case|conj|cc)/),
  )
  if (verb < 0 || !['parataxis', 'appos', 'dep', 'list'].includes(tokens[verb]!.deprel)) return tokens
  const first = tokens.findIndex(({ upos }, index) => upos !== 'PUNCT' && isUnder(tokens, index, verb))
  if (tokens[first - 1]?.text !== ',') return tokens
  return tokens.map((token, index) => {
    if (index === verb)
      return {
        ...token,
        upos: 'VERB',
        xpos: token.text.endsWith('s') ? 'VBZ' : 'VBP',
        deprel: 'parataxis',
        lemma: token.text.replace(/s$/, ''),
      }
    if (index === verb - 1) return { ...token, deprel: 'nsubj' }
    return index >= first && index < verb && token.head === verb + 1 ? { ...token, head: verb } : token
  })
}

const isSeveral = ({ text, xpos }: Token): boolean => xpos.endsWith('S') || text === 'media'

const conjunctions = ['since', 'after', 'before', 'until', 'till']

/** The last token that hangs on another, however far, or that itself. */
const lastOf = (tokens: readonly Token[], index: number): number =>
  tokens.findLastIndex((_, at) => isUnder(tokens, at, index))

function isUnder(tokens: readonly Token[], index: number, above: number): boolean {
  for (let up = index, steps = 0; up >= 0 && steps < 12; up = tokens[up]!.head - 1, steps++)
    if (up === above) return true
  return false
}

/** "Athens, Skopje sign deal": in a headline a comma stands for "and", and what follows two names is what they do. */
function ofHeadline(tokens: Token[]): Token[] {
  if (tokens.at(-1)?.upos === 'PUNCT') return tokens
  const comma = tokens.findIndex(({ text }) => text === ',')
  const verb = tokens.findIndex(({ upos, xpos }, index) => index > comma && upos === 'VERB' && /^VB[PZ]?$/.test(xpos))
  const to = tokens[verb - 1]?.upos === 'PART'
  const names = tokens.slice(0, to ? verb - 1 : verb)
  if (
    comma < 1 ||
    verb < 0 ||
    verb - comma > 6 ||
    !names.slice(0, comma).some(({ upos }) => upos === 'PROPN' || upos === 'NOUN') ||
    !names.every(({ upos, text }) => text === ',' || ['PROPN', 'NOUN', 'ADJ', 'DET', 'NUM'].includes(upos))
  )
    return tokens
  const headIn = (from: number, until: number): number =>
    tokens.findIndex(({ head }, index) => index >= from && index < until && (head - 1 < from || head - 1 >= until))
  const [one, other] = [headIn(0, comma), headIn(comma + 1, names.length)]
  if (one < 0 || other < 0 || tokens[other]!.deprel === 'conj') return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: 0, deprel: 'root', xpos: to ? 'VB' : 'VBP' }
    if (index === one) return { ...token, head: verb + 1, deprel: 'nsubj' }
    if (index === other) return { ...token, head: one + 1, deprel: 'conj' }
    return token.head === 0 ? { ...token, head: verb + 1, deprel: 'dep' } : token
  })
}

/** A token of such a relation hangs on the word `of` (1-based, as heads are). */
const has = (
  tokens: readonly Token[],
  of: number,
  relation: RegExp,
  fits: (token: Token) => boolean = () => true,
): boolean => tokens.some((token) => token.head === of && relation.test(token.deprel) && fits(token))

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
  if (deprel !== 'conj' || xpos !== 'VBN') return xpos
  const perfect = has(tokens, head, /^aux/, ({ lemma }) => lemma === 'have') || tokens[head - 1]!.xpos === 'VBN'
  return has(tokens, index + 1, /^obj/) && !has(tokens, index + 1, /^aux/) && !perfect ? 'VBD' : xpos
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
  return isSpeechVerb(word) || isAccusing(word) || ['deny', 'reject', 'urge', 'demand', 'call', 'vow'].includes(word)
}

const isPredicate = (tokens: readonly Token[], head: number): boolean =>
  !['VERB', 'AUX'].includes(tokens[head - 1]!.upos) && has(tokens, head, /^cop$/)

/** A tensed auxiliary or copula other than a modal makes the verb finite: "has signed and welcomes". */
const hasFinite = (tokens: readonly Token[], verb: number): boolean =>
  has(tokens, verb, /^(?:aux|cop)/, ({ xpos }) => /^VB[ZPD]$/.test(xpos))
