import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CallRefused } from '#platform/http'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { changePassword, createAccount, getMe } from '../../access/contract.ts'
import {
  discardImport,
  downloadImportFile,
  getImport,
  type ImportView,
  importDocument,
  listImports,
  pasteDocument,
  saveDecisions,
} from '../contract.ts'
import { type Decisions, noDecisions } from '../domain/decisions.ts'
import { planText } from '../testing.ts'

let product: TestProduct
let province: TestClient
let district: TestClient
let provinceId: string
let districtId: string

const unitOf = async (client: TestClient) => (await client.call(getMe)).posts[0]?.unitId ?? ''
const aFile = (text: string, name = 'Kế hoạch 142.txt') => new File([text], name)
/** The same plan with another number is another document. */
const planNumbered = (number: number) => planText.replace('142/', `${number}/`)

async function paste(client: TestClient, unitId: string, text: string, again = false): Promise<string> {
  return (await client.call(pasteDocument, { body: { unitId, text, again } })).importId
}
const open = (client: TestClient, importId: string): Promise<ImportView> =>
  client.call(getImport, { params: { importId } })

async function anAuditor(): Promise<TestClient> {
  const administrator = await product.signIn('quantri')
  const body = { unitId: provinceId, roleCode: 'auditor', displayName: 'Người kiểm tra mẫu', userName: 'kiemtra.tinh' }
  const { oneTimePassword } = await administrator.call(createAccount, { body })
  const first = await product.signIn('kiemtra.tinh', oneTimePassword)
  const next = 'một câu dễ nhớ để kiểm tra'
  await first.call(changePassword, { body: { current: oneTimePassword, next } })
  return product.signIn('kiemtra.tinh', next)
}

async function refusalOf(work: Promise<unknown>) {
  try {
    await work
  } catch (error) {
    if (error instanceof CallRefused) return { status: error.status, ...error.refused }
    throw error
  }
  throw new Error('was not refused')
}

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  province = await product.signIn('canbo.tinh')
  district = await product.signIn('canbo.tamduong')
  provinceId = await unitOf(province)
  districtId = await unitOf(district)
})
afterAll(() => product?.stop())

