import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#platform/db'
import { type LocalDate, localDate, type TreePath, type UserId } from '#platform/kernel'
import type { CellValue, DecidedRow, ImportGround, ImportKind, SheetRow } from '#platform/xlsx'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import { reorganisationImport } from './import-reorganisation.ts'
import { unitsImport } from './import-units.ts'
import { idOf, namesIn, pageOf } from './verbs-testing.ts'

let product: TestProduct
let administrator: TestClient
const today = localDate('2020-01-15')

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  administrator = await product.signIn('quantri')
})
afterAll(() => product.stop())

/** As a job runs it: inside the walls of the sender, in one transaction. */
async function asSender<T>(work: (ground: ImportGround) => Promise<T>): Promise<T> {
  const me = await administrator.call(getMe)
  const post = me.posts[0]
  if (!post) throw new Error('no post')
  const path = post.unitPath as TreePath
  const grant = { unitId: post.unitId, path, verbs: new Set(me.verbs) }
  const actor = {
    userId: me.user.id as UserId,
    displayName: 'Quản trị mẫu',
    federationId: me.federation.id,
    grants: [grant],
  }
  const walls = { federationId: me.federation.id, walls: [path], own: [path], line: [path] }
  return inTransaction(product.product.database, { walls }, (tx) =>
    work({ tx, actor, now: new Date('2020-01-15T03:00:00Z'), today, unit: { id: post.unitId, path } }),
  )
}

type Cells = Record<string, CellValue>
const rowsOf = (rows: readonly Cells[]): SheetRow[] => rows.map((cells, at) => ({ line: at + 2, cells }))

const judged = (kind: ImportKind, rows: readonly Cells[]) =>
  asSender(async (ground) => (await kind.openJudge(ground)).judge(rowsOf(rows)))

const written = (kind: ImportKind, rows: readonly Cells[], decisions: Record<number, string> = {}) =>
  asSender(async (ground) => {
    const writer = await kind.openWriter(ground)
    const decided = rowsOf(rows).map((row): DecidedRow => ({ ...row, decision: decisions[row.line] ?? null }))
    await writer.write(decided)
    return writer.finish()
  })

const unit = (name: string, more: Cells = {}): Cells => ({
  name,
  kind: 'grassroots_union',
  from: '2019-06-01',
  ...more,
})

