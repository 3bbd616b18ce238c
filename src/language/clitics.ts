import lexicon from '../../lexicon/language/joined.json' with { type: 'json' }

const clitic = /^(.+?)(n['’`´]t|['’`´](?:s|re|ve|ll))$/iu
const pronounClitic = /^(i|you|he|she|it|we|they|who|that|there|what|how|where|this|[a-z]{4,})(['’`´]d)$/iu
const am = /^(i)(['’`´]m)(a)?$/iu
const decade = /^['’]?\d*0['’]s$/i

const joined = new Map(lexicon.words.map((parts) => [parts.replaceAll('|', ''), parts.split('|').map((p) => p.length)]))
const longestJoined = Math.max(...[...joined.keys()].map((word) => word.length))
const afterIts = new Set(lexicon.afterIts)

/**
 * Lengths of the parts of a word: "don't" → do, n't; "Sana'a's" → Sana'a, 's; "cannot" → can, not; "its" → it, s where
 * `next`, the word after it, shows that "it is" is meant; "Lets" with a capital is "Let us". Apostrophes inside a name stay ("N'Djamena", "Ta'izz", "d'Ivoire").
 */
export function splitClitics(word: string, next = ''): number[] {
  if (word.length < 2) return [word.length]
  const lower = word.length <= longestJoined ? word.toLowerCase() : ''
  if (word === 'Lets') return [3, 1]
  if (lower === 'its' && afterIts.has(next.toLowerCase())) return [2, 1]
  const parts = joined.get(lower)
  if (parts && !isName(word)) return parts
  if (word.length < 3 || decade.test(word)) return [word.length]
  const match = clitic.exec(word) ?? am.exec(word) ?? pronounClitic.exec(word)
  return match
    ? match
        .slice(1)
        .filter((part) => part !== undefined)
        .map((part) => part.length)
    : [word.length]
}

/** "IM" and "IVE" in capitals are other words. */
const isName = (word: string): boolean => word.length <= 3 && word === word.toUpperCase()
