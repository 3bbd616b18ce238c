// Who says something, and what, where the parser hangs the saying in the words that are said.

import type { Token } from '../../model/sentence.ts'
import { isSpeechVerb } from '../embedding.ts'
import { applied, has, isNominal, isUnder, subjectsOf } from './heads.ts'
import { endTag, insideTag } from './set-off.ts'
import { chargedAfter, informedBehind, ofReports, repeatedAfter, wentOn } from './tags.ts'

/** The tokens with speakers and their words hung apart. Heads are 1-based, 0 for the root. */
export const mendedSpeech = (tokens: Token[]): Token[] =>
  [
    wentOn,
    saidBefore,
    saidBehind,
    saysInside,
    ofReports,
    beforeThat,
    describedHow,
    insertedPassive,
    saidBetween,
    insertedSpeech,
    insertedBetween,
    afterSubject,
    repeatedAfter,
    chargedAfter,
    informedBehind,
    behindBecause,
    becauseTheySaid,
    insideClause,
    behindTag,
    behindSay,
    afterDenial,
    addingTo,
    speakerBehind,
    endTag,
    insideTag,
  ].reduce(applied, tokens)

/** "Said the group's director Anna Neistat:": whoever stands between the verb that opens the sentence and the colon that ends it. */
function saidBefore(tokens: Token[]): Token[] {
  const opens = tokens[0]?.lemma === 'say' && tokens[0].head === 0 && tokens.at(-1)?.text === ':'
  const who = tokens.findIndex(
    ({ upos, head, deprel }) => head === 1 && deprel === 'ccomp' && /^(?:NOUN|PROPN)$/.test(upos),
  )
  return opens && who > 0 && !subjectsOf(tokens, 0).length
    ? tokens.map((token, index) => (index === who ? { ...token, deprel: 'nsubj' } : token))
    : tokens
}

/** "Rwanda withdrew, said Uganda's president.": a noun behind the saying is who says it, and no clause. */
const speakerBehind = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const says = tokens[token.head - 1]
    const isSpeaker =
      token.deprel === 'ccomp' &&
      isNominal(token) &&
      says?.upos === 'VERB' &&
      token.head <= index &&
      isSpeechVerb(says.lemma) &&
      !has(tokens, token.head, /^nsubj/) &&
      tokens.some(({ deprel, head }, at) => head === token.head && deprel === 'ccomp' && at < token.head - 1) &&
      !has(tokens, index + 1, /^(?:nsubj|cop|mark|aux)/)
    return isSpeaker ? { ...token, deprel: 'nsubj' } : token
  })

