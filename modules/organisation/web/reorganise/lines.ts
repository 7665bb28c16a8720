/** The lines of a decision as they are typed, and the acts they mean; one line may mean several acts. */
import type { FieldErrors } from '#platform/ui'
import type { EmployerKind, GivenUnitAct, UnitEventKind, YearKind } from '../../domain/acts.ts'
import type { FoundUnit } from '../pick/unit-finder.tsx'

/** What a unit is to be called and to be. */
export type UnitDraft = {
  /** How other lines name it before it is there. */
  readonly key: string
  readonly superior: FoundUnit | null
  readonly typeCode: string
  readonly name: string
  readonly shortName: string
  readonly sectorCode: string
  readonly employerKind: EmployerKind | ''
  readonly yearKind: YearKind
}

export type Line = {
  readonly key: string
  readonly act: UnitEventKind
  /** To whom it happens: one, or several that move or merge. */
  readonly units: readonly FoundUnit[]
  /** Where they move to, into which they merge, who takes over. */
  readonly target: FoundUnit | null
  /** Merged into a unit that this decision founds. */
  readonly isIntoNew: boolean
  /** What is founded, or how the unit is called and described from now on. */
  readonly draft: UnitDraft
  readonly parts: readonly UnitDraft[]
  /** Split: the unit itself goes on beside its parts. */
  readonly goesOn: boolean
  readonly keeper: string
  /** Where each unit directly below goes; without an entry it follows the rule of the act. */
  readonly below: Readonly<Record<string, FoundUnit>>
}

export const blankUnit = (key: string, superior: FoundUnit | null = null): UnitDraft => ({
  key,
  superior,
  typeCode: '',
  name: '',
  shortName: '',
  sectorCode: '',
  employerKind: '',
  yearKind: 'calendar',
})

export const blankLine = (key: string, act: UnitEventKind, unit?: FoundUnit): Line => ({
  key,
  act,
  units: unit && act !== 'established' ? [unit] : [],
  target: null,
  isIntoNew: false,
  draft: blankUnit(`+${key}`, act === 'established' ? (unit ?? null) : null),
  parts: [blankUnit(`+${key}.1`), blankUnit(`+${key}.2`)],
  goesOn: false,
  keeper: '',
  below: {},
})

const idOf = (unit: FoundUnit | null | undefined): string => unit?.id ?? ''
const text = (value: string): string | null => value || null

const foundedOf = ({ key, superior, typeCode, name, shortName, ...rest }: UnitDraft) => ({
  key,
  superior: idOf(superior),
  typeCode,
  name,
  shortName,
  ...attributesOf(rest),
})

const attributesOf = ({
  sectorCode,
  employerKind,
  yearKind,
}: Omit<UnitDraft, 'key' | 'superior' | 'name' | 'shortName' | 'typeCode'>) => ({
  sectorCode: text(sectorCode),
  employerKind: employerKind || null,
  yearKind,
})

/** A split without a stated keeper leaves the records with the unit that goes on, else with the first part. */
export const keeperOf = (line: Line): string =>
  line.keeper || (line.goesOn ? idOf(line.units[0]) : (line.parts[0]?.key ?? ''))

const actsByKind: Record<UnitEventKind, (line: Line) => GivenUnitAct[]> = {
  established: ({ draft }) => [{ act: 'established', unit: foundedOf(draft) }],
  renamed: ({ units, draft: { name, shortName, typeCode } }) => [
    { act: 'renamed', unit: idOf(units[0]), name, shortName, ...(typeCode ? { typeCode } : {}) },
  ],
  changed: ({ units, draft }) => [{ act: 'changed', unit: idOf(units[0]), attributes: attributesOf(draft) }],
  moved: ({ units, target }) => units.map((unit) => ({ act: 'moved', unit: unit.id, superior: idOf(target) })),
  merged: ({ units, target, isIntoNew, draft }) => [
    ...(isIntoNew ? [{ act: 'established' as const, unit: foundedOf(draft) }] : []),
    { act: 'merged', units: units.map(idOf), into: isIntoNew ? draft.key : idOf(target) },
  ],
  split: (line) => [
    ...line.parts.map((part) => ({ act: 'established' as const, unit: foundedOf(part) })),
    {
      act: 'split',
      unit: idOf(line.units[0]),
      into: [...(line.goesOn ? line.units.slice(0, 1).map(idOf) : []), ...line.parts.map(({ key }) => key)],
      keeper: keeperOf(line),
      below: Object.entries(line.below).map(([unit, to]) => ({ unit, to: to.id })),
    },
  ],
  dissolved: ({ units, target, below }) => [
    ...Object.entries(below).map(([unit, to]) => ({ act: 'moved' as const, unit, superior: to.id })),
    { act: 'dissolved', unit: idOf(units[0]), successor: target?.id ?? null },
  ],
}

export const actsOf = (line: Line): GivenUnitAct[] => actsByKind[line.act](line)

/** For each act the line it came from. */
export const linesOfActs = (lines: readonly Line[]): number[] => lines.flatMap((line, at) => actsOf(line).map(() => at))

/** Units this decision founds: other lines may name them. */
export const foundedIn = (lines: readonly Line[]): FoundUnit[] =>
  lines
    .flatMap((line) =>
      line.act === 'established' || (line.act === 'merged' && line.isIntoNew)
        ? [line.draft]
        : line.act === 'split'
          ? line.parts
          : [],
    )
    .filter(({ name }) => name.trim())
    .map(({ key, name }) => ({ id: key, name: name.trim(), note: 'mới, trong quyết định này' }))

export const fieldOf = (line: Line, what: string): string => `${line.key}.${what}`

const draftFaults = (draft: UnitDraft, prefix: string): [string, string, boolean][] => [
  [`${prefix}superior`, 'Hãy chọn cấp trên trực tiếp trong danh sách.', !draft.superior],
  [`${prefix}typeCode`, 'Hãy chọn loại đơn vị.', !draft.typeCode],
  [`${prefix}name`, 'Hãy nhập tên đơn vị như trong quyết định.', !draft.name.trim()],
]

/** What is still missing, by field name. */
export function faultsOf(line: Line): FieldErrors {
  const faults: [string, string, boolean][] = [
    ['units', 'Hãy chọn đơn vị trong danh sách.', line.act !== 'established' && line.units.length === 0],
    ['target', 'Hãy chọn cấp trên mới trong danh sách.', line.act === 'moved' && !line.target],
    [
      'target',
      'Hãy chọn đơn vị nhận, hoặc chọn «Đơn vị mới».',
      line.act === 'merged' && !line.isIntoNew && !line.target,
    ],
    ['name', 'Hãy nhập tên mới.', line.act === 'renamed' && !line.draft.name.trim()],
    [
      'parts',
      'Chia, tách phải có ít nhất hai đơn vị sau khi chia.',
      line.act === 'split' && line.parts.length + Number(line.goesOn) < 2,
    ],
    ...(line.act === 'established' || (line.act === 'merged' && line.isIntoNew) ? draftFaults(line.draft, '') : []),
    ...(line.act === 'split' ? line.parts.flatMap((part, at) => draftFaults(part, `parts.${at}.`)) : []),
  ]
  return Object.fromEntries(
    faults.filter(([, , wrong]) => wrong).map(([what, message]) => [fieldOf(line, what), message]),
  )
}
