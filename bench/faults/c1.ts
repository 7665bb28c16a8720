/** C1: every write sent five times at once with one key has one effect and one answer; a write without a case here fails. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as access from '#modules/access'
import * as documents from '#modules/documents'
import * as inbox from '#modules/inbox'
import * as organisation from '#modules/organisation'
import * as people from '#modules/people'
import * as plan from '#modules/plan'
import * as workbook from '#modules/workbook'
import { type Endpoint, isWrite, type ReplyOf, type Sent } from '#platform/http'
import { localDate } from '#platform/kernel'
import { signedInClient, type TestClient } from '../../e2e/client.ts'
import { startProduct } from '../../e2e/running-product.ts'
import { peopleWrites } from './c1-people.ts'
import { standingWrites } from './c1-standing.ts'
import { decision, unitWrites } from './c1-units.ts'
import { workbookWrites } from './c1-workbook.ts'

const times = 5
const password = 'Thidua@2020mau'
const sample = (name: string) => readFileSync(join(import.meta.dirname, '../../samples/documents', name))
const day = localDate('2020-01-15')
const founded = localDate('2018-01-01')

/** Writes that say nothing twice by their nature, or are not for somebody signed in. */
const leftOut = new Set(['signIn', 'signOut', 'setUp', 'changePassword'])

export default async function c1(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const product = await startProduct()
    try {
      const as = (name: string) => signedInClient(product.url, name, password)
      const sender = new Sender()
      await organisationWrites(sender, await as('quantri'))
      await workbookWrites((...sent) => sender.send(...sent), await as('quantri'))
      await accessWrites(sender, await as('quantri'))
      await planWrites(sender, await as('lanhdao.tinh'), await as('lanhdao.tamduong'))
      await documentWrites(sender, await as('canbo.tinh'))
      sender.refuseForgotten()
    } finally {
      await product.stop()
    }
  }
}

/** Sends each write five times at once, holds the answers against each other and remembers what was tried. */
class Sender {
  readonly #tried = new Set<string>()

  async send<E extends Endpoint>(client: TestClient, contract: E, sent: Sent<E>): Promise<ReplyOf<E>> {
    this.#tried.add(contract.name)
    const idempotencyKey = crypto.randomUUID()
    const answers = await Promise.all(
      Array.from({ length: times }, () => client.call(contract, { ...sent, idempotencyKey } as Sent<E>)),
    )
    const again = await client.call(contract, { ...sent, idempotencyKey } as Sent<E>)
    for (const answer of answers) assert.deepEqual(answer, again, `${contract.name}: the answers differ`)
    return again
  }

