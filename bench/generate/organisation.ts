/** The sample federation "Lai Châu 2020": real places and kinds of units, made-up firms, people and figures. */
import {
  type BlockMemberData,
  type FiguresData,
  type OrganisationData,
  pathBelow,
  startingOrganisation,
  type UnitData,
  type UnitId,
  type UnitVersionData,
} from '#modules/organisation'
import type { PeopleData, PersonData, PostData } from '#modules/people'
import { addDays, type LocalDate, localDate } from '#platform/kernel'
import { attributesOf } from './attributes.ts'
import { membersOfSample } from './members-of-sample.ts'
import { makeName } from './people-names.ts'
import {
  cityFormerly,
  civilServantEmployers,
  type District,
  directEmployers,
  districtEmployers,
  districts,
  type Employer,
  sectorUnions,
} from './places.ts'
import { type Chance, chanceFrom } from './random.ts'

export const sizes = ['S', 'small', 'M'] as const
export type Size = (typeof sizes)[number]

const foundedOn = localDate('2004-01-01')
const countedOn = localDate('2019-12-31')
const figuresOn = [localDate('2018-12-31'), countedOn] as const
const termOf = { grassroots: localDate('2017-10-01'), above: localDate('2018-03-01') }
const wantedMembers = { S: 100, small: 400, M: 25_000 }
const womenAmongLeaders = 0.58

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] }
type Draft = Writable<OrganisationData> & Writable<PeopleData>
export type Generated = { readonly organisation: OrganisationData; readonly people: PeopleData }
type Growing = {
  readonly chance: Chance
  readonly draft: Draft
  readonly root: UnitData
  readonly employers: Map<UnitId, Employer>
}

export function generateOrganisation({ seed, size }: { seed: number; size: Size }): Generated {
  const chance = chanceFrom(seed)
  const start = startingOrganisation(
    { name: 'LĐLĐ tỉnh Lai Châu', shortName: 'LĐLĐ tỉnh', province: 'Lai Châu', validFrom: foundedOn, isSample: true },
    chance.makeId,
  )
  const [root] = start.units
  if (!root) throw new Error('a starting organisation has a root')
  const draft: Draft = {
    ...start,
    units: [...start.units],
    versions: [...start.versions],
    bodies: [...start.bodies],
    types: [...start.types],
    sectors: [...start.sectors],
    sets: [...start.sets],
    outside: [...start.outside],
    ...{ people: [], posts: [], figures: [], blocks: [], blockMembers: [] },
  }
  const growing: Growing = { chance, draft, root, employers: new Map() }
  const addBlocks = size === 'S' ? growThreeUnits(growing) : growProvince(growing, size === 'small')
  addLeaders(growing)
  addFigures(growing, wantedMembers[size])
  addBlocks()
  const { people, posts, ...organisation } = draft
  // Tests find their way better among leaders alone.
  if (size !== 'small') people.push(...membersOfSample(draft.units, draft.figures, people, { seed, today: countedOn }))
  return { organisation, people: { people, posts } }
}

/** A federation, one district, one grassroots union. */
function growThreeUnits(growing: Growing): () => void {
  const [district] = districts
  if (!district) throw new Error('the province has districts')
  const unit = addUnit(
    growing,
    growing.root,
    'district_federation',
    `LĐLĐ ${district.kind} ${district.name}`,
    `LĐLĐ ${district.name}`,
    district.since,
  )
  addGrassroots(growing, unit, districtEmployers(district, 1).slice(0, 1))
  return () => undefined
}

function growProvince(growing: Growing, small: boolean): () => void {
  const ofDistricts = districts.slice(0, small ? 2 : undefined).map((district) => addDistrict(growing, district, small))
  const ofSectors = sectorUnions.slice(0, small ? 1 : undefined).map((sector) => addSector(growing, sector, small))
  const ofOffices = addCivilServants(growing, small)
  addGrassroots(growing, growing.root, small ? directEmployers.slice(0, 1) : directEmployers)
  return () => {
    addBlock(growing, 'Khối thi đua LĐLĐ các huyện, thành phố', ['Khối huyện', 'Khối LĐLĐ huyện, TP'], ofDistricts)
    addBlock(
      growing,
      'Khối thi đua các công đoàn ngành, CĐ Viên chức',
      ['Khối ngành', 'Khối CĐ ngành'],
      [...ofSectors, ofOffices],
    )
  }
}

function addUnit(
  { chance, draft }: Growing,
  superior: UnitData,
  typeCode: string,
  name: string,
  shortName: string,
  validFrom: LocalDate,
): UnitData {
  const id: UnitId = chance.makeId()
  const state = {
    parentId: superior.id,
    typeCode,
    name,
    shortName,
    path: pathBelow(superior.path, id),
    ...attributesOf(typeCode, name),
    validFrom,
    validTo: null,
  }
  const unit = { id, ...state }
  draft.units.push(unit)
  draft.versions.push({ id: chance.makeId(), unitId: id, ...state })
  return unit
}

function addDistrict(growing: Growing, district: District, small: boolean): UnitData {
  const { kind, name, since } = district
  const shortName = kind === 'huyện' ? `LĐLĐ ${name}` : `LĐLĐ TP ${name}`
  const unit = addUnit(growing, growing.root, 'district_federation', `LĐLĐ ${kind} ${name}`, shortName, since)
  if (kind === 'thành phố') splitVersion(growing, unit)
  const employers = districtEmployers(district, growing.chance.whole(2, 6))
  addGrassroots(growing, unit, small ? employers.slice(1, name === 'Tam Đường' ? 4 : 3) : employers)
  return unit
}

