import places from '../../lexicon/page/places.json' with { type: 'json' }

const known = new Set(places.places.map((place) => place.toLowerCase()))

/** Names of countries in English, by Unicode CLDR. */
const countries = new Set<string>()
const names = new Intl.DisplayNames('en', { type: 'region' })
for (let code = 0; code < 676; code++) {
  const region = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26))
  const name = names.of(region)
  if (name && name !== region) countries.add(name.toLowerCase())
}

/** A country by its English name. */
export function isCountry(words: string): boolean {
  return countries.has(words.trim().toLowerCase())
}

/** A place from which outlets date reports; `Addis Ababa/Asmara` and `Baku, Azerbaijan` go by their first part. */
export function isKnownPlace(words: string): boolean {
  return [words, words.split(/\s*[,([]/)[0] as string, words.split('/')[0] as string].some((part) =>
    known.has(part.trim().toLowerCase()),
  )
}
