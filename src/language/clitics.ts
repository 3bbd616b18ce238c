const clitic = /^(.+?)(n['’`´]t|['’`´](?:s|re|ve|ll))$/iu
const pronounClitic = /^(i|you|he|she|it|we|they|who|that|there|what|how|where|this|[a-z]{4,})(['’`´]d)$/iu
const am = /^(i)(['’`´]m)$/iu
const joined = /^(can)(not)$|^(gon|wan)(na)$|^(got)(ta)$|^(do|did|does|is|was|have|has|could|should|would)(nt)$/iu

/**
 * Lengths of the parts of a word: "don't" → do, n't; "Sana'a's" → Sana'a, 's; "cannot" → can, not.
 * Apostrophes inside a name stay ("N'Djamena", "Ta'izz", "d'Ivoire").
 */
export function splitClitics(word: string): number[] {
  if (word.length < 3) return [word.length]
  const match = clitic.exec(word) ?? am.exec(word) ?? pronounClitic.exec(word) ?? joined.exec(word)
  if (!match) return [word.length]
  const parts = match.slice(1).filter((part) => part !== undefined)
  return parts.map((part) => part.length)
}
