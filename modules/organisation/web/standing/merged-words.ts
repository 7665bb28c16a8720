/** Said beside a number that holds those of units merged into the unit since it last reported. */
const mostNames = 3

export function mergedWords(carried: readonly { readonly name: string }[]): string {
  const names = carried.slice(0, mostNames).map((one) => one.name)
  const more = carried.length > mostNames ? ` và ${carried.length - mostNames} đơn vị khác` : ''
  return `gồm số liệu của ${names.join(', ')}${more} đã sáp nhập`
}