/** "“The parties commit to it,” the agreement signed by Agathon Rwasa said": behind the quotation stands who says it. */
function saidBehind(tokens: Token[]): Token[] {
  const says = tokens.findIndex(
    ({ head, lemma, upos, xpos }) => head === 0 && upos === 'VERB' && xpos === 'VBD' && isSpeechVerb(lemma),
  )
  if (says < 1 || has(tokens, says + 1, /^nsubj/)) return tokens
  const who = tokens.findIndex(
    ({ deprel, head }, index) =>
      deprel === 'nsubj' &&
      index < says &&
      head - 1 < index &&
      tokens[head - 1]!.head === says + 1 &&
      has(tokens, head, /^nsubj/) &&
      subjectsOf(tokens, head - 1).some((other) => other < head - 1),
  )
  if (who < 0) return tokens
  const first = tokens.findIndex(({ upos }, index) => upos !== 'PUNCT' && isUnder(tokens, index, who))
  if (!/^["”’'»“,]$/.test(tokens[first - 1]?.text ?? '')) return tokens
  return tokens.map((token, index) => (index === who ? { ...token, head: says + 1 } : token))
}

/** "The ministers, says the statement, will meet again": who stands before the first comma does it, and who stands behind the saying says it. */
function saysInside(tokens: Token[]): Token[] {
  const says = tokens.findIndex(
    ({ head, lemma, upos }, index) =>
      head === 0 && upos === 'VERB' && isSpeechVerb(lemma) && tokens[index - 1]?.text === ',',
  )
  const told = tokens.findIndex(({ deprel, head }, index) => deprel === 'ccomp' && head === says + 1 && index > says)
  if (says < 1 || told < 0 || has(tokens, told + 1, /^mark$/)) return tokens
  const [who, ...more] = subjectsOf(tokens, says)
  const [teller, ...others] = subjectsOf(tokens, told)
  const isAside =
    who !== undefined &&
    teller !== undefined &&
    !more.length &&
    !others.length &&
    who < says &&
    teller > says &&
    tokens.some(({ text, head }, index) => text === ',' && index > teller && index < told && head === teller + 1)
  return isAside
    ? tokens.map((token, index) =>
        index === who ? { ...token, head: told + 1 } : index === teller ? { ...token, head: says + 1 } : token,
      )
    : tokens
}

/** "Truce holds, says Beijing; truce broken, say rebels": who stands behind the saying says it. */
function behindSay(tokens: Token[]): Token[] {
  const who = tokens.findIndex((token, index) => {
    const say = tokens[index - 1]
    return (
      token.deprel.startsWith('nsubj') &&
      token.head < index &&
      say !== undefined &&
      isSpeechVerb(say.lemma) &&
      say.upos === 'VERB' &&
      tokens.some((one, at) => at < token.head && one.head === token.head && one.deprel.startsWith('nsubj'))
    )
  })
  if (who < 0) return tokens
  const told = tokens[who]!.head
  const first = tokens[told - 1]!.head
  const isOver = first > 0 && tokens[first - 1]!.head === who && tokens[who - 1]!.head === 0
  return tokens.map((token, index) => {
    if (index === who) return { ...token, head: who, deprel: 'nsubj' }
    if (isOver && index === first - 1) return { ...token, head: 0, deprel: 'root' }
    if (isOver && index === who - 1) return { ...token, head: told, deprel: 'parataxis' }
    return token
  })
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
  const isBelow = tokens[verb - 1]!.head === say + 1
  const who = tokens.findLastIndex(
    ({ deprel, head, upos }, index) => index < say && head === verb && deprel.startsWith('nsubj') && upos !== 'PRON',
  )
  if (who < 0 || !tokens.some(({ deprel, head }, index) => index < who && head === verb && deprel.startsWith('nsubj')))
    return tokens
  return tokens.map((token, index) => {
    if (index === say && !isBelow)
      return { ...token, upos: 'VERB', xpos: token.xpos === 'VB' ? 'VBP' : token.xpos, head: verb, deprel: 'parataxis' }
    return index === who ? { ...token, head: say + 1, deprel: 'nsubj' } : token
  })
}

/** "denies it; Mexico, it insists, had broken it": who insists between a subject and its verb speaks of what they tell. */
const afterSubject = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'parataxis' || !isSpeechVerb(token.lemma) || tokens[index + 1]?.text !== ',') return token
    const first = tokens.findIndex(({ upos }, at) => upos !== 'PUNCT' && isUnder(tokens, at, index))
    if (tokens[first - 1]?.text !== ',') return token
    const verb = tokens.findIndex(
      ({ upos }, at) =>
        at > index &&
        ['VERB', 'AUX'].includes(upos) &&
        token.head !== at + 1 &&
        subjectsOf(tokens, at).some((who) => who < first && who > token.head - 1),
    )
    return verb < 0 ? token : { ...token, head: verb + 1 }
  })

/** "Ecuador, whose police, he wrote, had broken it": who wrote it is put between, and the clause is of what was broken. */
function insertedBetween(tokens: Token[]): Token[] {
  const say = tokens.findIndex(
    ({ deprel, lemma }, index) =>
      deprel === 'acl:relcl' && isSpeechVerb(lemma) && tokens[index + 1]?.text === ',' && index > 2,
  )
  if (say < 0) return tokens
  const who = tokens.findIndex(
    ({ deprel }, index) =>
      index < say &&
      index >= tokens[say]!.head &&
      deprel.startsWith('nsubj') &&
      has(tokens, index + 1, /^nmod:poss$/, ({ text }) => /^whose$/i.test(text)),
  )
  const verb = who < 0 ? -1 : tokens[who]!.head - 1
  if (verb < say || tokens[verb]?.upos !== 'VERB') return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: tokens[say]!.head, deprel: 'acl:relcl' }
    return index === say ? { ...token, head: verb + 1, deprel: 'parataxis' } : token
  })
}

