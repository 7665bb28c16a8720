/** "NGUYỄN VĂN ẾCH" and "nguyễn văn ếch" as names are written; undefined where the letters are already mixed, or where there is one word only. */
export function withCapitals(name: string): string | undefined {
  const words = name.trim().split(/\s+/)
  const isOneCase = name === name.toLocaleLowerCase('vi') || name === name.toLocaleUpperCase('vi')
  if (words.length < 2 || !isOneCase) return undefined
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi')).join(' ')
}
