/** The columns offices know from their "trích ngang" lists, in that order. */
import { type Column, PageLink, Tag } from '#platform/ui'
import { memberWord, sexWords, standingWords } from '../../vi.ts'
import type { PersonLine } from '../../views.ts'
import { personAddress, unitAddress } from '../addresses.ts'
import { birthOf } from '../parts/words.ts'

export const columns: Column<PersonLine>[] = [
  {
    title: 'Họ và tên',
    isName: true,
    width: '26%',
    cell: (person) => (
      <>
        <PageLink to={personAddress(person.id)}>{person.fullName}</PageLink>{' '}
        {person.standing !== 'active' && <Tag>{standingWords[person.standing]}</Tag>}
      </>
    ),
  },
  { title: 'Ngày sinh', width: '118px', cell: (person) => birthOf(person) },
  { title: 'Nam/Nữ', width: '88px', cell: (person) => person.sex && sexWords[person.sex] },
  { title: 'Chức vụ', width: '22%', cell: (person) => person.titles.join('; ') || <PostlessWords person={person} /> },
  {
    title: 'Đơn vị',
    width: '28%',
    cell: (person) => <PageLink to={unitAddress(person.unitId)}>{person.unitName}</PageLink>,
  },
]

/** Who holds no post is a plain member: said, so that nobody takes it for a gap. */
const PostlessWords = ({ person }: { readonly person: PersonLine }) =>
  person.standing === 'active' ? <span className="quiet">{memberWord}</span> : null