/** "It is untrue, the ambassador said, that they had signed": the clause is what is untrue, though somebody is put in who says so. */
const saidBetween = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const told = tokens[token.head - 1]
    const judged = tokens[(told?.head ?? 0) - 1]
    const isBetween =
      token.deprel === 'ccomp' &&
      told?.deprel === 'parataxis' &&
      judged?.upos === 'ADJ' &&
      token.head - 1 < index &&
      has(tokens, index + 1, /^mark$/, ({ text }) => text === 'that') &&
      has(tokens, told.head, /^(?:nsubj|expl)/, ({ text }) => text.toLowerCase() === 'it')
    return isBetween ? { ...token, head: told.head, deprel: 'csubj' } : token
  })

/** "Mali's president, it is claimed, has signed": what is put between commas hangs on the verb beside which it stands. */
const insertedPassive = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const above = tokens[token.head - 1]
    const isInserted =
      token.xpos === 'VBN' &&
      ['parataxis', 'acl'].includes(token.deprel) &&
      above !== undefined &&
      ['NOUN', 'PROPN'].includes(above.upos) &&
      above.deprel.startsWith('nsubj') &&
      isSpeechVerb(token.lemma) &&
      has(tokens, index + 1, /^(?:nsubj|expl)/, ({ text }) => text.toLowerCase() === 'it')
    return isInserted ? { ...token, head: above.head, deprel: 'parataxis' } : token
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

/** "Survivors described how soldiers had shot them": what they describe. */
const describedHow = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const how = tokens[token.head - 1]
    const isTold =
      token.deprel === 'advcl:relcl' &&
      how?.text.toLowerCase() === 'how' &&
      how.deprel === 'obj' &&
      isSpeechVerb(tokens[how.head - 1]!.lemma)
    if (isTold) return { ...token, head: how.head, deprel: 'ccomp' }
    const clause = tokens.findIndex(({ deprel, head }) => head === index + 1 && deprel === 'advcl:relcl')
    return clause >= 0 && token.text.toLowerCase() === 'how' && token.deprel === 'obj'
      ? { ...token, head: clause + 1, deprel: 'advmod' }
      : token
  })

/** "because, they said, the army had broken it": the reason is the clause, and they say it. */
function behindBecause(tokens: Token[]): Token[] {
  const clause = tokens.findIndex(({ deprel, head }, index) => {
    const said = tokens[head - 1]
    return (
      deprel === 'ccomp' &&
      head - 1 < index &&
      said?.deprel === 'parataxis' &&
      has(tokens, index + 1, /^mark$/, (mark) => tokens.indexOf(mark) < head - 1) &&
      tokens[head]?.text === ','
    )
  })
  if (clause < 0) return tokens
  const said = tokens[clause]!.head - 1
  return tokens.map((token, index) => {
    if (index === clause) return { ...token, head: tokens[said]!.head, deprel: 'advcl' }
    return index === said ? { ...token, head: clause + 1 } : token
  })
}

