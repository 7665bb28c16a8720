/** The wording of a real plan and a real guidance, and what they oblige to. */
import { describe, expect, it } from 'vitest'
import type { ConfirmedDeadline, ConfirmedTask } from '#modules/documents'
import { aTarget } from '../testing.ts'
import { proposeObligations } from './propose-obligations.ts'

const own = aTarget('LĐLĐ tỉnh', 'set')
const ground = {
  isOwn: (target: { id: string }) => target.id === own.id,
  addressee: (name: string) => ({ id: null, name }),
}

const party = (name: string) => ({
  name,
  target: name === own.name ? own : aTarget(name, 'set'),
  role: 'lead' as const,
})
let position = 0
const task = (given: Partial<ConfirmedTask> & { text: string }, names: string[]): ConfirmedTask => {
  position += 1000
  const span = { start: position, end: position + given.text.length }
  const plain = { index: position / 1000, row: null, section: 'I', period: null, deadline: null, span }
  return { ...plain, parties: names.map(party), ...given }
}
const deadline = (given: Partial<ConfirmedDeadline> & { what: string }): ConfirmedDeadline => ({
  ...{ index: 0, date: null, dateEnd: null, op: 'by', via: null, phrase: given.what, who: [], to: null },
  span: { start: 90_000, end: 90_000 + given.what.length },
  ...given,
})

const read = (
  tasks: ConfirmedTask[],
  deadlines: ConfirmedDeadline[] = [],
  conditions: { phrase: string; span: { start: number; end: number } }[] = [],
) => proposeObligations({ tasks, deadlines, conditions: conditions.map((one, index) => ({ ...one, index })) }, ground)

describe('a row of the table', () => {
  it('is a free task of its parties until the end of the quarter', () => {
    const [line] = read([
      task({ row: 12, text: 'Xây dựng kế hoạch tổ chức Hội nghị', period: '2020-Q2' }, ['LĐLĐ tỉnh', 'CĐN']),
    ])
    expect(line?.task).toMatchObject({ number: '12', section: 'I', period: '2020-Q2' })
    expect(line?.task.parties.map((one) => one.printed)).toEqual(['LĐLĐ tỉnh', 'CĐN'])
    expect(line?.task.duties).toMatchObject([
      { kind: 'free_task', due: { op: 'within', date: '2020-Q2' }, targets: null, consequence: 'none' },
    ])
    expect(line?.isGuess).toBe(false)
  })

  it('without a unit obliges nobody', () => {
    const [line] = read([task({ row: 26, text: 'Tổ chức cho đại biểu dự Đại hội', period: '2020-Q3' }, [])])
    expect(line?.task.duties).toEqual([])
  })

  it('that says several deeds is a pact and a launch', () => {
    const text = 'Tổng kết công tác năm 2019, ký kết giao ước thi đua; phát động phong trào thi đua năm 2020...'
    const [line] = read([task({ row: 1, text, period: '2020-Q1' }, ['LĐLĐ tỉnh', 'Các đơn vị'])])
    expect(line?.task.duties.map((duty) => duty.kind)).toEqual(['pact', 'launch'])
    expect(line?.isGuess).toBe(true)
  })

  it('that goes outward binds the issuer to its addressees and leaves the others a plain task', () => {
    const text =
      'Đăng ký các chỉ tiêu thi đua năm 2020 với Hội đồng TĐKT tỉnh, Tổng Liên đoàn, cụm thi đua 7 tỉnh biên giới, khối đoàn thể tỉnh.'
    const [line] = read([task({ row: 7, text, period: '2020-Q1' }, ['LĐLĐ tỉnh', 'LĐLĐ các huyện, TP', 'CĐN'])])
    const [upward, others] = line?.task.duties ?? []
    expect(upward).toMatchObject({ kind: 'upward', targets: [own] })
    expect(upward?.addressees).toHaveLength(4)
    expect(others?.kind).toBe('free_task')
    expect(others?.targets?.map((target) => target.id)).toEqual(['LĐLĐ các huyện, TP', 'CĐN'])
  })
})

