/** The columns of the exported list of people, in the order that official lists have. */
import type { ListColumn } from '#platform/http/server'
import { memberWord, sexWords, standingWords } from '../../vi.ts'
import type { PersonLine } from '../../views.ts'

const text = { kind: 'text' } as const

/** Who holds no post is a plain member: said, as on the screen, so that nobody takes it for a gap. */
const postsOf = ({ titles, standing }: PersonLine): string =>
  titles.join('; ') || (standing === 'active' ? memberWord : '')

export const personColumns: readonly ListColumn<PersonLine>[] = [
  { title: 'Họ và tên', width: 28, format: text, value: (person) => person.fullName },
  { title: 'Ngày sinh', width: 12, format: { kind: 'day' }, value: (person) => person.birthOn },
  {
    title: 'Năm sinh',
    width: 10,
    format: text,
    value: (person) => (person.birthOn || !person.birthYear ? null : String(person.birthYear)),
  },
  { title: 'Nam/Nữ', width: 9, format: text, value: (person) => person.sex && sexWords[person.sex] },
  { title: 'Chức vụ', width: 32, format: text, value: postsOf },
  { title: 'Đơn vị', width: 40, format: text, value: (person) => person.unitName },
  {
    title: 'Ghi chú',
    width: 20,
    format: text,
    value: (person) => (person.standing === 'active' ? null : standingWords[person.standing]),
  },
]