/** The same where the parser takes who has broken it for what they said. */
function becauseTheySaid(tokens: Token[]): Token[] {
  const said = tokens.findIndex(
    ({ deprel, lemma }, index) =>
      deprel === 'advcl' &&
      isSpeechVerb(lemma) &&
      tokens[index - 1]?.upos === 'PRON' &&
      tokens[index - 2]?.text === ',' &&
      tokens[index + 1]?.text === ',' &&
      has(tokens, index + 1, /^mark$/, (mark) => tokens.indexOf(mark) === index - 3),
  )
  const who = tokens.findIndex(({ deprel, head }, index) => deprel === 'obj' && head === said + 1 && index > said)
  const verb = tokens.findIndex(
    ({ deprel, head, upos }, index) => deprel === 'conj' && head === said + 1 && upos === 'VERB' && index > who,
  )
  if (said < 0 || who < 0 || verb < 0 || has(tokens, verb + 1, /^nsubj/)) return tokens
  return tokens.map((token, index) => {
    if (index === verb) return { ...token, head: tokens[said]!.head, deprel: 'advcl' }
    if (index === said) return { ...token, head: verb + 1, deprel: 'parataxis' }
    if (index === who) return { ...token, head: verb + 1, deprel: 'nsubj' }
    return token.deprel === 'mark' && token.head === said + 1 ? { ...token, head: verb + 1 } : token
  })
}

/** "suspended the talks because, they said, the army had broken it": they say why, and not that they were suspended. */
const insideClause = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    if (token.deprel !== 'parataxis' || !isSpeechVerb(token.lemma) || tokens[index + 1]?.text !== ',') return token
    const clause = tokens.findIndex(
      ({ deprel, head }, at) =>
        at > index &&
        deprel === 'advcl' &&
        head !== index + 1 &&
        has(tokens, at + 1, /^mark$/, (mark) => {
          const place = tokens.indexOf(mark)
          return place < index && index - place < 6 && tokens[place + 1]?.text === ','
        }),
    )
    return clause < 0 ? token : { ...token, head: clause + 1 }
  })

/** "They agreed to a truce, the premier said after hosting talks": what stands behind who said it tells of the saying. */
const behindTag = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const content = tokens[token.head - 1]
    const said = (content?.head ?? 0) - 1
    const tells =
      token.deprel === 'advcl' && token.xpos === 'VBG'
        ? has(tokens, index + 1, /^mark$/, ({ text }) => /^(?:after|before|while|on|in)$/.test(text))
        : token.deprel === 'obl' && has(tokens, index + 1, /^case$/, ({ text }) => /^(?:after|following)$/.test(text))
    return tells && content?.deprel === 'ccomp' && token.head - 1 < said && said < index
      ? { ...token, head: said + 1 }
      : token
  })

/** "denied that its troops had broken it, hours after Thailand had accused them": when it was denied. */
const afterDenial = (tokens: Token[]): Token[] =>
  tokens.map((token, index) => {
    const content = tokens[token.head - 1]
    if (token.deprel !== 'advcl' || token.xpos !== 'VBD' || content?.deprel !== 'ccomp') return token
    const said = tokens[content.head - 1]
    const after = has(tokens, index + 1, /^mark$/, ({ text }) => ['after', 'before'].includes(text))
    const first = tokens.findIndex(({ upos }, at) => upos !== 'PUNCT' && isUnder(tokens, at, index))
    const measured = /^(?:hours?|days?|weeks?|minutes?|shortly|moments|months?)$/.test(
      tokens.slice(first, first + 3).find(({ head, upos }) => head === index + 1 && upos !== 'NUM')?.text ?? '',
    )
    return after && measured && tokens[first - 1]?.text === ',' && said && content.head - 1 < token.head - 1
      ? { ...token, head: content.head }
      : token
  })

/** "said the government would take part, adding that it urged …": whoever says both. */
function addingTo(tokens: Token[]): Token[] {
  const root = tokens.findIndex(({ head }) => head === 0)
  if (root < 0 || !isSpeechVerb(tokens[root]!.lemma) || !has(tokens, root + 1, /^nsubj/)) return tokens
  return tokens.map((token, index) => {
    const above = tokens[token.head - 1]
    const isAdding =
      token.lemma === 'add' && token.xpos === 'VBG' && ['advcl', 'acl', 'conj'].includes(token.deprel) && index > root
    return isAdding &&
      above !== undefined &&
      token.head !== root + 1 &&
      token.head - 1 > root &&
      isUnder(tokens, token.head - 1, root)
      ? { ...token, head: root + 1, deprel: 'advcl' }
      : token
  })
}
