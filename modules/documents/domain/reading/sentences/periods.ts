/** Headings that put what stands under them into a quarter or a month: "QUÝ II", "Tháng 9/2022:". */
import type { Piece } from '../text/source.ts'

const heading =
  /^(?:trong\s+|cong viec\s+|nhiem vu\s+)?(?:quy\s+(?:iv|i{1,3}|[1-4])|thang\s+\d{1,2})(?:\s*(?:-|,|va|den)\s*(?:quy\s+|thang\s+)?(?:iv|i{1,3}|\d{1,2}))?(?:\s*[/.-]\s*\d{4}|\s+nam\s+\d{4}|\s*\(.{0,30}\))?\s*[:.]?$/
const inline =
  /^(?:trong\s+)?(?:quy\s+(?:iv|i{1,3}|[1-4])|thang\s+\d{1,2})(?:\s*(?:-|,|va|den)\s*(?:quy\s+|thang\s+)?(?:iv|i{1,3}|\d{1,2}))?(?:\s*[/.-]\s*\d{4}|\s+nam\s+\d{4})?\s*:\s*(?=\S)/

export const isPeriodHeading = (content: Piece) => content.text.length < 60 && heading.test(content.fold.trim())

/** Where the work begins in "Tháng 3: tổ chức …"; 0 when the paragraph does not open so. */
export const inlinePeriod = (content: Piece): number => inline.exec(content.fold)?.[0].length ?? 0
