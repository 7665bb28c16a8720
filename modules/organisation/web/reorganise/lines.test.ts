import { describe, expect, it } from 'vitest'
import { UnitActsSchema } from '../../domain/acts.ts'
import { actsOf, blankLine, faultsOf, foundedIn, keeperOf, type Line, linesOfActs } from './lines.ts'

const found = (at: number) => ({ id: `00000000-0000-7000-8000-00000000000${at}`, name: `Đơn vị ${at}`, note: '' })
const named = (line: Line, name = 'Mới'): Line => ({
  ...line,
  draft: { ...line.draft, name, typeCode: 'district_federation', superior: found(9) },
})

describe('actsOf', () => {
  it('speaks the language of the contract for every kind of line', () => {
    const lines: Line[] = [
      named(blankLine('viec1', 'established', found(1))),
      named(blankLine('viec2', 'renamed', found(1))),
      blankLine('viec3', 'changed', found(1)),
      { ...blankLine('viec4', 'moved', found(1)), target: found(2) },
      { ...named(blankLine('viec5', 'merged', found(1))), isIntoNew: true },
      { ...blankLine('viec6', 'split', found(1)), parts: [named(blankLine('x', 'split')).draft] },
      { ...blankLine('viec7', 'dissolved', found(1)), target: found(2) },
    ]
    expect(UnitActsSchema.safeParse(lines.flatMap(actsOf)).error).toBeUndefined()
    expect(lines.flatMap((line) => actsOf(line).map(({ act }) => act))).toEqual([
      'established',
      'renamed',
      'changed',
      'moved',
      ...['established', 'merged'],
      ...['established', 'split'],
      'dissolved',
    ])
    expect(linesOfActs(lines)).toEqual([0, 1, 2, 3, 4, 4, 5, 5, 6])
  })

  it('moves the units below in the same decision before it dissolves', () => {
    const line = { ...blankLine('viec1', 'dissolved', found(1)), below: { [found(3).id]: found(2) } }
    expect(actsOf(line)).toEqual([
      { act: 'moved', unit: found(3).id, superior: found(2).id },
      { act: 'dissolved', unit: found(1).id, successor: null },
    ])
  })
})

describe('keeperOf', () => {
  it('is the unit that goes on, else the first part, unless somebody says otherwise', () => {
    const line = blankLine('viec1', 'split', found(1))
    expect(keeperOf(line)).toBe('+viec1.1')
    expect(keeperOf({ ...line, goesOn: true })).toBe(found(1).id)
    expect(keeperOf({ ...line, keeper: '+viec1.2' })).toBe('+viec1.2')
  })
})

describe('faultsOf', () => {
  it('asks for what is missing at the field where it belongs', () => {
    expect(Object.keys(faultsOf(blankLine('viec1', 'merged')))).toEqual(['viec1.units', 'viec1.target'])
    expect(Object.keys(faultsOf({ ...blankLine('viec1', 'merged', found(1)), isIntoNew: true }))).toEqual([
      'viec1.superior',
      'viec1.typeCode',
      'viec1.name',
    ])
    expect(Object.keys(faultsOf(blankLine('viec1', 'split', found(1))))).toContain('viec1.parts.1.name')
    expect(faultsOf({ ...blankLine('viec1', 'moved', found(1)), target: found(2) })).toEqual({})
  })
})

describe('foundedIn', () => {
  it('offers new units to the other lines once they have a name', () => {
    expect(foundedIn([blankLine('viec1', 'established')])).toEqual([])
    expect(foundedIn([named(blankLine('viec1', 'established'), ' CĐ xã A ')])).toMatchObject([
      { id: '+viec1', name: 'CĐ xã A' },
    ])
  })
})
