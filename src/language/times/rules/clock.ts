import type { TimeRule } from '../rule.ts'

const two = (number: number): string => String(number).padStart(2, '0')

export const clock: TimeRule = {
  name: 'clock',
  examples: ['11:46 PM', '10 am', '1140 a.m.', '23:46 GMT+4', 'noon', 'midnight', "6 o'clock", '0600 GMT'],
  pattern:
    /\b(?:(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})? ?([ap])\.?m\b\.?|(\d{2})(\d{2}) ?([ap])\.?m\b\.?|([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?! ?[ap]\.?m)|([01]\d|2[0-3])([0-5]\d)(?= (?:GMT|UTC|hours|hrs|local time))|(noon|midnight|midday)|(\d{1,2}) ?o['’]?clock)(?: (?:GMT|UTC|local time)(?:[+-]\d{1,2})?)?/gi,
  read([, h1, m1, half1, h2, m2, half2, h3, m3, h4, m4, word, h5]) {
    if (word) return { kind: 'time', value: /midnight/i.test(word) ? 'T00:00' : 'T12:00' }
    const half = half1 ?? half2
    let hour = Number(h1 ?? h2 ?? h3 ?? h4 ?? h5)
    if (half) hour = (hour % 12) + (/p/i.test(half) ? 12 : 0)
    return hour < 24 ? { kind: 'time', value: `T${two(hour)}:${m1 ?? m2 ?? m3 ?? m4 ?? '00'}` } : null
  },
}

export const partOfDay: TimeRule = {
  name: 'part-of-day',
  examples: ['in the morning', 'at night', 'at dawn', 'in the evening'],
  pattern:
    /\b(?:(?:in the )?(?:early |late )?(?:mornings?|afternoons?|evenings?)(?! (?:star|prayer|paper))|at (?:night|dawn|dusk|noon)|in the night(?:-time)?|in the daytime)\b/gi,
  read: () => ({ kind: 'time' }),
}

export const presently: TimeRule = {
  name: 'now',
  examples: ['now', 'right now', 'recently', 'currently', 'at present'],
  pattern:
    /\b(?:right now|now(?! that)|the same (?:day|week|month|year)|(?:earlier|later) (?:in the|that|the same) (?:day|week|month|year)|the (?:day|week|month|year) (?:before|after)|currently|at present|at the moment|recently|lately|nowadays|these days|as soon as possible)\b/gi,
  read: () => ({ kind: 'date' }),
}
