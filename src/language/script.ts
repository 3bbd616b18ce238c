/**
 * True where less than half of the letters are Latin, or where the words are no words: runs of 60 characters and more
 * without a break, such as encoded bytes. Such a sentence is kept and marked, its tree is not made.
 */
export function isUnread(sentence: string): boolean {
  if (/^[\x20-\x7f]*$/.test(sentence)) return /\S{120}/.test(sentence) && longShare(sentence) > 0.5
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0
  const latin = sentence.match(/\p{Script=Latin}/gu)?.length ?? 0
  return (letters > 0 && latin * 2 < letters) || longShare(sentence) > 0.5
}

function longShare(sentence: string): number {
  const long = sentence.match(/[^\s]{120,}/gu)?.reduce((sum, run) => sum + run.length, 0) ?? 0
  return long / sentence.length
}