function splitVersion({ chance, draft }: Growing, unit: UnitData): void {
  const at = draft.versions.findIndex((version) => version.unitId === unit.id)
  const version = draft.versions[at] as UnitVersionData
  const { name, until } = cityFormerly
  draft.versions[at] = { ...version, validFrom: until }
  draft.versions.push({ ...version, id: chance.makeId(), name, shortName: 'LĐLĐ TX Lai Châu', validTo: until })
}

function addSector(growing: Growing, sector: (typeof sectorUnions)[number], small: boolean): UnitData {
  const name = `Công đoàn ngành ${sector.name}`
  const unit = addUnit(growing, growing.root, 'provincial_sector_union', name, `CĐN ${sector.name}`, foundedOn)
  addGrassroots(growing, unit, small ? sector.employers.slice(1, 2) : sector.employers)
  return unit
}

function addCivilServants(growing: Growing, small: boolean): UnitData {
  const unit = addUnit(
    growing,
    growing.root,
    'civil_servants_union',
    'Công đoàn Viên chức tỉnh',
    'CĐ Viên chức tỉnh',
    foundedOn,
  )
  addGrassroots(growing, unit, civilServantEmployers.slice(0, small ? 1 : undefined))
  return unit
}

function addGrassroots(growing: Growing, superior: UnitData, employers: readonly Employer[]): void {
  for (const employer of employers) {
    const since = addDays(superior.validFrom, growing.chance.whole(0, 1500))
    const name = `CĐCS ${employer.name}`
    const unit = addUnit(growing, superior, 'grassroots_union', name, name, since)
    growing.employers.set(unit.id, employer)
  }
}

/** Chair, deputy and committee member of a grassroots union; chair, deputies and clerk of each union above. */
function addLeaders(growing: Growing): void {
  for (const unit of growing.draft.units) {
    if (unit.typeCode === 'grassroots_union') {
      for (const title of ['Chủ tịch', 'Phó Chủ tịch', 'Ủy viên Ban Chấp hành'])
        addLeader(growing, unit, title, termOf.grassroots)
      continue
    }
    for (const title of ['Chủ tịch', 'Phó Chủ tịch', 'Cán bộ thi đua']) addLeader(growing, unit, title, termOf.above)
  }
  const departments = growing.draft.bodies.filter((body) => body.kind === 'department' || body.kind === 'office')
  for (const body of departments) {
    addLeader(growing, growing.root, body.kind === 'office' ? 'Chánh Văn phòng' : 'Trưởng ban', termOf.above, body.id)
    addLeader(growing, growing.root, 'Chuyên viên', termOf.above, body.id)
  }
}

function addLeader(
  { chance, draft }: Growing,
  unit: UnitData,
  title: string,
  validFrom: LocalDate,
  bodyId: PostData['bodyId'] = null,
): void {
  const sex = chance.isTrue(womenAmongLeaders) ? 'female' : 'male'
  const birthOn = addDays(localDate('1964-01-01'), chance.whole(0, 30 * 365))
  const person: PersonData = { id: chance.makeId(), unitId: unit.id, fullName: makeName(chance, sex), sex, birthOn }
  draft.people.push(person)
  const from = unit.validFrom > validFrom ? unit.validFrom : validFrom
  draft.posts.push({
    id: chance.makeId(),
    personId: person.id,
    unitId: unit.id,
    bodyId,
    title,
    isLeader: /^(Phó )?Chủ tịch/.test(title),
    isFullTime: unit.typeCode !== 'grassroots_union',
    validFrom: from,
    validTo: null,
  })
}

const fewestMembers = 5

/** Sizes are drawn log-normal, then scaled so that the last count adds up to the wanted number. */
function addFigures({ chance, draft, employers }: Growing, wanted: number): void {
  const drawn = [...employers].map(([unitId, employer]) => ({
    unitId,
    employer,
    size: chance.logNormal(employer.median, 0.45),
  }))
  const scale = wanted / drawn.reduce((sum, one) => sum + one.size, 0)
  for (const { unitId, employer, size } of drawn) {
    const members = Math.max(fewestMembers, Math.round(size * scale))
    const before = Math.max(fewestMembers, members - chance.whole(-2, 4))
    const [earlier, later] = figuresOn
    draft.figures.push(
      figuresOf(unitId, earlier, before, employer.women),
      figuresOf(unitId, later, members, employer.women),
    )
  }
}

const figuresOf = (unitId: UnitId, asOf: LocalDate, members: number, women: number): FiguresData => ({
  unitId,
  asOf,
  members,
  women: Math.round(members * women),
})

/** The chair passes on every year; the seats of 2020 stay open until the next handover is written. */
function addBlock(
  { chance, draft, root }: Growing,
  name: string,
  aliases: string[],
  members: readonly UnitData[],
): void {
  const validFrom = localDate('2012-01-01')
  const block = { id: chance.makeId<'block'>(), unitId: root.id, name, aliases, validFrom, validTo: null }
  draft.blocks.push(block)
  const handover = localDate('2020-01-01')
  const years = [
    { from: localDate('2019-01-01'), to: handover, chair: members.length - 1 },
    { from: handover, to: null, chair: 0 },
  ]
  for (const { from, to, chair } of years) {
    for (const [at, unit] of members.entries()) {
      const role: BlockMemberData['role'] =
        at === chair ? 'chair' : at === (chair + 1) % members.length ? 'deputy' : 'member'
      draft.blockMembers.push({
        id: chance.makeId(),
        blockId: block.id,
        unitId: unit.id,
        role,
        validFrom: from,
        validTo: to,
      })
    }
  }
}
