// Lemma rules as training learnt them: "case|cut|add" or "=lemma".
// l|3|y on "Countries" → country · k|0| on "Aliyev" → Aliyev · =be on "was" → be
// Words seen in training keep the rule they had there; the network's is for all others.

import type { LemmaLexicon } from './files.ts'

export type SeenLemmas = ReadonlyMap<string, string>

export function readLemmas(lexicon: LemmaLexicon): SeenLemmas {
  const seen = new Map<string, string>()
  for (const [tag, rules] of Object.entries(lexicon))
    for (const [rule, forms] of Object.entries(rules))
      for (const form of forms.split(' ')) seen.set(`${tag} ${form}`, rule)
  return seen
}

export function lemma(seen: SeenLemmas, word: string, xpos: string, rule: string): string {
  return applyRule(seen.get(`${xpos} ${word.toLowerCase()}`) ?? rule, word)
}

const CASES: Readonly<Record<string, (word: string) => string>> = {
  l: (word) => word.toLowerCase(),
  k: (word) => word,
  t: (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase(),
  u: (word) => word.toUpperCase(),
}

/** The lemma that the rule makes of the word; the word in lower case where the rule cuts more than there is. */
export function applyRule(rule: string, word: string): string {
  if (rule.startsWith('=')) return rule.slice(1)
  const [, letter, cut, add] = /^(.)\|(\d+)\|(.*)$/s.exec(rule) ?? []
  const base = CASES[letter ?? 'l']?.(word) ?? word
  const made = base.slice(0, Math.max(0, base.length - Number(cut ?? 0))) + (add ?? '')
  return Number(cut) > base.length || !made ? word.toLowerCase() : made
}
