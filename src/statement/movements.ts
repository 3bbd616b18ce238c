// Names of armed and political movements by their form alone: no list has them all.

const [fights, is] = [
  '(?:Liberation|Revolutionary|Resistance|Patriotic|Salvation|Independence|Rebel|Separatist|Self-Defen[cs]e|Jihad)',
  '(?:Front|Army|Movement|Forces?|Council|Union|Organi[sz]ation|Committee|Brigades?|Command|Coalition|Alliance|Party)',
]
const [maybe, surely] = [
  "(?:National|People['’]s|Popular|Democratic|Islamic|United|Unity|Freedom)",
  '(?:Front|Army|Forces|Brigades?)',
]
const between = "(?: (?:of|for|the|and|[A-Z][\\w'’-]*)){0,4}"
const name = new RegExp(
  `(?:\\b[A-Z][\\w'’-]* ){0,3}\\b(?:${fights}${between} ${is}|${maybe}${between} ${surely})\\b(?: (?:of|for)(?: the)?(?: [A-Z][\\w'’-]*)+)?(?: \\(([A-Z][A-Z-]{1,7})\\))?`,
  'g',
)

/**
 * Every place at which a text names a movement that calls itself a liberation front, a people's army and the like, also by the
 * abbreviation set behind its name: "the Kuki-Chin National Front (KNF)", then "KNF".
 * @returns what is written there, in order of the movements.
 */
export function movementsIn(text: string): string[] {
  const found = [...text.matchAll(name)]
  const short = new Set(found.flatMap(([, abbreviation]) => abbreviation ?? []))
  return [
    ...found.map(([whole]) => whole),
    ...[...short].flatMap((abbreviation) => text.match(new RegExp(`(?<![(\\w])${abbreviation}\\b`, 'g')) ?? []),
  ]
}
