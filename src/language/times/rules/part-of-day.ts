import hours from '../../../../lexicon/language/times/hours.json' with { type: 'json' }
import type { TimeRule } from '../rule.ts'

const parts = hours.parts.filter((part) => part !== 'night').join('|')

export const partOfDay: TimeRule = {
  name: 'part-of-day',
  examples: [
    'in the morning',
    'at night',
    'at dawn',
    'in the evening',
    'next evening',
    'early morning',
    'lunchtime',
    'later in the afternoon',
    'the evening of',
  ],
  hint: /morning|noon|evening|night|dawn|dusk|break|sun|time/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:(?:(?:in|by|during|on) (?:the |that )|the |next |each )?(?:early |late |mid-?)?(?:${parts})s?(?:[ -]hours)?(?![A-Za-zÀ-ɏ-]| (?:star|prayers?|papers?|news|post|standard))|(?:at|by|before|after|until|around|since|from) (?:${hours.edges.join('|')})|in the (?:middle of the )?night(?:-?time)?|in the daytime|lunchtime)(?![A-Za-zÀ-ɏ-])`,
    'gi',
  ),
  read([text = ''], { before, after }) {
    if (/^\p{Lu}/u.test(text) && (/[A-Za-zÀ-ɏ] $/u.test(before) || /^ \p{Lu}/u.test(after))) return null
    if (/\b[Gg]ood $|^[^.]*\b[Gg]ood-$/.test(before)) return null
    return { kind: 'time' }
  },
}

export const mealtime: TimeRule = {
  name: 'mealtime',
  examples: ['after breakfast', 'around dinner', 'before lunch'],
  hint: /breakfast|lunch|dinner|iftar/i,
  pattern: new RegExp(
    `(?<![A-Za-zÀ-ɏ-])(?:after|before|around|at) (?:${hours.meals.join('|')})(?![A-Za-zÀ-ɏ-]| (?:with|for|at|party|hosted|meetings?|talks|in|of))`,
    'gi',
  ),
  read: () => ({ kind: 'time' }),
}

export const presently: TimeRule = {
  name: 'now',
  examples: [
    'now',
    'right now',
    'recently',
    'currently',
    'at present',
    'the same day',
    'later that month',
    'the year before',
    'asap',
  ],
  hint: /now|same|that|before|after|previous|current|present|moment|away|recent|lately|days|possible|asap/i,
  pattern:
    /(?<![A-Za-zÀ-ɏ-])(?:right now|from now on|now(?! that)|(?:on )?the same (?:day|week|month|year|night)|(?:(?:earlier|later) )?(?:in )?that (?:same )?(?:day|week|month|year|night|weekend|summer|spring|autumn|winter|morning|evening|afternoon)|(?:earlier|later) (?:in )?the same (?:day|week|month|year)|the (?:day|night|week|month|year) (?:before|after)(?! that)|currently|at present|at (?:the|this) moment|at this time|right away|(?:a moment|moments) ago|recently|lately|nowadays|these days|as soon as possible|asap)(?![A-Za-zÀ-ɏ-])/gi,
  read([text = ''], { before }) {
    if (/^that/i.test(text) && !/\b(?:on|in|by|during|since|until|at|of|later|earlier) $/i.test(before)) return null
    if (/^[NCR]/.test(text) && before.trim() !== '' && /\p{Lu}[A-Za-zÀ-ɏ.]* $/u.test(before)) return null
    return { kind: 'date' }
  },
}
