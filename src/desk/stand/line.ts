import type { Voice } from '../../model/views.ts'
import type { Form } from '../words/form.ts'

/** One line of "Where it stands": a status, a sentence that says no more than its statements, and those. */
export interface Line {
  form: Form
  status: string
  /** First part of the sentence, which leads to the page of its thing. */
  subject: string
  href: string
  /** The rest of the sentence, without its full stop. */
  rest: string
  voices: Voice[]
  statements: string[]
}