describe('a workbook of units', () => {
  const kind = unitsImport([])

  it('founds units below each other, in any order, with sector and decision', async () => {
    const rows = [
      unit('CĐCS Tệp Một', { superior: 'CĐ xã Tệp', sector: 'education', year: 'school', employer: 'state' }),
      unit('CĐ xã Tệp', {
        kind: 'commune_union',
        from: '2019-05-01',
        superior: 'LĐLĐ Tam Đường',
        decisionNumber: '5/QĐ-LĐLĐ',
        decisionOn: '2019-04-20',
      }),
    ]
    expect(await judged(kind, rows)).toEqual([
      { faults: [] },
      { faults: [], understood: { superior: 'LĐLĐ huyện Tam Đường' } },
    ])
    expect((await written(kind, rows)).words).toBe('Đã thêm 2 đơn vị.')
    const page = await pageOf(administrator, await idOf(administrator, 'CĐCS Tệp Một'))
    expect(page.superior?.name).toBe('CĐ xã Tệp')
    expect(page.unit).toMatchObject({ sectorName: 'Giáo dục', yearKind: 'school', validFrom: '2019-06-01' })
    const above = await pageOf(administrator, await idOf(administrator, 'CĐ xã Tệp'))
    expect(above.superior?.name).toBe('LĐLĐ huyện Tam Đường')
    expect(above.events).toMatchObject([{ kind: 'established', decision: { number: '5/QĐ-LĐLĐ' } }])
    expect(await namesIn(administrator, '2019-05-31')).not.toContain('CĐCS Tệp Một')
  })

  it('leaves out what stands with the same facts without asking, and asks where the facts differ', async () => {
    const rows = [
      unit('CĐCS Tệp Một', { superior: 'CĐ xã Tệp', sector: 'education' }),
      unit('CĐCS Tệp Thêm', { superior: 'CĐ xã Tệp' }),
    ]
    const { verdicts, remarks } = await asSender(async (ground) => {
      const judge = await kind.openJudge(ground)
      return { verdicts: await judge.judge(rowsOf(rows)), remarks: judge.remarks?.() }
    })
    expect(verdicts).toEqual([{ faults: [] }, { faults: [] }])
    expect(remarks).toEqual([expect.stringContaining('1 đơn vị đã có trên cây tổ chức')])
    expect((await written(kind, rows)).words).toBe('Đã thêm 1 đơn vị, 1 đơn vị đã có nên không ghi lại.')
    const [differs] = await judged(kind, [
      unit('CĐCS Tệp Một', { superior: 'CĐ xã Tệp', from: '2018-01-01', sector: 'health' }),
    ])
    expect(differs?.faults).toMatchObject([
      { severity: 'doubtful', message: expect.stringContaining('khác về ngày thành lập, ngành') },
    ])
    expect(differs?.options).toEqual([{ code: 'skip', label: 'Bỏ qua dòng này' }])
  })

  it('judges a row with an unreadable cell for its other cells, and the rows below it by its name', async () => {
    const [above, below, ahead] = await asSender(async (ground) =>
      (await kind.openJudge(ground)).judge([
        {
          line: 2,
          cells: unit('CĐ xã Hỏng', { kind: 'commune_union', from: null, decisionOn: '2019-01-01' }),
          unread: ['from'],
        },
        { line: 3, cells: unit('CĐCS Dưới Hỏng', { superior: 'CĐ xã Hỏng' }) },
        { line: 4, cells: unit('CĐCS Hỏng Loại', { kind: null, from: '2020-02-01' }), unread: ['kind'] },
      ]),
    )
    expect(above?.faults).toMatchObject([{ column: 'decisionNumber', severity: 'refused' }])
    expect(below).toEqual({ faults: [] })
    expect(ahead?.faults).toMatchObject([
      { column: 'from', message: '01/02/2020 ở sau ngày hôm nay (15/01/2020). Hãy sửa ngày.' },
    ])
  })

  it('asks whether a superior wrong by a letter is the near one, and founds below the answer', async () => {
    const rows = [unit('CĐCS Gần Tên', { superior: 'LĐLĐ huyện Tam Đươngg' })]
    const [verdict] = await judged(kind, rows)
    expect(verdict?.faults).toMatchObject([{ column: 'superior', severity: 'doubtful' }])
    expect(verdict?.options?.[0]?.label).toContain('Là LĐLĐ huyện Tam Đường')
    expect(verdict?.options?.length).toBeLessThanOrEqual(3)
    await written(kind, rows, { 2: verdict?.options?.[0]?.code ?? '' })
    const page = await pageOf(administrator, await idOf(administrator, 'CĐCS Gần Tên'))
    expect(page.superior?.name).toBe('LĐLĐ huyện Tam Đường')
  })

  it('says what is wrong with a row: an unknown superior, a kind too high, a day ahead, a circle', async () => {
    const verdicts = await judged(kind, [
      unit('CĐCS A', { superior: 'Nhà máy Không Đâu' }),
      unit('LĐLĐ huyện C', { kind: 'district_federation', superior: 'LĐLĐ huyện Sìn Hồ' }),
      unit('CĐCS D', { from: '2020-01-16' }),
      unit('CĐ xã E', { kind: 'commune_union', superior: 'CĐ xã F' }),
      unit('CĐ xã F', { kind: 'commune_union', superior: 'CĐ xã E' }),
      unit('CĐCS G'),
      unit('CĐCS g'),
    ])
    const messages = verdicts.map((one) => one.faults[0]?.message ?? '')
    expect(messages[0]).toContain('Không có đơn vị «Nhà máy Không Đâu»')
    expect(messages[1]).toContain('không đặt được dưới')
    expect(messages[2]).toContain('ở sau ngày hôm nay')
    expect([messages[3], messages[4]]).toEqual([
      expect.stringContaining('vòng kín'),
      expect.stringContaining('vòng kín'),
    ])
    expect([messages[5], messages[6]]).toEqual(['', expect.stringContaining('Trùng với dòng 7')])
    expect(verdicts.flatMap((one) => one.faults.map((fault) => fault.severity))).not.toContain('doubtful')
  })

  it('tells in its guide what an empty cell means', async () => {
    const columns = await asSender((ground) => kind.columns(ground))
    const hints = columns.filter(({ key }) => ['shortName', 'superior', 'decisionNumber'].includes(key))
    expect(hints.map(({ hint }) => hint)).toEqual([
      expect.stringContaining('trống thì lấy như tên'),
      expect.stringContaining('trống là đơn vị đang nhập'),
      expect.stringContaining('trống cả hai'),
    ])
  })

  it('may be long: every row is written', async () => {
    const many = 3_000
    const rows = Array.from({ length: many }, (_, at) =>
      at < 250
        ? unit(`CĐ xã Nhiều ${at}`, { kind: 'commune_union' })
        : unit(`CĐCS Nhiều ${at}`, { superior: `CĐ xã Nhiều ${at % 250}` }),
    )
    await written(kind, rows)
    const names = await namesIn(administrator)
    expect(names.filter((name) => name.includes(' Nhiều '))).toHaveLength(many)
  })
})

