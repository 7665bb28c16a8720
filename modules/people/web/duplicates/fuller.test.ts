import { describe, expect, it } from 'vitest'
import { anId } from '#modules/organisation/testing'
import { localDate } from '#platform/kernel'
import { fullerOf, proposedSide } from './fuller.ts'
import type { PairedPerson } from './pair-lines.tsx'

const period = (from: string): PairedPerson['memberships'][number] => ({
  ...{ id: anId(9), unitId: anId(8), unitName: 'A', isDirectWorker: null },
  ...{ began: 'recorded', ended: null, validFrom: localDate(from), validTo: null },
})
const record = (id: number, rest: Partial<PairedPerson> = {}): PairedPerson => ({
  ...{ id: anId(id), fullName: 'Lò Thị Hòa', sex: 'female', birthOn: null, birthYear: null, identifierMasked: null },
  ...{ hasEthnicity: false, partyMemberSince: null, education: null, educationName: null, unionMemberSince: null },
  ...{ unitId: anId(8), unitName: 'A', standing: 'active', leftOn: null, version: 1, disciplines: 0, posts: [] },
  ...{ memberships: [period('2020-01-01')] },
  ...rest,
})

describe('the record that a merge proposes to keep', () => {
  it('is the fuller one, whichever comes first and whichever is newer', () => {
    const full = record(7, { birthYear: 1980, partyMemberSince: localDate('2010-05-19') })
    expect([fullerOf(record(2), full), fullerOf(full, record(2))]).toEqual([full, full])
  })

  it('of equally full ones has the longer history, then is the older', () => {
    const long = record(7, { memberships: [period('2012-01-01')] })
    expect(fullerOf(record(2), long)).toEqual(long)
    expect(fullerOf(record(7), record(2)).id).toBe(anId(2))
  })
})

describe('whose word is proposed', () => {
  it('is the other record’s where it knows the day of birth, or where only there the person is a member', () => {
    const kept = record(2, { birthYear: 1980, standing: 'retired' })
    const dropped = record(3, { birthYear: 1980, birthOn: localDate('1980-02-03') })
    expect(proposedSide('birth', kept, dropped)).toBe(dropped)
    expect(proposedSide('unit', kept, dropped)).toBe(dropped)
    expect(proposedSide('sex', kept, dropped)).toBe(kept)
    expect(proposedSide('birth', kept, { ...dropped, birthYear: 1981 })).toBe(kept)
  })
})
