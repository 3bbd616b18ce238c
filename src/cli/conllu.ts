import type { Sentence } from '../model/sentence.ts'

/**
 * A sentence as CoNLL-U (https://universaldependencies.org/format.html); names stand in MISC as `NER=B-PER`,
 * events as `Factuality=2.5`, offsets into the text as `TokenRange=start:end`.
 */
export function conllu(sentence: Sentence, number: number): string {
  const { tokens, names, predicates } = sentence
  const misc = tokens.map(({ start, end }) => [`TokenRange=${start}:${end}`])
  for (const { kind, first, last } of names)
    for (let place = first; place <= last; place++) misc[place]!.push(`NER=${place === first ? 'B' : 'I'}-${kind}`)
  for (const { token, factuality } of predicates) misc[token]!.push(`Factuality=${factuality.toFixed(1)}`)
  const text = tokens.map((token, place) => token.text + gap(tokens, place)).join('')
  const lines = tokens.map((token, place) => {
    const next = tokens[place + 1]
    if (next && next.start === token.end) misc[place]!.push('SpaceAfter=No')
    const { text: form, lemma, upos, xpos, head, deprel } = token
    return [place + 1, form, lemma, upos, xpos, '_', head, deprel, '_', misc[place]!.sort().join('|')].join('\t')
  })
  return `# sent_id = ${number}\n# text = ${text}\n${lines.join('\n')}\n\n`
}

const gap = (tokens: Sentence['tokens'], place: number): string => {
  const next = tokens[place + 1]
  return next && next.start > tokens[place]!.end ? ' ' : ''
}
