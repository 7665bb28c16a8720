import type { LocalDate } from '#platform/kernel'

const withDay = (address: string, day: LocalDate | undefined) => (day ? `${address}?ngay=${day}` : address)

export const treeAddress = (day?: LocalDate): string => withDay('/to-chuc', day)
export const unitAddress = (unitId: string, day?: LocalDate): string => withDay(`/to-chuc/${unitId}`, day)
