// The rules in the order in which they stand where two match words of one length.

import type { TimeRule } from './rule.ts'
import { ago, unitsAgo, weekdaysAway } from './rules/ago.ts'
import { clock, clockWords } from './rules/clock.ts'
import { bareClockRange, clockRange } from './rules/clock-range.ts'
import { dayAlone, dayOfTheMonth, daysAlone, ordinalDay, weekdayAndDay } from './rules/day-alone.ts'
import { dayMonth, monthDay } from './rules/day-month.ts'
import { duration, manyUnits, wholeLength } from './rules/duration.ts'
import { edge } from './rules/edge.ts'
import { figureRange, figures, isoFigures, monthFigures, shortFigures } from './rules/figures.ts'
import { holiday } from './rules/holiday.ts'
import { monthAlone, monthRange } from './rules/month.ts'
import { isoMonthFigures, monthYear, yearMonth } from './rules/month-year.ts'
import { nearDay } from './rules/near-day.ts'
import { nearUnit } from './rules/near-unit.ts'
import { nthWeekday, restOf, toDate, weekAfterNext, weekNumber } from './rules/of-period.ts'
import { mealtime, partOfDay, presently } from './rules/part-of-day.ts'
import { portion } from './rules/portion.ts'
import { fiscalYear, quarter, yearQuarter } from './rules/quarter.ts'
import { season } from './rules/season.ts'
import { dayOfEvery, every, often, timesPer, weekdaysAlways } from './rules/set.ts'
import { endOfDay, theUnit, theWeekend } from './rules/the-unit.ts'
import { twoMonths } from './rules/two-months.ts'
import { weekOf } from './rules/week-of.ts'
import { weekdayRange, weekdays } from './rules/weekday.ts'
import { decade, spokenYear, yearAlone } from './rules/year.ts'

export const timeRules: readonly TimeRule[] = [
  twoMonths,
  weekOf,
  dayMonth,
  monthDay,
  isoFigures,
  figureRange,
  monthFigures,
  figures,
  shortFigures,
  dayOfTheMonth,
  dayAlone,
  daysAlone,
  ordinalDay,
  monthYear,
  yearMonth,
  monthRange,
  isoMonthFigures,
  holiday,
  season,
  yearQuarter,
  quarter,
  fiscalYear,
  portion,
  nthWeekday,
  restOf,
  toDate,
  weekAfterNext,
  weekNumber,
  edge,
  decade,
  every,
  dayOfEvery,
  timesPer,
  often,
  weekdaysAlways,
  weekdaysAway,
  ago,
  unitsAgo,
  nearUnit,
  nearDay,
  weekdayAndDay,
  weekdayRange,
  weekdays,
  theWeekend,
  endOfDay,
  duration,
  wholeLength,
  manyUnits,
  clockRange,
  bareClockRange,
  clock,
  clockWords,
  yearAlone,
  spokenYear,
  monthAlone,
  partOfDay,
  mealtime,
  presently,
  theUnit,
]
