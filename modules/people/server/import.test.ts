import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '#modules/organisation'
import { inTransaction } from '#platform/db'
import { localDate, type TreePath, type UserId } from '#platform/kernel'
import type { CellValue, DecidedRow, ImportGround, ImportKind, SheetRow } from '#platform/xlsx'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import { getMe } from '../../access/contract.ts'
import { listLikenesses, showPerson } from '../contract.ts'
import { addPerson, pageOf, unitIdOf } from '../testing.ts'
import { peopleImport } from './import/people.ts'
import { postsImport } from './import/posts.ts'

let product: TestProduct
let clerk: TestClient
let home: UnitId
const today = localDate('2020-01-15')

beforeAll(async () => {
  product = await startTestProduct({ sample: 'small' })
  clerk = await product.signIn('canbo.tamduong')
  home = await unitIdOf(clerk, 'LĐLĐ huyện Tam Đường')
})
afterAll(() => product.stop())

/** As a job runs it: inside the walls of the sender, in one transaction. */
async function asSender<T>(work: (ground: ImportGround) => Promise<T>): Promise<T> {
  const me = await clerk.call(getMe)
  const post = me.posts[0]
  if (!post) throw new Error('no post')
  const path = post.unitPath as TreePath
  const grant = { unitId: post.unitId, path, verbs: new Set(me.verbs) }
  const actor = {
    userId: me.user.id as UserId,
    displayName: 'Cán bộ mẫu',
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
    await writer.write(rowsOf(rows).map((row): DecidedRow => ({ ...row, decision: decisions[row.line] ?? null })))
    return writer.finish()
  })

const said = async (rows: readonly Cells[], kind = peopleImport) =>
  (await judged(kind, rows)).map(({ faults }) =>
    faults.map((fault) => `${fault.severity} ${fault.column}: ${fault.message}`).join(' | '),
  )

describe('a workbook of people', () => {
  it('writes who is new, into the unit named or the sender’s own, with period and post', async () => {
    const rows = [
      {
        fullName: 'Lò Thị Nhập',
        birthOn: '1985-03-12',
        ethnicity: 'thai',
        memberSince: '2012-09-01',
        title: 'Phó Chủ tịch',
      },
      {
        fullName: 'Vàng A Nhập',
        birthYear: 1990,
        unit: 'ldld huyen tam duong',
        unionMemberSince: '2015-05-01',
        isDirectWorker: true,
      },
    ]
    expect(await said(rows)).toEqual(['', ''])
    expect((await written(peopleImport, rows)).words).toBe('Đã thêm 2 người.')
    const { people } = await clerk.call((await import('../contract.ts')).listPeople, {
      query: { unitId: home, q: 'nhap' },
    })
    const [second, first] = await Promise.all(people.map((one) => pageOf(clerk, one.id)))
    expect(first?.memberships).toMatchObject([{ unitId: home, validFrom: '2012-09-01', began: 'recorded' }])
    expect(first?.posts).toMatchObject([{ title: 'Phó Chủ tịch', isLeader: true }])
    expect(second?.memberships).toMatchObject([{ validFrom: '2015-05-01', isDirectWorker: true }])
  })

  it('refuses what cannot be, beside its cell', async () => {
    const name = { fullName: 'Ai Đó Sai' }
    const faults = await said([
      { ...name, birthOn: '2021-01-01' },
      { ...name, birthOn: '2010-01-01' },
      { ...name, identifier: '12345' },
      { ...name, unit: 'CĐCS Không Có' },
      { ...name, memberSince: '2021-01-01' },
      { ...name, memberSince: '1950-01-01' },
    ])
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'refused birthOn',
      'refused birthOn',
      'refused identifier',
      'refused unit',
      'refused memberSince',
      'refused memberSince',
    ])
    expect(faults[3]).toContain('Không có đơn vị tên «CĐCS Không Có»')
  })

  it('says all that is wrong with a row at once, also beside an unreadable cell', async () => {
    const bad = { fullName: 'Ai Đó Sai', unit: 'Nhà máy Không Đâu', identifier: '12345' }
    expect((await said([bad]))[0]).toMatch(/^refused unit: .* \| refused identifier: /)
    const verdicts = await asSender(async (ground) =>
      (await peopleImport.openJudge(ground)).judge([
        { line: 2, cells: { ...bad, birthOn: null }, unread: ['birthOn'] },
        { line: 3, cells: { fullName: 'Ai Đó Sai', unit: null, identifier: '12345' }, unread: ['unit'] },
        { line: 4, cells: { fullName: 'Ai Đó Sai', birthOn: null }, unread: ['birthOn'] },
      ]),
    )
    expect(verdicts.map(({ faults }) => faults.map(({ column }) => column))).toEqual([
      ['unit', 'identifier'],
      ['identifier'],
      [],
    ])
  })

  it('asks whether a unit wrong by a letter is the near one, together with the person, and writes the answer', async () => {
    const known = await addPerson(clerk, home, { fullName: 'Sùng Thị Gần', birthOn: '1988-02-03' })
    const rows = [
      { fullName: 'Sùng Văn Xa', birthYear: 1970, unit: 'LĐLĐ huyện Tam Đươngg' },
      { fullName: 'Sùng Thị Gần', birthOn: '1988-02-03', unit: 'LĐLĐ huyện Tam Đươngg' },
    ]
    const [first, second] = await judged(peopleImport, rows)
    expect(first?.faults).toMatchObject([{ column: 'unit', severity: 'doubtful' }])
    expect(first?.options?.[0]).toEqual({
      code: `in ${home}`,
      label: expect.stringContaining('Là LĐLĐ huyện Tam Đường'),
    })
    expect(first?.options?.filter(({ code }) => code.startsWith('in ')).length).toBeLessThanOrEqual(3)
    expect(second?.faults.map(({ column }) => column)).toEqual(['unit', 'fullName'])
    expect(second?.options?.map(({ code }) => code)).toEqual(
      expect.arrayContaining([`in ${home}`, `is ${known.id}`, 'skip']),
    )
    const outcome = await written(peopleImport, rows, { 2: `in ${home}`, 3: `is ${known.id}` })
    expect(outcome.words).toBe('Đã thêm 1 người, bổ sung hồ sơ 1 người đã có.')
  })

  it('asks about who may be there already, and about rows that repeat', async () => {
    const known = await addPerson(clerk, home, { fullName: 'Tao Thị Hoà', birthOn: '1988-02-03' })
    const rows = [
      { fullName: 'TAO THỊ HÒA', birthOn: '1988-02-03', partyMemberSince: '2012-05-19' },
      { fullName: 'Tao Văn Hai', birthOn: '1970-01-05', identifier: '012070000001' },
      { fullName: 'Tao Văn Hai', birthOn: '1970-01-05' },
      { fullName: 'Người Khác Hẳn', identifier: '012070000001' },
    ]
    const verdicts = await judged(peopleImport, rows)
    expect(verdicts[0]?.faults[0]?.message).toContain('Có thể là Tao Thị Hoà, sinh 03/02/1988, LĐLĐ huyện Tam Đường')
    expect(verdicts[0]?.options?.map((option) => option.code)).toEqual(['new', `is ${known.id}`, 'skip'])
    expect(verdicts[2]?.faults[0]?.message).toContain('Có thể trùng với dòng 3 của tệp')
    expect(verdicts[3]?.faults).toMatchObject([{ severity: 'refused', column: 'identifier' }])
    const decisions = { 2: `is ${known.id}`, 4: 'skip' }
    const outcome = await written(peopleImport, rows.slice(0, 3), decisions)
    expect(outcome.words).toBe('Đã thêm 1 người, bổ sung hồ sơ 1 người đã có, bỏ qua 1 dòng.')
    const page = await clerk.call(showPerson, { params: { personId: known.id } })
    expect(page.person).toMatchObject({ fullName: 'Tao Thị Hoà', partyMemberSince: '2012-05-19' })
  })

  it('does not ask again of who was said to be new', async () => {
    const known = await addPerson(clerk, home, { fullName: 'Mào Thị Trùng', birthOn: '1988-02-03' })
    await written(peopleImport, [{ fullName: 'Mào Thị Trùng', birthOn: '1988-02-03' }], { 2: 'new' })
    expect((await clerk.call(listLikenesses, { query: { personId: known.id } })).pairs).toEqual([])
  })

  it('keeps a number of somebody out of sight for that person', async () => {
    const sinHo = await product.signIn('canbo.sinho')
    await addPerson(sinHo, await unitIdOf(sinHo, 'LĐLĐ huyện Sìn Hồ'), {
      fullName: 'Vàng A Xa',
      identifier: '012070000099',
    })
    const [fault] = await said([{ fullName: 'Người Nhập', identifier: '12070000099' }])
    expect(fault).toContain('refused identifier')
    expect(fault).not.toContain('Vàng A Xa')
  })
})