describe('import document', () => {
  it('reads a file into tasks, deadlines and names, and gives the very file back', async () => {
    const { importId } = await province.call(importDocument, { query: { unitId: provinceId }, file: aFile(planText) })
    const view = await open(province, importId)
    expect(view.title).toBe('Kế hoạch 142/KH-LĐLĐ')
    expect(view.state).toBe('to-confirm')
    expect(view.source).toMatchObject({ kind: 'file', name: 'Kế hoạch 142.txt', fileKind: 'text' })
    expect(view.reading.deadlines.map((deadline) => deadline.date)).toEqual(['2020-01-30', '2020-06-15'])
    expect(view.counts).toMatchObject({ deadlines: 2, conditions: 1 })
    expect(view.canDecide && view.canDiscard && view.canDownload).toBe(true)

    const sent = await province.fetch(`/api${downloadImportFile.path.replace(':importId', importId)}`)
    expect(await sent.text()).toBe(planText)
    expect(sent.headers.get('content-disposition')).toContain(`filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20142.txt`)
    expect(sent.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('understands each printed name, and says why it asks', async () => {
    const view = await open(province, await paste(province, provinceId, planNumbered(143)))
    const names = new Map(view.names.map((name) => [name.printed, name]))
    expect(names.get('LĐLĐ tỉnh')?.target).toMatchObject({ kind: 'set' })
    expect(names.get('LĐLĐ tỉnh')?.uses).toBeGreaterThan(2)
    expect(names.get('CDN')?.match.reason).toContain('CDN')
  })

  it('opens the earlier one when the same text comes again, unless it is asked for', async () => {
    const text = planNumbered(144)
    const first = await paste(province, provinceId, text)
    const refused = await refusalOf(
      province.call(importDocument, { query: { unitId: provinceId }, file: aFile(`${text}\n\n`) }),
    )
    expect(refused).toMatchObject({ status: 409, code: 'documents.already-imported', details: { importId: first } })
    expect(refused.message).toContain('Kế hoạch 144/KH-LĐLĐ')
    expect(await paste(province, provinceId, text, true)).not.toBe(first)
  })

  it('takes a discarded text again', async () => {
    const text = planNumbered(145)
    const importId = await paste(province, provinceId, text)
    await province.call(discardImport, { params: { importId }, body: { version: 1 } })
    expect(await paste(province, provinceId, text)).not.toBe(importId)
  })

  it.each([
    ['an empty text', '  \n\t ', 'documents.empty-text'],
    [
      'a novel',
      'Mùa xuân năm 1954, ông Ba trở về làng. Trước ngày 20 tháng 4 phải gặt xong.',
      'documents.not-a-document',
    ],
    ['an English plan', 'Annual plan 2020. Send the report before 30/01/2020.', 'documents.not-a-document'],
  ])('refuses %s', async (_, text, code) => {
    expect(await refusalOf(paste(province, provinceId, text))).toMatchObject({ status: 422, code })
  })

  it.each([
    ['a picture', 'anh.png', 'x', 'files.kind-not-accepted'],
    ['a program called .docx', 'ke-hoach.docx', 'MZ\u0090\0', 'files.content-disagrees'],
    ['an empty file', 'trong.txt', '', 'files.empty'],
    ['a file with macros', 'ke-hoach.docm', 'PK', 'files.macro'],
  ])('refuses %s with a sentence and keeps nothing', async (_, name, content, code) => {
    const before = (await province.call(listImports, {})).imports.length
    const refused = await refusalOf(
      province.call(importDocument, { query: { unitId: provinceId }, file: aFile(content, name) }),
    )
    expect(refused).toMatchObject({ status: 400, code })
    expect(refused.message).toMatch(/[Hh]ãy/)
    expect((await province.call(listImports, {})).imports).toHaveLength(before)
  })

  it('shows a dangerous file name as a harmless one', async () => {
    const name = '../../etc/\u202Etxt.exe\0Kế hoạch.txt'
    const { importId } = await province.call(importDocument, {
      query: { unitId: provinceId },
      file: aFile(planNumbered(146), name),
    })
    expect((await open(province, importId)).source).toMatchObject({ name: 'txt.exeKế hoạch.txt' })
  })

  it('is found by words of its title without marks', async () => {
    const importId = await paste(province, provinceId, planNumbered(5142))
    const found = async (q: string) => (await province.call(listImports, { query: { q } })).imports.map((one) => one.id)
    expect(await found('ke hoach 5142')).toEqual([importId])
    expect(await found('5142 huong dan')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  it('takes the same request five times as one', async () => {
    const idempotencyKey = crypto.randomUUID()
    const once = () =>
      district.call(pasteDocument, { body: { unitId: districtId, text: planNumbered(147) }, idempotencyKey })
    const answers = await Promise.all([once(), once(), once(), once(), once()])
    expect(new Set(answers.map((answer) => answer.importId)).size).toBe(1)
    expect((await district.call(listImports, {})).imports).toHaveLength(1)
  })

  it('is refused for a unit that is not one’s own, and for who may not bring in', async () => {
    expect(await refusalOf(paste(province, districtId, planText))).toMatchObject({ status: 404 })
    const auditor = await anAuditor()
    const refused = await refusalOf(paste(auditor, provinceId, planText))
    expect(refused).toMatchObject({ status: 403, code: 'documents.not-allowed' })
    expect((await auditor.call(listImports, {})).imports.length).toBeGreaterThan(0)
  })
})

describe('get import', () => {
  it('is the own unit’s only: for superior and neighbour it does not exist', async () => {
    const importId = await paste(district, districtId, planNumbered(148))
    const neighbour = await product.signIn('canbo.sinho')
    for (const other of [province, neighbour]) {
      expect(await refusalOf(open(other, importId))).toMatchObject({ status: 404, code: 'documents.import-unknown' })
      const body = { version: 1 }
      expect(await refusalOf(other.call(discardImport, { params: { importId }, body }))).toMatchObject({ status: 404 })
      const file = await other.fetch(`/api/documents/imports/${importId}/file`)
      expect(file.status).toBe(404)
    }
    expect(await refusalOf(open(product.anonymous, importId))).toMatchObject({ status: 401 })
  })

  it('has no file to give when the text was pasted', async () => {
    const importId = await paste(district, districtId, planNumbered(149))
    const answer = await district.fetch(`/api/documents/imports/${importId}/file`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ code: 'documents.no-file' })
  })
})

describe('save decisions', () => {
  const decided = (view: ImportView): Decisions => ({
    ...noDecisions,
    tasks: { 0: { verdict: 'rejected' } },
    names: { CDN: view.names.find((name) => name.printed === 'CDN')?.match.target ?? null },
    fields: { number: { verdict: 'corrected', value: '150/KH-LĐLĐ' } },
  })

  it('keeps what a person decided, so that leaving and coming back loses nothing', async () => {
    const importId = await paste(province, provinceId, planNumbered(150))
    const view = await open(province, importId)
    const decisions = decided(view)
    const saved = await province.call(saveDecisions, { params: { importId }, body: { version: 1, decisions } })
    expect(saved.version).toBe(2)
    const back = await open(province, importId)
    expect(back.decisions).toEqual(decisions)
    expect(back.standings.tasks[0]).toBe('rejected')
    expect(back.counts).toEqual(saved.counts)
    expect(back.counts.rejected).toBe(1)
    expect((await province.call(listImports, {})).imports.find((one) => one.id === importId)?.counts).toEqual(
      saved.counts,
    )
  })

  it('tells the second tab who was first, and loses nothing of the first', async () => {
    const importId = await paste(province, provinceId, planNumbered(151))
    const decisions = decided(await open(province, importId))
    await province.call(saveDecisions, { params: { importId }, body: { version: 1, decisions } })
    const second = await refusalOf(
      province.call(saveDecisions, { params: { importId }, body: { version: 1, decisions: noDecisions } }),
    )
    expect(second).toMatchObject({ status: 409, code: 'documents.changed-meanwhile', details: { version: 2 } })
    expect(second.message).toContain((await province.call(getMe)).user.displayName)
    expect((await open(province, importId)).decisions).toEqual(decisions)
  })

  it('lets exactly one of two simultaneous saves through', async () => {
    const importId = await paste(province, provinceId, planNumbered(152))
    const save = () =>
      province.call(saveDecisions, { params: { importId }, body: { version: 1, decisions: noDecisions } })
    const results = await Promise.allSettled([save(), save(), save()])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  it('refuses a decision on something the document does not have', async () => {
    const importId = await paste(province, provinceId, planNumbered(153))
    const decisions = { ...noDecisions, tasks: { 99: { verdict: 'accepted' as const } } }
    const refused = refusalOf(province.call(saveDecisions, { params: { importId }, body: { version: 1, decisions } }))
    expect(await refused).toMatchObject({ status: 400, code: 'documents.decision-on-nothing' })
  })

  it('is over once the import is discarded', async () => {
    const importId = await paste(province, provinceId, planNumbered(154))
    await province.call(discardImport, { params: { importId }, body: { version: 1 } })
    const body = { version: 2, decisions: noDecisions }
    const refused = await refusalOf(province.call(saveDecisions, { params: { importId }, body }))
    expect(refused).toMatchObject({ status: 409, code: 'documents.wrong-state' })
    expect(refused.message).toContain('đã bỏ')
  })
})

describe('list imports', () => {
  it('shows the newest first, page by page, each once, by state', async () => {
    const lecturer = await product.signIn('canbo.giaoduc')
    const unitId = await unitOf(lecturer)
    const ids: string[] = []
    for (const number of [1, 2, 3, 4, 5]) ids.push(await paste(lecturer, unitId, planNumbered(number)))
    await lecturer.call(discardImport, { params: { importId: ids[0] ?? '' }, body: { version: 1 } })

    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await lecturer.call(listImports, { query: { limit: 2, ...(after ? { after } : {}) } })
      seen.push(...page.imports.map((one) => one.id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(ids.toReversed())
    const discarded = await lecturer.call(listImports, { query: { state: 'discarded' } })
    expect(discarded.imports.map((one) => one.id)).toEqual([ids[0]])
    expect(await refusalOf(lecturer.call(listImports, { query: { after: "x' or 1=1" } }))).toMatchObject({
      status: 400,
    })
  })
})
