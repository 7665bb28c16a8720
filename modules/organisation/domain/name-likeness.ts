/** How near two name keys are, 0 to 1: words in common, where a long word may differ by one letter. */
export function likeness(a: string, b: string): number {
  const [left, right] = [a.split(' '), b.split(' ')]
  const free = [...right]
  let common = 0
  for (const word of left) {
    const at = free.indexOf(word)
    const near = at >= 0 ? at : free.findIndex((other) => isOneLetterOff(word, other))
    if (near < 0) continue
    common += at >= 0 ? 1 : 0.97
    free.splice(near, 1)
  }
  return (2 * common) / (left.length + right.length)
}

const shortestWithFault = 4

export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < shortestWithFault || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  return endA - start <= 1 && endB - start <= 1
}
