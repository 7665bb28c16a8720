/** Why a workbook is refused as a whole, beside the codes of `#platform/files`. The slice that takes workbooks words them. */
import { Refusal, type RefusalDetails } from '#platform/kernel'

export type SheetRefusal =
  /** details: extension. An .xls or .xlsb: to be saved as .xlsx. */
  | 'sheets.old-format'
  /** details: extension. A .csv, .ods or anything else that is no workbook. */
  | 'sheets.not-a-workbook'
  /** details: reason */
  | 'sheets.damaged'
  /** details: sheets (the names looked through), wanted (titles). No line looks like the headings. */
  | 'sheets.no-headings'
  /** details: sheet, line, missing, found, unknown (titles), isOlderTemplate. */
  | 'sheets.headings-missing'
  /** details: template (the name in the mark). The template of another list. */
  | 'sheets.other-template'
  /** details: version, wanted. Made for a newer release than this one. */
  | 'sheets.newer-template'
  /** details: limit. */
  | 'sheets.too-many-rows'

export const sheetRefusal = (code: SheetRefusal, details: RefusalDetails = {}) => new Refusal('invalid', code, details)
