import places from '../../lexicon/page/places.json' with { type: 'json' }

const known = new Set(places.places.map((place) => place.toLowerCase()))

/** A place from which outlets date reports; `Addis Ababa/Asmara` and `Baku, Azerbaijan` go by their first part. */
export function isKnownPlace(words: string): boolean {
  return [words, words.split(/\s*[,([]/)[0] as string, words.split('/')[0] as string].some((part) =>
    known.has(part.trim().toLowerCase()),
  )
}
