/** The whole confederation as one tree: federations, unions above the grassroots, grassroots; as it is now or as it was in 2020. */
import {
  type OrganisationData,
  pathBelow,
  startingOrganisation,
  type UnitData,
  type UnitId,
} from '#modules/organisation'
import { addDays, type LocalDate, localDate } from '#platform/kernel'
import type { MemberUnit } from '../people/members.ts'
import { type Chance, chanceFrom } from '../random.ts'
import { centralUnions, type Province, provinces } from './provinces.ts'

export const nationSizes = {
  L: { grassroots: 10_913, members: 1_000_000 },
  XL: { grassroots: 119_000, members: 11_000_000 },
} as const
export type NationSize = keyof typeof nationSizes
export type Nation = { readonly organisation: OrganisationData; readonly memberUnits: readonly MemberUnit[] }
type Given = {
  readonly seed: number
  readonly size: NationSize /** The tree as it stood in that year. */
  readonly year?: 2020 | 2025
}

const founded = localDate('2004-01-01')
const rebuilt = localDate('2025-07-01')
const grassrootsPerUnion = 36
const smallest = 5
const largest = 60_000

type Growing = {
  readonly chance: Chance
  readonly units: UnitData[]
  readonly versions: OrganisationData['versions'][number][]
  readonly year: 2020 | 2025
}

export function generateNation({ seed, size, year = 2025 }: Given): Nation {
  const chance = chanceFrom(seed)
  const name = 'Tổng Liên đoàn Lao động mẫu'
  const start = startingOrganisation(
    { name, shortName: 'Tổng LĐLĐ', province: 'Việt Nam', validFrom: founded, isSample: true },
    chance.makeId,
  )
  const [federationType] = start.types
  if (!federationType) throw new Error('a starting organisation has kinds of units')
  const confederation = {
    ...federationType,
    code: 'confederation',
    name: 'Tổng Liên đoàn',
    shortName: 'Tổng LĐ',
    rank: 1,
  }
  const growing: Growing = { chance, units: [], versions: [], year }
  const root = { ...(start.units[0] as UnitData), typeCode: confederation.code }
  push(growing, root)
  const { grassroots, members } = nationSizes[size]
  const regions = [
    ...(year === 2025 ? provinces : provincesOf2020()),
    ...centralUnions.map((union): Province => ({ name: union, share: 0.15, merged: [] })),
  ]
  const drawn = regions.flatMap((region, index) =>
    addRegion(
      growing,
      root,
      region,
      countOf(region, regions, grassroots),
      index >= regions.length - centralUnions.length,
    ),
  )
  const organisation = {
    ...start,
    types: [confederation, ...start.types],
    units: growing.units,
    versions: growing.versions,
    ...{ bodies: [], sets: start.sets },
  }
  return { organisation, memberUnits: scaled(drawn, members) }
}

/** Sixty-three federations: those that went into another stand on their own, sharing its members. */
const provincesOf2020 = (): Province[] =>
  provinces.flatMap(({ name, share, merged }) =>
    [name, ...merged].map((one) => ({ name: one, share: share / (merged.length + 1), merged: [] })),
  )

/** Six tenths by members, four tenths equal. */
function countOf(region: Province, all: readonly Province[], grassroots: number): number {
  const total = all.reduce((sum, one) => sum + one.share, 0)
  return Math.max(1, Math.round(grassroots * ((0.6 * region.share) / total + 0.4 / all.length)))
}

function push({ chance, units, versions }: Growing, unit: UnitData): UnitData {
  units.push(unit)
  const { id: unitId, ...state } = unit
  versions.push({ id: chance.makeId(), unitId, ...state })
  return unit
}

function addUnit(growing: Growing, superior: UnitData, typeCode: string, name: string, validFrom: LocalDate): UnitData {
  const id: UnitId = growing.chance.makeId()
  const state = { parentId: superior.id, typeCode, name, shortName: name, validFrom, validTo: null }
  return push(growing, { ...superior, id, path: pathBelow(superior.path, id), ...state })
}

