/** Compares version numbers part by part, numbers as numbers ("1.10.0" is newer than "1.9.2"). Negative when `a` is older. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(/[.+-]/)
  const right = b.split(/[.+-]/)
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index] ?? '0'
    const other = right[index] ?? '0'
    if (one === other) continue
    const difference = Number(one) - Number(other)
    if (Number.isNaN(difference)) return one < other ? -1 : 1
    if (difference !== 0) return difference
  }
  return 0
}
