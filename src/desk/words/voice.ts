import type { Statement } from '../../model/statement.ts'
import type { Voice } from '../../model/views.ts'
import { list } from './list.ts'

/** Whose word a line stands on: the page's own voice, somebody it names, or somebody it does not name. */
export type VoiceKind = 'own' | 'quoted' | 'unnamed'

export interface VoiceWords {
  kind: VoiceKind
  text: string
}

/** A view's voice in words. An outlet in a view's voice is the page's own. */
export function voiceWords(voice: Pick<Voice, 'kind' | 'name'>): VoiceWords {
  if (voice.kind === 'outlet') return { kind: 'own', text: `${voice.name || 'the outlet'}, in its own voice` }
  if (voice.kind === 'unnamed') {
    const told = voice.name && !/^unnamed/i.test(voice.name)
    return { kind: 'unnamed', text: told ? `nobody named (“${voice.name}”)` : 'nobody named' }
  }
  return { kind: 'quoted', text: voice.name }
}

/** The voice of one statement: the last of its chain, or the outlet's own; `outlet` is empty where it is named beside. */
export function statementVoice(statement: Statement, outlet: string): VoiceWords {
  const last = statement.attribution.at(-1)
  if (!last) return { kind: 'own', text: outlet ? `${outlet}, in its own voice` : 'in its own voice' }
  if (last.kind === 'unnamed') return voiceWords(last)
  return { kind: 'quoted', text: last.name }
}

/** Voices in words, each once: whom the pages name, then who is not named, then the outlets that speak for themselves. */
export function voicesWords(voices: readonly Voice[]): VoiceWords[] {
  const each = (kind: VoiceKind) => voices.filter((voice) => voiceWords(voice).kind === kind)
  const once = (some: readonly Voice[]) => [
    ...new Map(some.map((voice) => [voiceWords(voice).text, voiceWords(voice)])).values(),
  ]
  const outlets = [...new Set(each('own').map(({ name }) => name || 'the outlet'))]
  const own: VoiceWords[] =
    outlets.length > 0
      ? [{ kind: 'own', text: `${list(outlets)}, in ${outlets.length === 1 ? 'its' : 'their'} own voice` }]
      : []
  return [...once(each('quoted')), ...once(each('unnamed')), ...own]
}