describe('a workbook of posts', () => {
  it('looks for the unit of a row with an unreadable cell, and for nothing else', async () => {
    const cells = { fullName: 'Ai Đó', title: null, validFrom: null }
    const verdicts = await asSender(async (ground) =>
      (await postsImport.openJudge(ground)).judge([
        { line: 2, cells: { ...cells, unit: 'Nhà máy Không Đâu' }, unread: ['title', 'validFrom'] },
        { line: 3, cells, unread: ['title', 'validFrom'] },
      ]),
    )
    expect(verdicts.map(({ faults }) => faults.map(({ column }) => column))).toEqual([['unit'], []])
  })

  it('finds the person by name and unit, asks between namesakes, refuses who is not there', async () => {
    const one = await addPerson(clerk, home, { fullName: 'Quàng Văn Chức' })
    const twins = [
      await addPerson(clerk, home, { fullName: 'Cà Văn Đôi', birthOn: '1980-01-02' }),
      await addPerson(clerk, home, { fullName: 'Cà Văn Đôi', birthOn: '1991-08-30' }),
    ]
    const post = { title: 'Chủ tịch', validFrom: '2018-03-01' }
    const rows = [
      { fullName: 'quàng văn chức', ...post },
      { fullName: 'Cà Văn Đôi', ...post },
      { fullName: 'Không Có Ai', ...post },
      { fullName: 'Quàng Văn Chức', ...post, body: 'Ban Không Có' },
      { fullName: 'Quàng Văn Chức', ...post, validTo: '2018-01-01' },
    ]
    const verdicts = await judged(postsImport, rows)
    expect(verdicts[0]).toEqual({ faults: [] })
    expect(verdicts[1]?.options?.map((option) => option.code).sort()).toEqual(
      ['skip', ...twins.map(({ id }) => `is ${id}`)].sort(),
    )
    expect(verdicts.slice(2).map(({ faults }) => faults[0]?.column)).toEqual(['fullName', 'body', 'validFrom'])
    const outcome = await written(postsImport, rows.slice(0, 2), { 3: `is ${twins[1]?.id}` })
    expect(outcome.words).toBe('Đã ghi 2 chức vụ.')
    expect((await pageOf(clerk, one.id)).posts).toMatchObject([
      { title: 'Chủ tịch', isLeader: true, validFrom: '2018-03-01' },
    ])
    expect((await pageOf(clerk, twins[1]?.id as never)).posts).toHaveLength(1)
    expect((await judged(postsImport, rows.slice(0, 1)))[0]?.faults).toMatchObject([
      { severity: 'doubtful', column: 'title' },
    ])
  })
})
