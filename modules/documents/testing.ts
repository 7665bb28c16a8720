/** Builders for tests: readings that show only what matters. */
import { type Decisions, noDecisions } from './domain/decisions.ts'
import type { Deadline, Reading, Task } from './domain/reading/types.ts'

const span = { start: 0, end: 1 }

export const aTask = (given: Partial<Task> & { who?: readonly string[] } = {}): Task => {
  const { who = ['LĐLĐ tỉnh'], ...rest } = given
  return {
    row: 1,
    section: null,
    text: 'Phát động phong trào thi đua',
    span,
    period: '2020-Q1',
    units: who.map((name) => ({ name, span, role: 'lead' as const })),
    deadline: null,
    confidence: 'sure',
    ...rest,
  }
}

export const aDeadline = (given: Partial<Deadline> = {}): Deadline => ({
  date: '2020-01-30',
  dateEnd: null,
  op: 'by',
  what: 'Đăng ký các danh hiệu thi đua',
  to: null,
  via: null,
  who: ['LĐLĐ các huyện, TP'],
  phrase: 'chậm nhất ngày 30/01/2020',
  span,
  dateSpan: span,
  confidence: 'sure',
  ...given,
})

export const aReading = (given: Partial<Reading> = {}): Reading => ({
  text: 'KẾ HOẠCH',
  kind: null,
  number: null,
  symbol: null,
  issuer: null,
  parentIssuer: null,
  place: null,
  date: null,
  subject: null,
  signer: null,
  cosigners: [],
  addressees: [],
  recipients: [],
  citations: [],
  outline: [],
  tasks: [],
  deadlines: [],
  limits: [],
  copies: [],
  conditions: [],
  remarks: [],
  ...given,
})

export const decisions = (given: Partial<Decisions> = {}): Decisions => ({ ...noDecisions, ...given })

/** A short plan as an office would print it, with one name that was scanned wrongly. */
export const planText = `LIÊN ĐOÀN LAO ĐỘNG TỈNH LAI CHÂU
Số: 142/KH-LĐLĐ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lai Châu, ngày 14 tháng 01 năm 2020

KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2020

I. NỘI DUNG
TT\tNội dung\tĐơn vị thực hiện
QUÝ I
1\tTổng kết công tác thi đua khen thưởng năm 2019, ký kết giao ước thi đua\tLĐLĐ tỉnh, Các đơn vị
2\tĐăng ký các chỉ tiêu thi đua năm 2020 với Hội đồng Thi đua khen thưởng tỉnh\tLĐLĐ tỉnh, LĐLĐ các huyện, TP, CDN

II. TỔ CHỨC THỰC HIỆN
1. Đối với LĐLĐ các huyện, thành phố
- Đăng ký các danh hiệu thi đua năm 2020 gửi về LĐLĐ tỉnh chậm nhất ngày 30/01/2020;
- Báo cáo sơ kết thi đua 6 tháng đầu năm gửi về LĐLĐ tỉnh chậm nhất ngày 15/6/2020;
Lưu ý: Đơn vị không phát động thi đua, đăng ký các danh hiệu thi đua, Hội đồng thi đua, khen thưởng LĐLĐ tỉnh không xem xét khen thưởng cho đơn vị đó.

Nơi nhận:
- Ban Thường vụ LĐLĐ tỉnh;
- Các đơn vị;
- Lưu: VT, CSPL.
TM. BAN THƯỜNG VỤ
PHÓ CHỦ TỊCH
Người ký mẫu
`
