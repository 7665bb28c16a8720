/** Ids shaped like those of the product: ordered by making, so that indexes fill in order. */
const four = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'))
const three = Array.from({ length: 4096 }, (_, number) => number.toString(16).padStart(3, '0'))

export function makeIds(seed: number): (a: number, b: number) => string {
  let made = 0
  const tail = four[seed & 0xffff]
  return (a, b) => {
    made++
    return `0170${four[made >>> 16]}-${four[made & 0xffff]}-7${three[a & 0xfff]}-8${three[a >>> 20]}-${four[b >>> 16]}${four[b & 0xffff]}${tail}`
  }
}
