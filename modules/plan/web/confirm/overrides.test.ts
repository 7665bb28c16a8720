import { describe, expect, it } from 'vitest'
import { TaskInputSchema } from '../../domain/plan.ts'
import { overridden, readDuties, withoutStrangers, writeDuties } from './overrides.ts'

const task = TaskInputSchema.parse({
  text: 'Báo cáo tổng kết và hồ sơ đề nghị khen thưởng',
  duties: [
    {
      kind: 'year_report',
      title: 'Báo cáo tổng kết',
      due: { op: 'by', date: '2020-12-10' },
      consequence: 'not-considered',
    },
  ],
})

describe('duties as the clerk left them', () => {
  it('are the proposed ones when nothing was said', () => {
    expect(overridden(task, 'deadline.0', {})).toEqual(task)
  })

  it('take the chosen kinds and consequences, and keep the day', () => {
    const extras = { 'deadline.0.duties': 'year_report:none,award_dossier:closed' }
    const { duties } = overridden(task, 'deadline.0', extras)
    expect(duties.map(({ kind, consequence, due }) => [kind, consequence, due.date])).toEqual([
      ['year_report', 'none', '2020-12-10'],
      ['award_dossier', 'closed', '2020-12-10'],
    ])
  })

  it('carry the legal ground that was typed', () => {
    const { duties } = overridden(task, 'deadline.0', { 'deadline.0.ground': ' Mục IV ' })
    expect(duties.map((duty) => duty.legalGround)).toEqual(['Mục IV'])
  })

  it('are read back as written, and unknown words are left out', () => {
    const chosen = [{ kind: 'pact', consequence: 'late-mark' }] as const
    expect(readDuties(writeDuties(chosen))).toEqual(chosen)
    expect(readDuties('nothing:none')).toEqual([])
  })
})

describe('names that are none of ours', () => {
  const named = TaskInputSchema.parse({
    ...task,
    parties: [
      { role: 'lead', printed: 'Đoàn Thanh niên', target: null },
      { role: 'lead', printed: 'CDN', target: null },
    ],
  })

  it('get no work, while a name nobody answered stays to be asked again', () => {
    const { parties, duties } = withoutStrangers(named, { 'Đoàn Thanh niên': null })
    expect(parties.map((party) => party.printed)).toEqual(['CDN'])
    expect(duties).toHaveLength(1)
  })

  it('leave a task without duties when nobody else is named', () => {
    expect(withoutStrangers(named, { 'Đoàn Thanh niên': null, CDN: null }).duties).toEqual([])
  })
})
