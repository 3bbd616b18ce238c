import type { Attribution, Mention } from '../model/statement.ts'
import type { Line } from './lines.ts'

/**
 * An appeal that says what is wanted, laid out as the wanted thing: whoever is appealed to is to do it, on the word of
 * those who appeal. It binds nobody. Every other line is given back as it is.
 */
export function asWanted(line: Line): Line {
  const { statement } = line
  const { roles } = statement
  if (statement.act !== 'appeal' || statement.mode !== 'occurred' || statement.polarity !== 'positive') return line
  if (roles.object.length === 0 || roles.counterpart.length === 0) return line
  const wanted = { ...roles, agent: roles.counterpart, counterpart: [] }
  const attribution =
    roles.agent.length > 0 ? [...statement.attribution, ...roles.agent.map(asVoice)] : [authorless(line)]
  return { ...line, statement: { ...statement, mode: 'demanded', roles: wanted, attribution } }
}

const asVoice = ({ text, start, end, party }: Mention): Attribution => ({
  text,
  start,
  end,
  kind: party && ['state', 'organ', 'organisation', 'armed-group'].includes(party.kind) ? 'organ' : 'person',
  name: party?.name ?? text,
  ...(party ? { party } : {}),
})

/** The appeal itself speaks where the page does not say whose it is. */
function authorless({ statement: { evidence } }: Line): Attribution {
  const { quote, start, end } = evidence[0]!
  return { text: quote, start, end, kind: 'document', name: 'appeal' }
}