  refuseForgotten(): void {
    const contracts = [access, documents, inbox, organisation, people, plan, workbook].flatMap(
      (slice) => Object.values(slice) as unknown[],
    )
    const writes = contracts.filter(
      (value): value is Endpoint => typeof (value as Endpoint)?.path === 'string' && isWrite(value as Endpoint),
    )
    const forgotten = writes.map((one) => one.name).filter((name) => !this.#tried.has(name) && !leftOut.has(name))
    assert.deepEqual(forgotten, [], 'writes without a case')
  }
}

async function organisationWrites(sender: Sender, client: TestClient): Promise<void> {
  const tree = await client.call(organisation.showTree)
  const root = tree.nodes[0]
  assert(root)
  const before = tree.nodes.length
  const body = {
    parentId: root.id,
    typeCode: 'district_federation',
    name: 'LĐLĐ huyện Năm Lần',
    shortName: '',
    validFrom: founded,
    decision,
  }
  const unit = await sender.send(client, organisation.addUnit, { body })
  const other = await client.call(organisation.addUnit, {
    body: { ...body, name: 'LĐLĐ huyện Khác', validFrom: localDate('2016-01-01') },
  })
  assert.equal((await client.call(organisation.showTree)).nodes.length, before + 2, 'five adds are one unit')
  const params = { unitId: unit.id }
  const later = localDate('2019-02-01')
  const rename = { name: 'LĐLĐ huyện Năm Lần Mới', shortName: '', effectiveOn: later, version: unit.version, decision }
  const renamed = await sender.send(client, organisation.renameUnit, { params, body: rename })
  const child = await client.call(organisation.addUnit, {
    body: { ...body, parentId: unit.id, typeCode: 'grassroots_union', name: 'CĐCS Năm Lần' },
  })
  const move = { parentId: other.id, effectiveOn: later, version: child.version, decision }
  await sender.send(client, organisation.moveUnit, { params: { unitId: child.id }, body: move })
  const office = await sender.send(client, organisation.addBody, {
    params,
    body: { kind: 'office', name: 'Văn phòng', validFrom: founded },
  })
  await peopleWrites((who, contract, sent) => sender.send(who, contract, sent), client, unit.id, other.id)
  const ended = { effectiveOn: localDate('2019-12-01') }
  await sender.send(client, organisation.endBody, { params: { bodyId: office.id }, body: ended })
  await standingWrites((who, contract, sent) => sender.send(who, contract, sent), client, unit.id, other.id)
  await sender.send(client, organisation.endUnit, { params, body: { ...ended, version: renamed.version, decision } })
  await unitWrites((who, contract, sent) => sender.send(who, contract, sent), client)
}

async function accessWrites(sender: Sender, client: TestClient): Promise<void> {
  const unitId = (await client.call(access.getMe)).posts[0]?.unitId ?? ''
  const body = { unitId, roleCode: 'clerk', displayName: 'Năm Lần', userName: 'nam.lan', email: null }
  const account = await sender.send(client, access.createAccount, { body })
  await sender.send(client, access.resetPassword, { params: { userId: account.userId } })
  const { accounts } = await client.call(access.listAccounts, { query: { q: 'nam.lan' } })
  assert.equal(accounts.length, 1)
  await sender.send(client, access.endGrant, { params: { grantId: accounts[0]?.posts[0]?.grantId ?? '' } })
  await sender.send(client, access.setSampleClock, { body: { day } })
}

async function documentWrites(sender: Sender, client: TestClient): Promise<void> {
  const unitId = (await client.call(access.getMe)).posts[0]?.unitId ?? ''
  const file = new File([sample('002-huong-dan.txt')], 'hướng dẫn.txt')
  const imported = await sender.send(client, documents.importDocument, {
    query: { unitId, purpose: 'guidance', again: true },
    file,
  })
  const text = sample('000-ke-hoach-142.txt').toString()
  const pasted = await sender.send(client, documents.pasteDocument, { body: { unitId, text, again: true } })
  const params = { importId: pasted.importId }
  const { version, decisions } = await client.call(documents.getImport, { params })
  const saved = await sender.send(client, documents.saveDecisions, { params, body: { version, decisions } })
  assert.equal(saved.version, version + 1, 'five saves are one')
  const other = await client.call(documents.getImport, { params: imported })
  await sender.send(client, documents.discardImport, { params: imported, body: { version: other.version } })
}

async function planWrites(sender: Sender, head: TestClient, below: TestClient): Promise<void> {
  await sender.send(head, plan.openSeason, { body: { kind: 'calendar', year: 2031 } })
  const { seasons } = await head.call(plan.listSeasons)
  const seasonId = seasons.find((one) => one.kind === 'calendar' && one.year === 2020)?.id ?? ''
  const unitId = (await head.call(access.getMe)).posts[0]?.unitId ?? ''
  const fromImport = await importedPlan(sender, head, unitId, seasonId)
  await sender.send(head, plan.discardPlan, {
    params: { planId: fromImport.id },
    body: { version: fromImport.version },
  })

  const facts = { kind: 'topical' as const, title: 'Kế hoạch năm lần', number: '5/KH-LĐLĐ', issuedOn: day }
  const drafted = await sender.send(head, plan.draftPlan, { body: { ...facts, unitId, seasonId } })
  const params = { planId: drafted.id }
  const edited = await sender.send(head, plan.updatePlan, {
    params,
    body: { ...facts, title: 'Kế hoạch sửa', seasonId, version: drafted.version },
  })
  const task = await taskForDistricts(head)
  const added = await sender.send(head, plan.addTask, { params, body: { version: edited.version, task } })
  assert.equal(added.tasks.length, 1, 'five adds are one task')
  const taskId = added.tasks[0]?.id ?? ''
  const changed = await sender.send(head, plan.updateTask, {
    params: { ...params, taskId },
    body: { version: added.version, task: { ...task, text: 'Nộp báo cáo' } },
  })
  const two = await head.call(plan.addTask, { params, body: { version: changed.version, task } })
  const removed = await sender.send(head, plan.removeTask, {
    params: { ...params, taskId: two.tasks[1]?.id ?? '' },
    body: { version: two.version },
  })
  const issued = await sender.send(head, plan.issuePlan, { params, body: { version: removed.version } })
  assert.equal(issued.plan.counts.owed, issued.obligations, 'five issues are one set of obligations')
  await obligationWrites(sender, head, below, drafted.id)

  const change = { op: 'change' as const, taskId, task: { ...task, text: 'Nộp báo cáo chậm nhất cuối tháng' } }
  const { version } = await head.call(plan.getPlan, { params })
  const amended = await sender.send(head, plan.amendPlan, {
    params,
    body: { version, reason: 'Theo chỉ đạo mới', changes: [change] },
  })
  assert.equal(amended.amendments.length, 1, 'five amendments are one')
  await sender.send(head, plan.closePlan, { params, body: { version: amended.version, reason: 'Hết năm' } })
}

async function importedPlan(sender: Sender, head: TestClient, unitId: string, seasonId: string) {
  const text = sample('000-ke-hoach-142.txt').toString()
  const imported = await head.call(documents.pasteDocument, { body: { unitId, text } })
  const proposal = await head.call(plan.proposePlan, { params: imported })
  const tasks = proposal.tasks.map((one) => one.task)
  const body = { ...proposal.facts, importId: imported.importId, unitId, seasonId, tasks }
  return sender.send(head, plan.draftPlanFromImport, { body })
}

async function taskForDistricts(client: TestClient) {
  const { sets } = await client.call(organisation.listSets)
  const set = sets.find((one) => one.name.startsWith('LĐLĐ các huyện'))
  assert(set)
  const target = { kind: 'set' as const, id: set.id, name: set.name }
  return {
    text: 'Gửi báo cáo',
    parties: [{ role: 'lead' as const, printed: set.name, target }],
    duties: [
      { kind: 'half_year_report' as const, title: 'Báo cáo sơ kết', due: { op: 'by' as const, date: '2020-06-15' } },
    ],
  }
}

async function obligationWrites(sender: Sender, head: TestClient, below: TestClient, planId: string): Promise<void> {
  const own = async () => {
    const { obligations } = await below.call(plan.listObligations, { query: {} })
    const found = obligations.find((one) => one.planId === planId)
    assert(found)
    return found
  }
  const first = await own()
  const params = { obligationId: first.id }
  const reported = await sender.send(below, plan.reportObligation, {
    params,
    body: { version: first.version, note: 'Đã gửi' },
  })
  assert.equal(reported.version, first.version + 1, 'five reports are one')
  const back = await sender.send(below, plan.takeBackObligation, {
    params,
    body: { version: reported.version, reason: 'Gửi nhầm' },
  })
  await sender.send(head, plan.waiveObligation, { params, body: { version: back.version, reason: 'Mới thành lập' } })
  const { notices } = await below.call(inbox.listNotices, { query: {} })
  assert(notices[0], 'an issued plan tells the units')
  await sender.send(below, inbox.readNotice, { params: { noticeId: notices[0].id } })
  await sender.send(below, inbox.readAllNotices, {})
}
