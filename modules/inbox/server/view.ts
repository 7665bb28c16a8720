import type { LocalDate } from '#platform/kernel'
import type { DeskItem, Notice } from '../contract.ts'
import { type DeskEntry, dueWords, type Group, toneOf } from '../domain/desk.ts'
import type { NoticeRow } from './store.ts'

export type PlacedEntry = DeskEntry & Pick<DeskItem, 'unitId' | 'unitName'>

export const viewDeskItem = (entry: PlacedEntry, group: Group, today: LocalDate): DeskItem => ({
  id: entry.id,
  group,
  dueOn: entry.dueOn,
  dueWords: dueWords(entry, today),
  tone: toneOf(entry, today),
  title: entry.title,
  ...(entry.short === undefined ? {} : { short: entry.short }),
  ...(entry.tag === undefined ? {} : { tag: entry.tag }),
  source: entry.source,
  state: entry.state,
  verb: entry.verb,
  ...(entry.progress === undefined ? {} : { progress: entry.progress }),
  unitId: entry.unitId,
  unitName: entry.unitName,
})

export const viewNotice = (row: NoticeRow): Notice => ({
  id: row.id,
  unitId: row.unitId,
  kind: row.kind,
  title: row.title,
  body: row.body,
  href: row.href,
  at: row.at.toISOString(),
  isRead: row.isRead,
})
