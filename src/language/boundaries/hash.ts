/** A number for a string, the same on every machine (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
  return hash
}

/** A number below `size`, a power of two, for a value in a named place. */
export function rowOf(place: number, value: number, size: number): number {
  let hash = Math.imul(place + 1, 0x9e3779b1) ^ value
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) & (size - 1)
}
