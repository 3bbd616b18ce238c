/** Quick looks that several rules share: a sentence without any of these words or signs holds no such time. */
export const hints = {
  figure: /\d/,
  month: /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  weekday: /\b(?:mon|tue|wed|thu|fri|sat|sun)/i,
  unit: /(?:second|sec|minute|min|hour|hr|day|night|weekend|week|wk|fortnight|month|quarter|year|yr|decade|centur)/i,
  season: /spring|summer|autumn|winter|fall|half|quarter|q[1-4]\b|\bh[12]/i,
} as const
