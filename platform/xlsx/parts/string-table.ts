/** Many texts in one piece of memory: hundreds of thousands of strings would cost several times their letters. */
export type StringTable = {
  add(bytes: Buffer, from: number, to: number): void
  addText(text: string): void
  /** Ends the text to which all was added since the last end. */
  endText(): void
  readonly count: number
  /** Undefined when there is no such text. */
  at(index: number): string | undefined
}

const firstBytes = 64 * 1024

export function stringTable(): StringTable {
  let bytes = Buffer.allocUnsafeSlow(firstBytes)
  let used = 0
  let ends = new Uint32Array(1024)
  let count = 0

  const makeRoom = (more: number) => {
    if (used + more <= bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes.length * 1.5, used + more) | 0)
    bytes.copy(larger, 0, 0, used)
    bytes = larger
  }
  return {
    add(source, from, to) {
      makeRoom(to - from)
      used += source.copy(bytes, used, from, to)
    },
    addText(text) {
      makeRoom(text.length * 3)
      used += bytes.write(text, used)
    },
    endText() {
      if (count === ends.length) {
        const larger = new Uint32Array(count * 2)
        larger.set(ends)
        ends = larger
      }
      ends[count++] = used
    },
    get count() {
      return count
    },
    at(index) {
      if (!(index >= 0 && index < count)) return undefined
      return bytes.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index])
    },
  }
}
