/** The values of two records, line by line. What is sensitive says only whether it is the same. */
import { showDay } from '#platform/kernel'
import { fieldWords, sexWords, standingWords } from '../../vi.ts'
import type { LikenessPage, PersonPage } from '../../views.ts'
import { birthOf, periodOf, postName } from '../parts/words.ts'
import type { PairLine } from './pair-table.tsx'

export type PairedPerson = LikenessPage['people'][number]
export type MergeField = LikenessPage['differing'][number]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The value of a field as it may be shown. */
export function shownValue(field: MergeField, person: PairedPerson): string {
  switch (field) {
    case 'fullName':
      return person.fullName
    case 'sex':
      return person.sex ? sexWords[person.sex] : ''
    case 'birth':
      return birthOf(person)
    case 'identifier':
      return person.identifierMasked ?? ''
    case 'ethnicity':
      return person.hasEthnicity ? 'đã ghi (không hiện)' : ''
    case 'partyMemberSince':
      return person.partyMemberSince ? showDay(person.partyMemberSince) : ''
    case 'education':
      return person.educationName ?? ''
    case 'unionMemberSince':
      return person.unionMemberSince ? showDay(person.unionMemberSince) : ''
    case 'unit':
      return person.unitName
  }
}

export const fieldLabel = (field: MergeField): string => capital(fieldWords[field])

const shownFields: readonly MergeField[] = [
  'fullName',
  'birth',
  'sex',
  'identifier',
  'ethnicity',
  'education',
  'partyMemberSince',
  'unionMemberSince',
  'unit',
]

export const pairedOf = ({ person, memberships, posts, disciplines }: PersonPage): PairedPerson => ({
  ...person,
  memberships,
  posts,
  disciplines: disciplines.length,
})

/** Where both say something and it is not the same; two hidden values cannot be told apart, so they are asked about. */
export const differingOf = (one: PairedPerson, other: PairedPerson): MergeField[] =>
  shownFields.filter((field) => {
    const [mine, theirs] = [shownValue(field, one), shownValue(field, other)]
    return mine !== '' && theirs !== '' && (field === 'ethnicity' || mine !== theirs)
  })

export const linesOf = (differing: readonly MergeField[], one: PairedPerson, other: PairedPerson): PairLine[] => [
  ...shownFields.map((field) => ({
    label: fieldLabel(field),
    values: [shownValue(field, one), shownValue(field, other)] as const,
    isDiffering: differing.includes(field),
  })),
  { label: 'Tình trạng', values: [standingWords[one.standing], standingWords[other.standing]] },
  { label: 'Sinh hoạt tại', values: [periods(one), periods(other)], isDiffering: false },
  { label: 'Chức vụ', values: [posts(one), posts(other)], isDiffering: false },
  {
    label: 'Kỷ luật',
    values: [disciplines(one), disciplines(other)],
    isDiffering: false,
  },
]

const periods = (person: PairedPerson) =>
  person.memberships.map((period) => (
    <div key={period.id}>
      {period.unitName} <span className="quiet">{periodOf(period)}</span>
    </div>
  ))

const posts = (person: PairedPerson) =>
  person.posts.length === 0
    ? 'Không có'
    : person.posts.map((post) => (
        <div key={post.id}>
          {postName(post)} <span className="quiet">{periodOf(post)}</span>
        </div>
      ))

const disciplines = (person: PairedPerson): string =>
  person.disciplines === 0 ? 'Không có' : `${person.disciplines} mục`
