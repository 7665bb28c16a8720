const withQuery = (address: string, query: Readonly<Record<string, string | undefined>>): string => {
  const said = Object.entries(query).filter((one): one is [string, string] => Boolean(one[1]))
  return said.length === 0 ? address : `${address}?${new URLSearchParams(said)}`
}

export const peopleAddress = (unitId?: string): string => withQuery('/can-bo', { donvi: unitId })
export const personAddress = (personId: string): string => `/can-bo/${personId}`
export const newPersonAddress = (unitId?: string): string => withQuery('/can-bo/them', { donvi: unitId })
export const transfersAddress = '/can-bo/chuyen'
export const transferAddress = (transferId: string): string => `/can-bo/chuyen/${transferId}`
export const likenessesAddress = (personId?: string): string => withQuery('/can-bo/co-the-trung', { nguoi: personId })
export const likenessAddress = (likenessId: string): string => `/can-bo/co-the-trung/${likenessId}`
export const comparisonAddress = (one: string, other: string): string =>
  withQuery('/can-bo/so-sanh', { mot: one, hai: other })
export const householdsAddress = '/ho-gia-dinh'
export const peopleImportAddress = '/nhap-excel/people.people'
export const unitAddress = (unitId: string): string => `/to-chuc/${unitId}`
