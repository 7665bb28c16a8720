import { describe, expect, it } from 'vitest'
import { PlanFactsSchema } from './plan.ts'
import { proposeFacts, yearOfPlan } from './propose-facts.ts'

type Fields = Parameters<typeof proposeFacts>[0]
const fields: Fields = {
  kind: 'Kế hoạch',
  number: '142/KH-LĐLĐ',
  symbol: null,
  issuer: 'Liên đoàn Lao động tỉnh Lai Châu',
  parentIssuer: null,
  place: 'Lai Châu',
  date: '2020-01-14',
  subject: 'Công tác thi đua, khen thưởng năm 2020',
  signerAuthority: 'TM. BAN THƯỜNG VỤ',
  signerPosition: 'PHÓ CHỦ TỊCH',
  signerName: 'Hoàng Văn Trinh',
}
const kindOf = (subject: string, kind = 'Kế hoạch', purpose: 'plan' | 'guidance' = 'plan') =>
  proposeFacts({ ...fields, subject, kind }, [], { purpose, isOfRoot: true }).kind

describe('what a document is', () => {
  it('is the annual plan only when it plans the emulation work of a year', () => {
    expect(kindOf('Công tác thi đua, khen thưởng năm 2020')).toBe('annual')
    expect(kindOf('Tổ chức Hội nghị tổng kết thi đua năm 2020')).toBe('topical')
    expect(kindOf('Công tác thi đua, khen thưởng năm 2020', 'Hướng dẫn')).toBe('guidance')
    expect(kindOf('Công tác thi đua, khen thưởng năm 2020', 'Kế hoạch', 'guidance')).toBe('guidance')
  })

  it('never proposes more than a plan can keep', () => {
    const long = 'x'.repeat(4000)
    const given = {
      ...fields,
      subject: long,
      number: long,
      place: long,
      signerName: long,
      issuer: long,
      date: '9999-12-31',
    }
    const facts = proposeFacts(given, [], { purpose: 'plan', isOfRoot: true })
    expect(PlanFactsSchema.safeParse(facts).success).toBe(true)
    expect(facts.issuedOn).toBeNull()
    const empty = proposeFacts({ ...fields, subject: ' ' }, [], { purpose: 'plan', isOfRoot: true })
    expect(empty.title).toBe('Kế hoạch')
  })

  it('cites the superior plan of a lower unit', () => {
    const span = { start: 0, end: 1 }
    const citation = { kind: 'Kế hoạch', number: '142/KH-LĐLĐ', date: '2020-01-14', issuer: 'LĐLĐ tỉnh', subject: null }
    const citations = [{ ...citation, span, occurrences: [], confidence: 'sure' as const }]
    const cited = (isOfRoot: boolean) => proposeFacts(fields, citations, { purpose: 'plan', isOfRoot }).superiorCitation
    expect(cited(false)).toBe('Kế hoạch số 142/KH-LĐLĐ ngày 14/01/2020 của LĐLĐ tỉnh')
    expect(cited(true)).toBeNull()
  })

  it('belongs to the year of its title, else of its day', () => {
    expect(yearOfPlan({ title: 'Tổng kết năm 2020 và đăng ký năm 2021', issuedOn: null })).toBe(2020)
    expect(
      yearOfPlan(proposeFacts({ ...fields, subject: 'Phát động phong trào' }, [], { purpose: 'plan', isOfRoot: true })),
    ).toBe(2020)
    expect(yearOfPlan({ title: 'Phát động', issuedOn: null })).toBeUndefined()
  })
})
