export type {
  CellChoice,
  CellFault,
  CellFormat,
  CellValue,
  DecidedRow,
  ImportGround,
  ImportKind,
  ImportOutcome,
  SheetColumn,
  SheetRow,
  Verdict,
} from './import-kind.ts'
