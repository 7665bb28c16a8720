import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate, Refusal } from '#platform/kernel'
import { anId } from '../../testing.ts'
import { type BlockId, type BlockRole, isValidOn, type UnitId } from '../unit.ts'
import {
  chairsTwiceInARow,
  holdersOf,
  joined,
  left,
  mergeChanges,
  rotated,
  type Seat,
  type SeatChanges,
  seatsAfter,
  stayOf,
} from './seats.ts'

const day = localDate
const block = anId<'block'>(100)
const other = anId<'block'>(101)
const unit = (number: number): UnitId => anId<'unit'>(number)
let next = 1
const aSeat = (unitId: UnitId, role: BlockRole, from = '2019-01-01', to: string | null = null, of = block): Seat => ({
  id: `seat-${next++}`,
  blockId: of,
  unitId,
  role,
  ground: null,
  validFrom: day(from),
  validTo: to ? day(to) : null,
})
const applied = (seats: readonly Seat[], { removed, changed, added }: SeatChanges): Seat[] => [
  ...seats
    .filter((seat) => !removed.includes(seat.id))
    .map((seat) => changed.find((one) => one.id === seat.id) ?? seat),
  ...added.map((seat) => ({ ...seat, id: `seat-${next++}` })),
]
const codeOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'done'
}
const nameOf = (id: BlockId | UnitId) => (id === other ? 'Khối khác' : `đơn vị ${id.slice(-2)}`)
const mayHold = () => true
const join = (seats: readonly Seat[], unitId: UnitId, role: BlockRole, on: string) =>
  joined({ blockId: block, unitId, unitName: nameOf(unitId), role }, day(on), {
    ofUnit: seats.filter((seat) => seat.unitId === unitId),
    ofBlock: seats.filter((seat) => seat.blockId === block),
    nameOf,
    ground: null,
  })

describe('joining a block', () => {
  it('is refused to a unit that sits elsewhere on any day from then on, and the refusal names the other block', () => {
    const seats = [aSeat(unit(1), 'member', '2019-01-01', '2020-06-01', other)]
    expect(() => join(seats, unit(1), 'member', '2020-01-01')).toThrow(
      expect.objectContaining({
        code: 'organisation.unit-in-another-block',
        details: expect.objectContaining({ block: 'Khối khác' }),
      }),
    )
    expect(codeOf(() => join(seats, unit(1), 'member', '2020-06-01'))).toBe('done')
  })

  it('is refused to who is already there, and to a second chair or deputy', () => {
    const seats = [aSeat(unit(1), 'chair'), aSeat(unit(2), 'deputy')]
    expect(codeOf(() => join(seats, unit(1), 'member', '2020-01-01'))).toBe('organisation.unit-already-in-block')
    expect(codeOf(() => join(seats, unit(3), 'chair', '2020-01-01'))).toBe('organisation.two-chairs')
    expect(codeOf(() => join(seats, unit(3), 'deputy', '2020-01-01'))).toBe('organisation.two-deputies')
    expect(codeOf(() => join(seats, unit(3), 'member', '2020-01-01'))).toBe('done')
  })
})

describe('leaving a block', () => {
  it('ends the seat from the day on; on the day of joining it takes the seat back', () => {
    const seats = [aSeat(unit(1), 'member')]
    expect(left(block, unit(1), day('2020-01-01'), seats).changed[0]?.validTo).toBe('2020-01-01')
    expect(left(block, unit(1), day('2019-01-01'), seats)).toMatchObject({ removed: [seats[0]?.id], changed: [] })
    expect(codeOf(() => left(block, unit(2), day('2020-01-01'), seats))).toBe('organisation.unit-not-in-block')
  })
})

