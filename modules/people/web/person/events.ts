/** What happened to a person, by day: each row of the record becomes one or two active sentences. */
import { type LocalDate, showDay } from '#platform/kernel'
import { endingWords } from '../../vi.ts'
import type { DisciplineView, MembershipView, PersonPage, PostView } from '../../views.ts'
import { postName } from '../parts/words.ts'

export type PersonEvent = {
  readonly key: string
  readonly on: LocalDate
  readonly sentence: string
  readonly note?: string
}

/** Newest first; what begins on a day stands above what ended on it. */
export const eventsOf = (page: PersonPage): PersonEvent[] =>
  [
    ...page.memberships.flatMap((one, at) => ofMembership(one, page, page.memberships[at + 1])),
    ...page.posts.flatMap(ofPost),
    ...page.disciplines.flatMap(ofDiscipline),
    ...(page.person.partyMemberSince
      ? [{ key: 'party', on: page.person.partyMemberSince, sentence: 'Vào Đảng Cộng sản Việt Nam' }]
      : []),
  ].sort((a, b) => (a.on === b.on ? (b.key > a.key ? 1 : -1) : a.on < b.on ? 1 : -1))

const beganSentence: Record<MembershipView['began'], string> = {
  recorded: 'Sinh hoạt tại',
  joined: 'Gia nhập công đoàn tại',
  transferred: 'Chuyển đến',
  returned: 'Trở lại sinh hoạt tại',
  'unit-change': 'Theo đơn vị sang',
  'work-changed': 'Ở',
}

function ofMembership(one: MembershipView, page: PersonPage, next: MembershipView | undefined): PersonEvent[] {
  const work =
    one.isDirectWorker === null ? '' : one.isDirectWorker ? 'lao động trực tiếp' : 'không phải lao động trực tiếp'
  const began: PersonEvent = {
    key: `3 ${one.id}`,
    on: one.validFrom,
    sentence:
      one.began === 'work-changed'
        ? `Từ nay ${one.isDirectWorker ? 'là' : 'không còn là'} lao động trực tiếp, tại ${one.unitName}`
        : [`${beganSentence[one.began]} ${one.unitName}`, work].filter(Boolean).join(', '),
    ...(one.began === 'transferred' ? noteOf(opinionOn(page, one)) : {}),
  }
  // Where the next period follows at once, its own sentence says why this one ended.
  const isFollowed = one.validTo === null || next?.validFrom === one.validTo || hasBegunOn(page, one.validTo)
  if (isFollowed || one.ended === null || one.validTo === null) return [began]
  const ended = {
    key: `1 ${one.id}`,
    on: one.validTo,
    sentence: `${capital(endingWords[one.ended])}, rời ${one.unitName}`,
  }
  return [began, ended]
}

const hasBegunOn = (page: PersonPage, day: LocalDate) => page.memberships.some((one) => one.validFrom === day)

function opinionOn(page: PersonPage, one: MembershipView): string | undefined {
  const transfer = page.transfers.find(
    ({ state, toUnitId, effectiveOn }) =>
      state === 'accepted' && toUnitId === one.unitId && effectiveOn === one.validFrom,
  )
  return transfer && `Nhận xét của ${transfer.unitName}: ${transfer.opinion}`
}

const noteOf = (note: string | undefined) => (note ? { note } : {})

function ofPost(post: PostView): PersonEvent[] {
  const began = { key: `4 ${post.id}`, on: post.validFrom, sentence: `Giữ chức vụ ${postName(post)}, ${post.unitName}` }
  if (post.validTo === null) return [began]
  return [
    began,
    { key: `2 ${post.id}`, on: post.validTo, sentence: `Thôi giữ chức vụ ${postName(post)}, ${post.unitName}` },
  ]
}

function ofDiscipline(one: DisciplineView): PersonEvent[] {
  const decision = `Quyết định ${one.decisionNumber} ngày ${showDay(one.decisionOn)} của ${one.decidedBy}`
  const began = {
    key: `5 ${one.id}`,
    on: one.validFrom,
    sentence: `Bị kỷ luật ${one.formName.toLowerCase()}: ${one.reason}`,
    note: decision,
  }
  if (one.validTo === null) return [began]
  return [began, { key: `0 ${one.id}`, on: one.validTo, sentence: `Hết kỷ luật ${one.formName.toLowerCase()}` }]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