describe('a dated duty', () => {
  const units = ['LĐLĐ các huyện, thành phố', 'các công đoàn ngành', 'công đoàn viên chức']
  const registration = task(
    { section: 'IV.2', text: 'Đăng ký các danh hiệu thi đua năm 2020 gửi về LĐLĐ tỉnh', deadline: 0 },
    units,
  )
  const by = deadline({
    what: 'Đăng ký',
    date: '2020-01-30',
    phrase: 'chậm nhất ngày 30/01/2020',
    span: registration.span,
  })

  it('is called by its words without the date', () => {
    const what = 'gửi đăng ký thi đua (qua Ban Chính sách Pháp luật'
    const text = `${what}) trước ngày 15/01/2021.`
    const [line] = read([{ ...registration, text }], [{ ...by, what }])
    expect(line?.task.duties[0]?.title).toBe('Gửi đăng ký thi đua')
  })

  it('is the deadline of its task and never a second task', () => {
    const lines = read([registration], [by])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.task.duties).toMatchObject([
      {
        kind: 'registration',
        due: { op: 'by', date: '2020-01-30', printed: 'chậm nhất ngày 30/01/2020' },
        consequence: 'late-mark',
      },
    ])
  })

  it('is found in its task also where the reader did not link the two', () => {
    expect(read([{ ...registration, deadline: null }], [by])).toHaveLength(1)
  })

  it('is not considered for awards when the plan makes it a gate, wherever that stands', () => {
    const phrase =
      'Đơn vị không phát động thi đua, đăng ký các danh hiệu thi đua, Hội đồng không xem xét khen thưởng cho đơn vị đó.'
    const launch = task({ row: 1, text: 'phát động phong trào thi đua', period: '2020-Q1' }, ['Các đơn vị'])
    const lines = read([launch, registration], [by], [{ phrase, span: { start: 200_000, end: 200_100 } }])
    const consequences = Object.fromEntries(
      lines.flatMap((line) => line.task.duties.map((duty) => [duty.kind, duty.consequence])),
    )
    expect(consequences).toEqual({ launch: 'not-considered', registration: 'not-considered' })
  })

  it('that asks for a report and dossiers is two duties with one day and one threat', () => {
    const text =
      'các đơn vị gửi báo cáo tổng kết phong trào thi đua và tờ trình, biên bản, hồ sơ đề nghị khen thưởng về Liên đoàn Lao động tỉnh'
    const line = task({ section: 'IV', text, deadline: 0 }, ['các đơn vị'])
    const last = deadline({ what: text, date: '2020-12-10', via: 'Ban Chính sách- Pháp luật', span: line.span })
    const phrase = 'Nếu sau thời gian trên đơn vị nào không nộp hồ sơ Liên đoàn Lao động tỉnh không xét khen thưởng'
    const [proposed] = read([line], [last], [{ phrase, span: { start: line.span.end + 5, end: line.span.end + 100 } }])
    expect(proposed?.task.duties).toMatchObject([
      { kind: 'year_report', consequence: 'not-considered', via: 'Ban Chính sách- Pháp luật' },
      { kind: 'award_dossier', consequence: 'not-considered' },
    ])
  })
})

describe('a deadline outside every task', () => {
  it('becomes a line of its own for those it names', () => {
    const what = 'Các đơn vị tổng hợp đăng ký thi đua năm 2021 gửi về Liên đoàn Lao động tỉnh'
    const [line] = read([], [deadline({ what, op: 'before', date: '2021-01-15', who: [party('Các đơn vị')] })])
    expect(line?.task).toMatchObject({
      text: what,
      duties: [{ kind: 'registration', due: { op: 'before', date: '2021-01-15' } }],
    })
  })

  it('keeps its day where nobody is named yet, and says the whole clause', () => {
    const event = deadline({
      ...{ what: 'Thời gian: dự kiến từ', phrase: 'Thời gian: dự kiến từ ngày 25 đến 31/12/2020' },
      ...{ op: 'between', date: '2020-12-25', dateEnd: '2020-12-31' },
    })
    expect(read([], [event])[0]?.task).toMatchObject({
      text: 'Thời gian: dự kiến từ ngày 25 đến 31/12/2020',
      parties: [],
      duties: [{ kind: 'free_task', due: { op: 'between', date: '2020-12-25', dateEnd: '2020-12-31' } }],
    })
  })

  it('keeps the words of a date that recurs or is relative, without a day', () => {
    const monthly = deadline({
      what: 'Báo cáo tháng',
      date: '---18',
      phrase: 'trước ngày 18 hằng tháng',
      who: [party('CĐN')],
    })
    expect(read([], [monthly])[0]?.task.duties[0]?.due).toEqual({
      op: 'none',
      date: null,
      dateEnd: null,
      printed: 'trước ngày 18 hằng tháng',
    })
  })
})