describe('rotation', () => {
  const seats = [aSeat(unit(1), 'chair'), aSeat(unit(2), 'deputy'), aSeat(unit(3), 'member')]
  const to = (chair: number, deputy: number | null, on: string) => ({
    on: day(on),
    chairId: unit(chair),
    deputyId: deputy === null ? null : unit(deputy),
    ground: 'Biên bản',
  })
  const rolesOn = (all: readonly Seat[], on: string) =>
    all
      .filter((seat) => isValidOn(seat, day(on)))
      .map((seat) => `${seat.unitId.slice(-1)} ${seat.role}`)
      .sort()

  it('passes the chair on from the day, and nothing before it changes', () => {
    const after = applied(seats, rotated(seats, to(2, 3, '2020-01-01')))
    expect(rolesOn(after, '2019-12-31')).toEqual(['1 chair', '2 deputy', '3 member'])
    expect(rolesOn(after, '2020-01-01')).toEqual(['1 member', '2 chair', '3 deputy'])
    expect(holdersOf('chair', after).map((one) => [one.unitId, one.validFrom, one.ground])).toEqual([
      [unit(1), '2019-01-01', null],
      [unit(2), '2020-01-01', 'Biên bản'],
    ])
  })

  it('chosen again for the same day replaces the choice', () => {
    const once = applied(seats, rotated(seats, to(2, 3, '2020-01-01')))
    const twice = applied(once, rotated(once, to(3, 1, '2020-01-01')))
    expect(rolesOn(twice, '2020-01-01')).toEqual(['1 deputy', '2 member', '3 chair'])
    expect(rolesOn(twice, '2019-06-01')).toEqual(['1 chair', '2 deputy', '3 member'])
  })

  it('chosen again leaves no trace at who was chosen first', () => {
    const members = [aSeat(unit(1), 'chair'), aSeat(unit(2), 'member'), aSeat(unit(3), 'member')]
    const once = applied(members, rotated(members, to(2, null, '2020-01-01')))
    const twice = applied(once, rotated(once, to(3, null, '2020-01-01')))
    expect(twice.filter((seat) => seat.unitId === unit(2))).toEqual([members[1]])
  })

  it('does not end the stay in the block: it lasts through all roles, and not over a gap', () => {
    const after = applied(seats, rotated(seats, to(2, 3, '2020-01-01')))
    const own = after.filter((seat) => seat.unitId === unit(2))
    expect(own.map((seat) => stayOf(after, seat))).toEqual([
      { validFrom: '2019-01-01', validTo: null },
      { validFrom: '2019-01-01', validTo: null },
    ])
    const again = [aSeat(unit(5), 'member', '2018-01-01', '2018-06-01'), aSeat(unit(5), 'member', '2019-01-01')]
    expect(stayOf(again, again[1] as Seat)).toEqual({ validFrom: '2019-01-01', validTo: null })
  })

  it('is refused for strangers, for one unit in both roles, before a later change, and when nothing changes', () => {
    expect(codeOf(() => rotated(seats, to(9, null, '2020-01-01')))).toBe('organisation.unit-not-in-block')
    expect(codeOf(() => rotated(seats, to(2, 2, '2020-01-01')))).toBe('organisation.chair-is-deputy')
    expect(codeOf(() => rotated(seats, to(1, 2, '2020-01-01')))).toBe('organisation.nothing-to-rotate')
    const later = applied(seats, rotated(seats, to(2, 3, '2020-01-01')))
    expect(codeOf(() => rotated(later, to(3, 1, '2019-07-01')))).toBe('organisation.seats-changed-later')
  })

  it('warns when a unit would chair twice in a row', () => {
    expect(chairsTwiceInARow(seats, unit(1), day('2020-01-01'))).toBe(true)
    expect(chairsTwiceInARow(seats, unit(2), day('2020-01-01'))).toBe(false)
    const after = applied(seats, rotated(seats, to(2, 3, '2020-01-01')))
    expect(chairsTwiceInARow(after, unit(2), day('2021-01-01'))).toBe(true)
    expect(chairsTwiceInARow(after, unit(1), day('2021-01-01'))).toBe(false)
  })
})

