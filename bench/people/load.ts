/** Brings a generated nation into an empty database: rows first, then indexes, then what is counted from the rows. */
import type pg from 'pg'
import { loadOrganisation } from '#modules/organisation/server'
import { connect, inTransaction } from '#platform/db'
import type { LocalDate } from '#platform/kernel'
import type { Nation } from '../generate/nation/nation.ts'
import { membershipColumns, membershipLine, peopleColumns, peopleLine } from '../generate/people/copy-lines.ts'
import { generateMembers, type Member } from '../generate/people/members.ts'
import { copyIn } from './copy-in.ts'

export type LoadOptions = { readonly seed: number; readonly today: LocalDate; readonly withMemberships?: boolean }

export async function loadNation(
  ownerUrl: string,
  owner: pg.Client,
  nation: Nation,
  options: LoadOptions,
): Promise<void> {
  const database = connect(ownerUrl, 1)
  await inTransaction(database, {}, (tx) => loadOrganisation(tx, nation.organisation))
  await database.close()
  const federationId = nation.organisation.federation.id
  const members = () => generateMembers(nation.memberUnits, options.seed, options.today)
  await withoutIndexes(owner, 'people', async () => {
    await copyIn(
      owner,
      `people.people (${peopleColumns})`,
      lines(members(), (one) => peopleLine(federationId, one)),
    )
  })
  if (options.withMemberships)
    await withoutIndexes(owner, 'memberships', () =>
      copyIn(
        owner,
        `people.memberships (${membershipColumns})`,
        lines(members(), (one) => membershipLine(federationId, one)),
      ),
    )
  await owner.query('select people.count_again()')
  await owner.query('vacuum analyze people.people, people.tallies, people.names, organisation.units')
}

function* lines(members: Iterable<Member>, lineOf: (one: Member) => string): Generator<string> {
  for (const one of members) yield lineOf(one)
}

async function withoutIndexes(owner: pg.Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = 'people.${table}'::regclass
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
  )
  await owner.query(`alter table people.${table} disable trigger all`)
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  await work()
  await owner.query("set maintenance_work_mem = '1GB'")
  for (const { definition } of rows) await owner.query(definition)
  await owner.query(`alter table people.${table} enable trigger all`)
}
