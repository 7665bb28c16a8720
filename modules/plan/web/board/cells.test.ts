import { describe, expect, it } from 'vitest'
import { type Column, cellOf, countsOver, type Row, sumCell } from './cells.ts'

const counts = { owed: 3, onTime: 1, late: 1, open: 0, missing: 1, waived: 0, withdrawn: 0 }
const column = { dutyId: 'duty', title: 'Báo cáo 6 tháng', counts } as unknown as Column
const ground = { issuer: 'root', season: 'y2020', show: 'dated' } as const

const row = (standing: string, obligations = 1) =>
  ({
    unitId: 'u1',
    unitName: 'LĐLĐ huyện Tam Đường',
    cells: [{ dutyId: 'duty', standing, obligations, obligationId: obligations === 1 ? 'o1' : null, reportedAt: null }],
  }) as unknown as Row

describe('board', () => {
  it('says the state in words beside its colour and leads to the one obligation', () => {
    expect(cellOf(row('missing'), column, ground)).toMatchObject({
      text: '✕ quá hạn',
      tone: 'late',
      spoken: 'LĐLĐ huyện Tam Đường, Báo cáo 6 tháng: quá hạn, chưa làm',
      to: '/viec/o1',
    })
  })

  it('leads to the rows when there are several', () => {
    const cell = cellOf(row('open', 2), column, ground)
    expect(cell?.text).toContain('(2 việc)')
    expect(cell?.to).toBe('/bang-theo-doi/viec?ban-hanh=root&nam=y2020&viec=duty&don-vi=u1')
  })

  it('leaves the place empty for who does not owe it', () => {
    expect(cellOf({ ...row('open'), cells: [] }, column, ground)).toBeUndefined()
    expect(sumCell({ ...counts, owed: 0 }, 'x', '/')).toBeUndefined()
  })

  it('sums a column, red while somebody is missing', () => {
    expect(sumCell(counts, 'Báo cáo', '/x')).toMatchObject({ text: '2/3 · thiếu 1', tone: 'late' })
    expect(sumCell({ ...counts, missing: 0, onTime: 2 }, 'Báo cáo', '/x')).toMatchObject({
      text: '3/3',
      tone: 'fulfilled',
    })
  })

  it('counts the shown rows, the withdrawn ones apart', () => {
    expect(countsOver([row('on-time'), row('missing'), row('withdrawn')], column)).toMatchObject({
      owed: 2,
      onTime: 1,
      missing: 1,
      withdrawn: 1,
    })
  })
})