describe('a workbook of one decision', () => {
  const kind = reorganisationImport([])
  const act = (name: string, unitName: string, more: Cells = {}): Cells => ({
    ...{ act: name, unit: unitName, on: '2020-01-10', decisionNumber: '9/QĐ-LĐLĐ', decisionOn: '2020-01-08' },
    ...more,
  })

  it('is worked out as a whole by the engine', async () => {
    const rows = [
      act('merged', 'LĐLĐ huyện Sìn Hồ', { target: 'CĐ xã Mới' }),
      act('established', 'CĐ xã Mới', { kind: 'commune_union' }),
      act('renamed', 'LĐLĐ huyện Tam Đường', { newName: 'LĐLĐ huyện Tam Đường Mới' }),
    ]
    expect(await judged(kind, rows)).toEqual([{ faults: [] }, { faults: [] }, { faults: [] }])
    expect((await written(kind, rows)).words).toBe('Đã ghi 3 việc sắp xếp tổ chức.')
    const page = await pageOf(administrator, await idOf(administrator, 'CĐ xã Mới'))
    expect(page.predecessors.map((one) => one.name)).toEqual(['LĐLĐ huyện Sìn Hồ'])
    expect(page.below.total).toBeGreaterThan(0)
    expect(await namesIn(administrator, '2020-01-10' as LocalDate)).toContain('LĐLĐ huyện Tam Đường Mới')
  })

  it('asks nothing of a row with an unreadable cell, and knows the unit it founds', async () => {
    const rows = rowsOf([
      act('established', 'CĐ xã Chưa Rõ', { kind: 'commune_union', decisionOn: null }),
      act('moved', 'CĐCS Tệp Một', { target: 'CĐ xã Chưa Rõ' }),
    ]).map((row) => (row.line === 2 ? { ...row, unread: ['decisionOn'] } : row))
    const verdicts = await asSender(async (ground) => (await kind.openJudge(ground)).judge(rows))
    expect(verdicts).toEqual([{ faults: [] }, { faults: [] }])
  })

  it('refuses names wrong by a letter, a second day, a missing decision, and lays the engine’s refusal to its line', async () => {
    const faultsOf = async (rows: readonly Cells[]) =>
      (await judged(kind, rows)).map((one) => one.faults[0]?.message ?? '')
    expect(await faultsOf([act('dissolved', 'CĐ xã Mớii')])).toEqual([expect.stringContaining('«CĐ xã Mới»')])
    const [first, second] = await faultsOf([
      act('dissolved', 'CĐ xã Nhiều 1'),
      act('dissolved', 'CĐ xã Nhiều 2', { on: '2020-01-11' }),
    ])
    expect([first, second]).toEqual(['', expect.stringContaining('một ngày hiệu lực như dòng 2')])
    expect(await faultsOf([act('dissolved', 'CĐ xã Nhiều 1', { decisionNumber: null })])).toEqual([
      expect.stringContaining('Chưa nêu số và ngày'),
    ])
    expect(
      await faultsOf([act('renamed', 'CĐCS Tệp Một', { newName: 'CĐCS Tệp Hai' }), act('dissolved', 'CĐ xã Nhiều 1')]),
    ).toEqual(['', expect.stringContaining('đơn vị hoạt động bên dưới «CĐ xã Nhiều 1»')])
  })
})
