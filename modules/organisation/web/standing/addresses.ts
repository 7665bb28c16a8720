import type { LocalDate } from '#platform/kernel'

const withDay = (address: string, day: LocalDate | undefined) => (day ? `${address}?ngay=${day}` : address)

export const blocksAddress = (day?: LocalDate): string => withDay('/khoi-thi-dua', day)
export const blockAddress = (blockId: string, day?: LocalDate): string => withDay(`/khoi-thi-dua/${blockId}`, day)
export const outsideAddress = '/khoi-thi-dua/ben-ngoai'
export const bodyAddress = (bodyId: string, day?: LocalDate): string => withDay(`/ban-hoi-dong/${bodyId}`, day)
export const importFiguresAddress = '/nhap-excel/organisation.figures'

export function figuresAddress(unitId?: string, day?: LocalDate): string {
  const asked = [unitId && `don-vi=${unitId}`, day && `ngay=${day}`].filter(Boolean).join('&')
  return asked ? `/so-lieu-doan-vien?${asked}` : '/so-lieu-doan-vien'
}
