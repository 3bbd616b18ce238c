import { html } from 'hono/html'
import type { Voice } from '../../model/views.ts'
import { type VoiceWords, voicesWords } from '../words/voice.ts'
import { type Html, joined } from './html.ts'

/** One voice; own, quoted and unnamed voices look and read differently. */
export function voiceLabel(words: VoiceWords): Html {
  return html`<span class="voice ${words.kind}">${words.text}</span>`
}

/** All voices of a line, each once. */
export function voiceList(voices: readonly Voice[]): Html {
  return html`<span class="voices">${joined(voicesWords(voices).map(voiceLabel), '; ')}</span>`
}