function addRegion(
  growing: Growing,
  root: UnitData,
  region: Province,
  count: number,
  isCentral: boolean,
): MemberUnit[] {
  const { chance, year } = growing
  const since = region.merged.length > 0 ? rebuilt : founded
  const title = isCentral
    ? `Công đoàn ${region.name}`
    : `LĐLĐ ${region.name.startsWith('TP') ? '' : 'tỉnh '}${region.name}`
  const federation = addUnit(growing, root, 'provincial_federation', title, since)
  for (const former of year === 2025 ? region.merged : []) addFormer(growing, federation, `LĐLĐ tỉnh ${former}`)
  const unions = Math.max(1, Math.round(count / grassrootsPerUnion))
  const made: MemberUnit[] = []
  for (let number = 1; number <= unions; number++) {
    const isZone = number % 7 === 0
    const superior = isZone
      ? addUnit(growing, federation, 'industrial_zone_union', `CĐ KCN mẫu ${number} ${region.name}`, founded)
      : addUnit(growing, federation, ...upperUnion(number, region.name, year))
    const below = Math.floor((count * number) / unions) - Math.floor((count * (number - 1)) / unions)
    for (let ordinal = 1; ordinal <= below; ordinal++)
      made.push(addGrassroots(growing, superior, ordinal, region, isZone))
  }
  for (let number = 1; year === 2025 && !isCentral && number <= Math.ceil(unions / 5); number++)
    addFormer(growing, federation, `LĐLĐ huyện mẫu ${number} ${region.name}`, 'district_federation')
  chance.next()
  return made
}

const upperUnion = (number: number, region: string, year: 2020 | 2025): [string, string, LocalDate] =>
  year === 2025
    ? ['commune_union', `CĐ xã mẫu ${number} ${region}`, rebuilt]
    : ['district_federation', `LĐLĐ huyện mẫu ${number} ${region}`, founded]

/** What ended with the rebuilding keeps its page, below its successor. */
function addFormer(growing: Growing, successor: UnitData, name: string, typeCode = 'provincial_federation'): void {
  const id: UnitId = growing.chance.makeId()
  const path = pathBelow(successor.path, id)
  const state = { parentId: successor.id, typeCode, name, shortName: name, validFrom: founded, validTo: rebuilt }
  push(growing, { ...successor, id, path, ...state })
}

const employers = [
  ['Công ty mẫu', true, 0.5],
  ['Trường Tiểu học mẫu', false, 0.72],
  ['Công ty may mẫu', true, 0.78],
  ['Trường Mầm non mẫu', false, 0.96],
  ['Cơ quan mẫu', false, 0.42],
  ['Công ty cơ khí mẫu', true, 0.3],
  ['Trạm y tế mẫu', false, 0.65],
  ['Trường THCS mẫu', false, 0.6],
] as const

function addGrassroots(
  { chance, ...rest }: Growing,
  superior: UnitData,
  ordinal: number,
  region: Province,
  isZone: boolean,
): MemberUnit {
  const [kind, isFirm, women] =
    employers[isZone ? (ordinal % 3 === 0 ? 5 : 2) : ordinal % employers.length] ?? employers[0]
  const validFrom = addDays(founded, chance.whole(0, 5000))
  const unit = addUnit(
    { chance, ...rest },
    superior,
    'grassroots_union',
    `CĐCS ${kind} ${ordinal}, ${superior.name}`,
    validFrom,
  )
  const size = chance.whole(1, 2000) === 1 ? chance.whole(5000, 40_000) : chance.logNormal(isFirm ? 45 : 28, 1.4)
  const members = Math.min(largest, Math.max(smallest, Math.round(size)))
  return {
    id: unit.id,
    path: unit.path,
    name: unit.name,
    province: region.name,
    ...{ members, women, isFirm, validFrom },
  }
}

/** Within each region the drawn sizes are scaled to its share; the last thousand go where there is room. */
function scaled(units: readonly MemberUnit[], wanted: number): MemberUnit[] {
  const shares = new Map([...provinces.map(({ name, share }) => [name, share] as const)])
  const drawn = new Map<string, number>()
  for (const { province, members } of units) drawn.set(province, (drawn.get(province) ?? 0) + members)
  const shareOf = (name: string) => shares.get(name) ?? (centralUnions.includes(name) ? 0.15 : mergedShare(name))
  const total = [...drawn.keys()].reduce((sum, name) => sum + shareOf(name), 0)
  const sized = units.map((unit) => {
    const factor = (wanted * shareOf(unit.province)) / total / (drawn.get(unit.province) ?? 1)
    return { ...unit, members: Math.max(smallest, Math.round(unit.members * factor)) }
  })
  return evenedOut(sized, wanted)
}

const mergedShare = (name: string): number => {
  const into = provinces.find((one) => one.merged.includes(name))
  return into ? into.share / (into.merged.length + 1) : tailShare
}
const tailShare = 1

function evenedOut(units: MemberUnit[], wanted: number): MemberUnit[] {
  let left = wanted - units.reduce((sum, unit) => sum + unit.members, 0)
  const step = Math.sign(left)
  for (let at = 0; left !== 0; at = (at + 1) % units.length) {
    const unit = units[at] as MemberUnit
    if (unit.members + step < smallest) continue
    units[at] = { ...unit, members: unit.members + step }
    left -= step
  }
  return units
}
