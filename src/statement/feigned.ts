// Sentences that tell nothing of the world, whatever acts their words name. Seen on the words: trees of such sentences differ.

import type { Tree } from './tree.ts'

const made =
  /\b(?:board|war|video|computer|card|role-playing)[- ]?games?\b|\bwargames?\b|\bmodel un\b|\bmock (?:council|parliament|summit|trial|vote|european|session|debate)|\bsimulat(?:ion|ed|or)\b|\bnovel(?:s|ist)?\b(?! (?:coronavirus|virus|way|approach|idea|form))|\bfictional\b|\bscreenplay\b|\b(?:an?|the|his|her) (?:film|movie|play|musical|comedy|opera|cartoon) (?:in|at|about|has|opens|tells|shows|imagines|ends)\b|\bblanks only\b|\bimagine\b|\brole[- ]play|\b(?:video|film|movie|clip|documentary) [“«]/i

const asking = /\b(?:asks?|asked|wonders?|wondered|wants? to know|wanted to know)\b/i
const inverted =
  /^["“‘']?(?:(?:and|but|so|then),? )?(?:did|does|do|can|could|will|would|should|shall|has|have|had|is|are|was|were|since when|why|when|how|where|who|whom|what|which) /i

const wordsOf = (tree: Tree): string => tree.tokens.map(({ text }) => text).join(' ')

/** A novel, a war game, a mock council, "imagine that": what is told there has not happened. */
export const isMadeUp = (tree: Tree): boolean => made.test(wordsOf(tree))

/** "Did parliament really ratify it, a listener wants to know": a question without its mark. */
export function isAskedAloud(tree: Tree): boolean {
  const words = wordsOf(tree)
  const start = inverted.exec(words)
  if (!start || !asking.test(words)) return false
  // "When the ministers met, the envoy asked for …": a clause of time is no question.
  const helper = tree.tokens.findIndex(({ upos }) => upos === 'AUX')
  const subject = tree.tokens.findIndex(({ deprel }) => deprel.startsWith('nsubj'))
  return (
    helper >= 0 &&
    subject >= 0 &&
    helper < subject &&
    /, [^,]*$/.test(words) &&
    asking.test(words.slice(words.lastIndexOf(',')))
  )
}
