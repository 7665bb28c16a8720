import type { LocalDate } from '#platform/kernel'
import type { UnitEventKind } from '../domain/acts.ts'

const withDay = (address: string, day: LocalDate | undefined) => (day ? `${address}?ngay=${day}` : address)

export const treeAddress = (day?: LocalDate): string => withDay('/to-chuc', day)
export const unitAddress = (unitId: string, day?: LocalDate): string => withDay(`/to-chuc/${unitId}`, day)
export const comparisonAddress = (from?: LocalDate, to?: LocalDate): string =>
  `/to-chuc/so-sanh${from ? `?tu=${from}` : ''}${from && to ? `&den=${to}` : ''}`
export const kindsAddress = '/to-chuc/loai-don-vi'
export const importAddress = '/nhap-excel/organisation.units'
export const reorganiseImportAddress = '/nhap-excel/organisation.reorganisation'
export const reorganiseAddress = (act?: UnitEventKind, unitId?: string): string =>
  `/to-chuc/sap-xep${act ? `?viec=${act}` : ''}${act && unitId ? `&don-vi=${unitId}` : ''}`
