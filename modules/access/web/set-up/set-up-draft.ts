/** What is typed during the first set-up, and how lines of names become units. */
import type { Sent } from '#platform/http'
import { readTypedDay } from '#platform/kernel'
import type { FieldErrors } from '#platform/ui'
import { type setUp, UserNameSchema } from '../../contract.ts'
import { passwordError } from '../password-words.ts'
import { kindOfName } from './unit-kind.ts'

export type UnitType = { readonly code: string; readonly name: string }

export type SetUpDraft = {
  readonly setUpCode: string
  readonly name: string
  readonly shortName: string
  readonly province: string
  /** As typed: dd/mm/yyyy. */
  readonly foundedOn: string
  readonly year: string
  readonly displayName: string
  readonly userName: string
  readonly password: string
  /** The units come from a workbook as soon as the federation is there. */
  readonly hasWorkbook: boolean
  /** Names, one per line. */
  readonly units: string
  /** Where somebody said otherwise than the name: name → code of the kind. */
  readonly kinds: Readonly<Record<string, string>>
}

/** Of the trade unions of Viet Nam: no unit is older. */
const firstDayOfUnions = '28/07/1929'

export const emptyDraft = (): SetUpDraft => ({
  setUpCode: '',
  name: '',
  shortName: '',
  province: '',
  foundedOn: firstDayOfUnions,
  year: String(new Date().getFullYear()),
  displayName: '',
  userName: '',
  password: '',
  hasWorkbook: false,
  units: '',
  kinds: {},
})

export type StepGiven = {
  readonly draft: SetUpDraft
  readonly change: (part: Partial<SetUpDraft>) => void
  readonly unitTypes: readonly UnitType[]
  readonly back: () => void
  readonly next: () => void
}

/** One name per line; "1." and "-" before a name, blank lines and repeats fall away. */
export function namesOf(lines: string): string[] {
  const names = lines.split('\n').map((line) =>
    line
      .replace(/^\s*(\d+[.)]|[-–+•])\s*/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return [...new Set(names.filter(Boolean))]
}

export const unitsOf = ({ hasWorkbook, units, kinds }: SetUpDraft) =>
  namesOf(hasWorkbook ? '' : units).map((name) => ({ name, typeCode: kinds[name] ?? kindOfName(name) }))

export const bodyOf = (draft: SetUpDraft): NonNullable<Sent<typeof setUp>['body']> => ({
  setUpCode: draft.setUpCode.trim(),
  federation: {
    ...{ name: draft.name, shortName: draft.shortName, province: draft.province },
    foundedOn: readTypedDay(draft.foundedOn),
  },
  season: { year: Number(draft.year) },
  administrator: { displayName: draft.displayName, userName: draft.userName, password: draft.password },
  units: unitsOf(draft),
})

/** Where the administrator goes on: a federation without units has nobody to plan for. */
export const nextAddress = (draft: SetUpDraft): string =>
  unitsOf(draft).length > 0 ? '/' : '/nhap-excel/organisation.units'

const only = (errors: Record<string, string | false | undefined>): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter((one): one is [string, string] => Boolean(one[1])))

export const federationErrors = (draft: SetUpDraft): FieldErrors =>
  only({
    setUpCode: !draft.setUpCode.trim() && 'Hãy chép mã thiết lập từ cửa sổ lệnh của máy chủ.',
    'federation.name': !draft.name.trim() && 'Hãy nhập tên đầy đủ của liên đoàn.',
    'federation.shortName': !draft.shortName.trim() && 'Hãy nhập tên gọn, ví dụ “LĐLĐ tỉnh Lai Châu”.',
    'federation.province': !draft.province.trim() && 'Hãy nhập tên tỉnh, thành phố.',
    'federation.foundedOn': !readTypedDay(draft.foundedOn) && 'Hãy nhập ngày có thật, ví dụ 01/01/2004.',
    'season.year': !/^20\d\d$/.test(draft.year.trim()) && 'Hãy nhập năm bằng bốn chữ số, ví dụ 2026.',
  })

export function administratorErrors(draft: SetUpDraft): FieldErrors {
  const userName = UserNameSchema.safeParse(draft.userName)
  return only({
    'administrator.displayName': !draft.displayName.trim() && 'Hãy nhập họ và tên.',
    'administrator.userName': !userName.success && userName.error.issues[0]?.message,
    'administrator.password': passwordError(draft.password),
  })
}
