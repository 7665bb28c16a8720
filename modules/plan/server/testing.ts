/** The people of the small sample federation at work on plans, for route tests only. */
import pg from 'pg'
import { getMe, setSampleClock } from '#modules/access'
import { listSets } from '#modules/organisation'
import type { Endpoint, Sent } from '#platform/http'
import { startTestProduct, type TestClient, type TestProduct } from '../../../apps/server/testing.ts'
import * as plan from '../contract.ts'
import type { Target } from '../domain/plan.ts'

const userNames = {
  clerk: 'canbo.tinh',
  head: 'lanhdao.tinh',
  district: 'canbo.tamduong',
  districtHead: 'lanhdao.tamduong',
  sinHo: 'canbo.sinho',
  administrator: 'quantri',
}
export type Who = keyof typeof userNames

type Duty = {
  readonly kind: plan.Obligation['kind']
  readonly op?: 'by' | 'before' | 'within'
  readonly date?: string
  readonly consequence?: 'closed' | 'not-considered'
}

/** A task of the first quarter; without a duty it is a free task. */
export const typedTask = (text: string, targets: readonly (Target | undefined)[], duty?: Duty) => ({
  text,
  period: '2020-Q1',
  parties: targets.map((target) => ({ role: 'lead' as const, printed: target?.name ?? '?', target: target ?? null })),
  duties: duty
    ? [
        {
          kind: duty.kind,
          title: text,
          due: duty.date ? { op: duty.op ?? ('by' as const), date: duty.date } : { op: 'none' as const },
          consequence: duty.consequence ?? ('none' as const),
        },
      ]
    : [],
})
export type TypedTask = ReturnType<typeof typedTask>

export class Cast {
  readonly product: TestProduct
  readonly as = {} as Record<Who, TestClient>
  readonly unitOf = {} as Record<Who, Target>
  readonly sets: Record<string, Target> = {}
  seasonId = '' as plan.Season['id']
  private numbers = 0

  private constructor(product: TestProduct) {
    this.product = product
  }

  static async start(options: { withJobs?: boolean } = {}): Promise<Cast> {
    const cast = new Cast(await startTestProduct({ sample: 'small', ...options }))
    for (const who of Object.keys(userNames) as Who[]) {
      cast.as[who] = await cast.product.signIn(userNames[who])
      const [post] = (await cast.as[who].call(getMe)).posts
      cast.unitOf[who] = { kind: 'unit', id: post?.unitId ?? '', name: post?.unitName ?? '' }
    }
    const { sets } = await cast.as.clerk.call(listSets)
    for (const set of sets) cast.sets[set.code] = { kind: 'set', id: set.id, name: set.name }
    const { currentId } = await cast.as.clerk.call(plan.listSeasons)
    if (currentId) cast.seasonId = currentId
    return cast
  }

  setClock(day: string) {
    return this.as.administrator.call(setSampleClock, { body: { day: day as never } })
  }

  nextNumber(): string {
    this.numbers += 1
    return `${this.numbers}/KH-LĐLĐ`
  }

  draft(tasks: readonly TypedTask[], given: { kind?: 'annual' | 'topical'; who?: Who } = {}) {
    const { who = 'clerk', kind = 'topical' } = given
    const unitId = this.unitOf[who].id
    const body = { unitId, seasonId: this.seasonId, kind, title: 'Kế hoạch thử', tasks: [...tasks] }
    return this.as[who].call(plan.draftPlan, { body })
  }

  /** Drafted by the federation's clerk and issued by its head on 14/01/2020. */
  async issue(tasks: readonly TypedTask[]) {
    const { id, version } = await this.draft(tasks)
    const body = { version, number: this.nextNumber(), issuedOn: '2020-01-14' as never }
    return this.as.head.call(plan.issuePlan, { params: { planId: id }, body })
  }

  async obligationsOf(who: Who, planId: string): Promise<plan.Obligation[]> {
    const { obligations } = await this.as[who].call(plan.listObligations, { query: { limit: 200 } })
    return obligations.filter((one) => one.planId === planId)
  }

  async obligationOf(who: Who, planId: string): Promise<plan.Obligation> {
    const [first] = await this.obligationsOf(who, planId)
    if (!first) throw new Error(`${who} owes nothing under this plan`)
    return first
  }

  async refusal<E extends Endpoint>(who: Who, contract: E, sent: Sent<E>) {
    const error = (await this.as[who].call(contract, sent).catch((caught: unknown) => caught)) as {
      status?: number
      refused?: { code: string; message: string }
    }
    return { status: error.status, code: error.refused?.code, message: error.refused?.message ?? '' }
  }

  /** Tallies that differ from what the obligations themselves add up to; none, ever. */
  async tallyDifferences(): Promise<unknown[]> {
    const owner = new pg.Client({ connectionString: this.product.ownerUrl })
    await owner.connect()
    const columns = 'duty_id, is_issuer, state, on_time, due_on'
    const counted = `select duty_id, unit_id = issuer_id, state, coalesce(on_time, false), coalesce(due_on, '9999-12-31'),
      count(*)::int from plan.obligations group by 1, 2, 3, 4, 5`
    const kept = `select ${columns}, obligations from plan.tallies where obligations <> 0`
    const { rows } = await owner.query(`(${counted} except ${kept}) union all (${kept} except ${counted})`)
    await owner.end()
    return rows
  }
}
