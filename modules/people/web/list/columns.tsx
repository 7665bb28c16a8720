/** The columns offices know from their "trích ngang" lists, in that order. */
import { type Column, PageLink, Tag } from '#platform/ui'
import { sexWords, standingWords } from '../../vi.ts'
import type { PersonLine } from '../../views.ts'
import { personAddress, unitAddress } from '../addresses.ts'
import { birthOf } from '../parts/words.ts'

export const columns: Column<PersonLine>[] = [
  {
    title: 'Họ và tên',
    isName: true,
    cell: (person) => (
      <>
        <PageLink to={personAddress(person.id)}>{person.fullName}</PageLink>{' '}
        {person.standing !== 'active' && <Tag>{standingWords[person.standing]}</Tag>}
      </>
    ),
  },
  { title: 'Ngày sinh', width: '118px', cell: (person) => birthOf(person) },
  { title: 'Nam/Nữ', width: '88px', cell: (person) => person.sex && sexWords[person.sex] },
  { title: 'Chức vụ', width: '24%', cell: (person) => person.titles.join('; ') },
  {
    title: 'Đơn vị',
    width: '30%',
    cell: (person) => <PageLink to={unitAddress(person.unitId)}>{person.unitName}</PageLink>,
  },
]
