// Lemma rules as training learnt them: "case|cut|add" or "=lemma".
// l|3|y on "Countries" → country · k|0| on "Aliyev" → Aliyev · =be on "was" → be

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
