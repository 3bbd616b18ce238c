const digits = new Intl.NumberFormat('en-GB')

/** A number with thousands separated: `1,204`. */
export function number(value: number): string {
  return digits.format(value)
}

/** A number with its noun, which stay on one line: `1 report`, `14 reports`; `plural` where it is not formed with -s. */
export function count(value: number, singular: string, plural = `${singular}s`): string {
  return `${number(value)}\u00a0${value === 1 ? singular : plural}`
}
