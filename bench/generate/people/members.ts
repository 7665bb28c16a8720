/** Members of one union after another: the same seed and units give the same people, streamed, never held. */
import type { UnitId } from '#modules/organisation'
import { addDays, daysBetween, type LocalDate, localDate, type TreePath } from '#platform/kernel'
import { groupsOf } from './ethnic-groups.ts'
import { makeIds } from './ids.ts'
import { type MadeName, makeName, type Sex } from './names.ts'
import { type Bits, bitsFrom, isTrue, pick, tableOf } from './shares.ts'

/** A union with members, and what decides who they are. */
export type MemberUnit = {
  readonly id: UnitId
  readonly path: TreePath
  readonly name: string
  readonly province: string
  readonly members: number
  readonly women: number
  /** Of a firm seven of ten work directly, of an office, a school or a clinic three. */
  readonly isFirm: boolean
  readonly validFrom: LocalDate
}

export type Member = MadeName & {
  readonly id: string
  readonly unit: MemberUnit
  readonly sex: Sex
  readonly birthOn: string
  readonly birthYear: number
  readonly identifier: string
  readonly ethnicity: string
  readonly isPartyMember: boolean
  readonly partySince: string | null
  readonly education: string
  readonly joinedOn: string
  readonly standing: 'active' | 'retired' | 'left'
  readonly leftOn: string | null
  readonly isLeader: boolean
  readonly isFullTime: boolean
  readonly isDirectWorker: boolean
}

const firstDay = localDate('1900-01-01')
const dayAt = (day: LocalDate) => daysBetween(firstDay, day)
/** Every day as text once: two hundred thousand people a second cannot afford calendars. */
const dayTexts = Array.from({ length: dayAt(localDate('2027-01-01')) }, (_, index) => addDays(firstDay, index))
const textOf = (day: number): string => dayTexts[day] as string
const yearTexts = dayTexts.map((day) => Number(day.slice(0, 4)))

const born = {
  from: dayAt(localDate('1964-01-01')),
  days: daysBetween(localDate('1964-01-01'), localDate('2002-01-01')),
}
const adulthood = 18 * 366
const educations = tableOf([
  ['bachelor', 46],
  ['college', 22],
  ['intermediate', 14],
  ['upper-secondary', 12],
  ['master', 5],
  ['doctor', 1],
])
const checkDigit = (digits: string): number => {
  let sum = 0
  for (let at = 0; at < digits.length; at++) sum += (digits.charCodeAt(at) - 48) * (at + 1)
  return sum % 10
}

export function* generateMembers(units: Iterable<MemberUnit>, seed: number, today: LocalDate): Generator<Member> {
  const nextId = makeIds(seed)
  const serials = new Map<string, number>()
  const groupTables = new Map<string, readonly string[]>()
  const provinceCodes = new Map<string, string>()
  const now = dayAt(today)
  let unitNumber = 0
  for (const unit of units) {
    const bits = bitsFrom(seed + ++unitNumber * 7919)
    const groups = groupTables.get(unit.province) ?? tableOf(groupsOf(unit.province))
    groupTables.set(unit.province, groups)
    const code = provinceCodes.get(unit.province) ?? String(900 + provinceCodes.size)
    provinceCodes.set(unit.province, code)
    let previous: Member | undefined
    for (let ordinal = 0; ordinal < unit.members; ordinal++) {
      const drawn = draw(unit, ordinal, bits, groups, now, previous)
      const place = `${code}${centuryOf(drawn)}${String(drawn.birthYear % 100).padStart(2, '0')}`
      const serial = serials.get(place) ?? 0
      serials.set(place, serial + 1)
      const digits = `${place}${String(serial).padStart(5, '0')}`
      const member: Member = {
        ...drawn,
        id: nextId(bits.next(), bits.next()),
        identifier: `${digits}${checkDigit(digits)}`,
      }
      yield member
      previous = member
    }
  }
}

const centuryOf = ({ birthYear, sex }: Pick<Member, 'birthYear' | 'sex'>) =>
  (birthYear < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0)

type Drawn = Omit<Member, 'id' | 'identifier'>

/** One in a hundred shares name and day of birth with the one before, one in a thousand everything but the number. */
function draw(
  unit: MemberUnit,
  ordinal: number,
  bits: Bits,
  groups: readonly string[],
  now: number,
  previous: Member | undefined,
): Drawn {
  const twin = bits.next() >>> 16
  if (previous && twin < 66) return previous
  const shared = previous && twin < 655 ? previous : undefined
  const sex: Sex = shared?.sex ?? (isTrue(unit.women, bits) ? 'female' : 'male')
  const ethnicity = shared?.ethnicity ?? pick(groups, bits)
  const drawnBirth = born.from + Math.floor((bits.next() / 4_294_967_296) * born.days)
  const birth = shared ? dayAt(shared.birthOn as LocalDate) : drawnBirth
  const birthYear = yearTexts[birth] as number
  const { fullName, nameKey, searchKey } = shared ?? makeName(bits, sex, ethnicity, birthYear)
  const joined = joiningDay(unit, birth, bits, now)
  const isLeader = ordinal < 2 || isTrue(0.06, bits)
  const standing = ordinal > 2 && isTrue(0.05, bits) ? (isTrue(0.4, bits) ? 'retired' : 'left') : 'active'
  const party = isTrue(isLeader ? 0.6 : unit.isFirm ? 0.08 : 0.35, bits)
  const span = Math.max(1, now - joined)
  return {
    ...{ unit, fullName, nameKey, searchKey, sex, birthYear, ethnicity, standing, isLeader },
    birthOn: textOf(birth),
    isPartyMember: party,
    partySince: party ? textOf(joined + (bits.next() % span)) : null,
    education: pick(educations, bits),
    joinedOn: textOf(joined),
    leftOn: standing === 'active' ? null : textOf(joined + 1 + (bits.next() % span)),
    isFullTime: ordinal === 0 && unit.members > 300,
    isDirectWorker: !isLeader && isTrue(unit.isFirm ? 0.78 : 0.33, bits),
  }
}

function joiningDay(unit: MemberUnit, birth: number, bits: Bits, now: number): number {
  const earliest = Math.max(birth + adulthood, dayAt(unit.validFrom))
  return Math.min(now - 2, earliest + (bits.next() % Math.max(1, now - 2 - earliest)))
}
