/** What is to be done by a day: the clause without the day, and without the words that only lead to it. */
const leading =
  /(?:\s|[:;,.–-]|chậm nhất|muộn nhất|không muộn hơn|trước|vào|trong|đến hết|hết|đến|từ|là|dự kiến|hoàn thành|xong|(?<!\d\s|\d|½ )ngày)+$/iu
const trailing = /^[\s)\],;:.–-]+/u

/** "Chậm nhất ngày 10/12 các đơn vị gửi báo cáo" → "các đơn vị gửi báo cáo". `from` and `to` bound the day in the clause. */
export function whatOf(clause: string, from: number, to: number): string {
  const before = squash(clause.slice(0, from))
    .replace(/^[-+*\s]+/, '')
    .replace(leading, '')
  const after = squash(clause.slice(to))
    .replace(trailing, '')
    .replace(/[\s;,.]+$/u, '')
  return closed(`${before}${before && after ? ' ' : ''}${after}`)
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A bracket that the day stood in is closed again, one that nothing opened is dropped. */
function closed(text: string): string {
  const opened = (text.match(/\(/g) ?? []).length - (text.match(/\)/g) ?? []).length
  if (opened > 0) return `${text.replace(/\(\s*$/u, '').trimEnd()}${/\(\s*$/u.test(text) ? '' : ')'}`
  return opened < 0 ? text.replace(/\)(?=[^)]*$)/u, '').trimEnd() : text
}

/** "Thời gian: ½ ngày" names no deed: it tells when what the document is about takes place. */
export const isTimeLabel = (what: string): boolean =>
  /^(?:dự kiến )?thời (?:gian|điểm)(?: tổ chức| thực hiện)?(?:\s*:|\s*$)/iu.test(what)