describe('seats after the tree changed', () => {
  it('pass to a successor without a seat, role included, and close without one', () => {
    const seats = [aSeat(unit(1), 'chair'), aSeat(unit(2), 'member'), aSeat(unit(3), 'member')]
    const on = day('2025-07-01')
    const ended = [
      { unitId: unit(2), successorId: unit(8) },
      { unitId: unit(1), successorId: unit(8) },
      { unitId: unit(3), successorId: null },
    ]
    const after = applied(seats, seatsAfter({ on, ended, outOfReach: [], mayHold }, seats))
    expect(after.filter((seat) => isValidOn(seat, on)).map((seat) => [seat.unitId, seat.role])).toEqual([
      [unit(8), 'chair'],
    ])
    expect(after.filter((seat) => isValidOn(seat, day('2025-06-30')))).toHaveLength(3)
  })

  it('never seat a successor twice, nor one that ends itself', () => {
    const seats = [aSeat(unit(1), 'member'), aSeat(unit(2), 'member', '2019-01-01', null, other)]
    const on = day('2025-07-01')
    const into = (successor: number) => [{ unitId: unit(1), successorId: unit(successor) }]
    expect(seatsAfter({ on, ended: into(2), outOfReach: [], mayHold }, seats).added).toEqual([])
    const both = [...into(2), { unitId: unit(2), successorId: null }]
    expect(seatsAfter({ on, ended: both, outOfReach: [], mayHold }, seats).added).toEqual([])
    expect(seatsAfter({ on, ended: [], outOfReach: [unit(1)], mayHold }, seats).changed).toHaveLength(1)
  })
})

describe('an heir that may not sit in the block', () => {
  it('takes no seat there: the seat only ends', () => {
    const seats = [aSeat(unit(1), 'chair')]
    const ended = [{ unitId: unit(1), successorId: unit(9) }]
    const after = seatsAfter({ on: day('2025-07-01'), ended, outOfReach: [], mayHold: () => false }, seats)
    expect(after.added).toEqual([])
    expect(after.changed).toHaveLength(1)
  })
})

describe('any sequence of acts', () => {
  const blocks = [block, other, anId<'block'>(102)]
  /** The same numbers on every run. */
  const dice = (seed: number) => () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }

  function actOn(seats: readonly Seat[], roll: () => number): SeatChanges {
    const on = addDays(day('2018-01-01'), Math.floor(roll() * 3000)) as LocalDate
    const [unitId, of] = [unit(Math.floor(roll() * 8)), blocks[Math.floor(roll() * 3)] as BlockId]
    const ofBlock = seats.filter((seat) => seat.blockId === of)
    const ofUnit = seats.filter((seat) => seat.unitId === unitId)
    const role = (['chair', 'deputy', 'member', 'member'] as const)[Math.floor(roll() * 4)] ?? 'member'
    const what = roll()
    if (what < 0.5)
      return joined({ blockId: of, unitId, unitName: '', role }, on, { ofUnit, ofBlock, nameOf, ground: null })
    if (what < 0.65) return left(of, unitId, on, ofUnit)
    if (what < 0.9) return rotated(ofBlock, { on, chairId: unitId, deputyId: null, ground: null })
    return seatsAfter(
      { on, ended: [{ unitId, successorId: unit(Math.floor(roll() * 8)) }], outOfReach: [], mayHold },
      seats,
    )
  }

  it('leaves every unit in at most one block and every block with at most one chair and deputy, on every day', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const roll = dice(seed)
      let seats: Seat[] = []
      for (let act = 0; act < 60; act++) {
        try {
          seats = applied(seats, mergeChanges([actOn(seats, roll)]))
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
      for (const { validFrom } of seats) {
        const sitting = seats.filter((seat) => isValidOn(seat, validFrom))
        expect(new Set(sitting.map((seat) => seat.unitId)).size, `seed ${seed}`).toBe(sitting.length)
        for (const role of ['chair', 'deputy'] as const) {
          const held = sitting.filter((seat) => seat.role === role).map((seat) => seat.blockId)
          expect(new Set(held).size, `seed ${seed}: ${role}`).toBe(held.length)
        }
      }
    }
  })
})
