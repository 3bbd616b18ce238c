import { count, note, reserve, settle } from './account.ts'
import { keep, kept, keyOf } from './cache.ts'
import { messagesOf } from './prompt.ts'
import { type Proposal, readAnswer, schemaOf } from './proposal.ts'
import type { Question } from './questions.ts'
import { failures, mostTokens, reckoned, request } from './request.ts'
import type { ModelSettings } from './settings.ts'

/**
 * What the model proposes for a sentence: as it was answered before, else as its server answers now, within the budget of
 * the run. Null where nobody could be asked or what came back was no answer. Never throws.
 * @param shared the run's account. @param until time from which on nobody is asked any more, by `Date.now()`.
 */
export async function ask(
  settings: ModelSettings,
  shared: SharedArrayBuffer,
  question: Question,
  until = Number.POSITIVE_INFINITY,
): Promise<Proposal[] | null> {
  const acts = Object.keys(question.acts)
  const messages = messagesOf(settings.prompt, question)
  const key = keyOf(settings.name, messages)
  const known = await kept(settings.cache, key)
  const before = known === null ? null : readAnswer(known, acts)
  if (before) {
    count(shared, 'kept')
    return before
  }
  const reserved = reckoned(messages) + mostTokens
  if (Date.now() > until || !reserve(shared, reserved, settings)) {
    count(shared, 'unasked')
    return null
  }
  const answer = await request(settings, messages, schemaOf(acts))
  if ('failure' in answer) {
    // What a failed request cost is not known; what was sent is reckoned as spent.
    settle(shared, reserved, reserved - mostTokens)
    note(shared, answer.failure)
    return null
  }
  settle(shared, reserved, answer.tokens)
  const proposals = readAnswer(answer.content, acts)
  note(shared, proposals ? null : failures.unreadable)
  if (proposals) await keep(settings.cache, key, answer.content)
  return proposals
}
