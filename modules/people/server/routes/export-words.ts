/** What an exported list of people is narrowed to, in words under its title. */
import type { PeopleFilter } from '../../domain/facets.ts'

type Narrowed = PeopleFilter & { readonly q?: string }

const words: { readonly [Name in Exclude<keyof PeopleFilter, 'sex'>]: readonly [yes: string, no: string] } = {
  leader: ['lãnh đạo công đoàn', 'không phải lãnh đạo công đoàn'],
  fullTime: ['cán bộ chuyên trách', 'không phải cán bộ chuyên trách'],
  directWorker: ['lao động trực tiếp', 'không phải lao động trực tiếp'],
  party: ['đảng viên', 'chưa vào Đảng'],
  minority: ['dân tộc thiểu số', 'dân tộc Kinh'],
  active: ['đang sinh hoạt', 'đã thôi sinh hoạt'],
}

/** Null when nothing narrows the list. */
export function filterNote(given: Narrowed): string | null {
  const parts = [
    given.q && `tên có «${given.q}»`,
    given.sex && (given.sex === 'male' ? 'nam' : 'nữ'),
    ...Object.entries(words).map(([name, [yes, no]]) => {
      const asked = given[name as keyof typeof words]
      return asked === undefined ? '' : asked ? yes : no
    }),
  ].filter(Boolean)
  return parts.length > 0 ? `Chỉ gồm: ${parts.join('; ')}` : null
}
