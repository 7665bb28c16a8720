/** Writes the rows of a workbook of people: new ones in bulk, known ones only where their record has gaps. */
import { holdTree } from '#modules/organisation/server'
import { writeHistory } from '#platform/db'
import { authorise, type Id, newId, Refusal } from '#platform/kernel'
import type { DecidedRow, ImportGround, ImportOutcome } from '#platform/xlsx'
import { changesBetween } from '../../domain/changes.ts'
import { mergedFacts } from '../../domain/merge-people.ts'
import type { PersonId } from '../../domain/person.ts'
import { canManagePeople } from '../../policy.ts'
import { findPeople, saveFacts } from '../store.ts'
import { insertLikenesses, type NewLikeness } from '../store-likenesses.ts'
import { insertPeople, type NewPerson } from '../store-load.ts'
import { candidatesWithin, isWithin } from './candidates.ts'
import { personOfDecision, type ReadRow, readRow } from './read-row.ts'
import { openUnits } from './units.ts'

/** Written together in the order of names: neighbours share pages of the indexes, which are larger than the memory for them. */
const most = 10_000

type Person = NewPerson & { readonly row: ReadRow; readonly decision: string | null }

export async function openPeopleWriter(ground: ImportGround) {
  // No unit that a row names ends before its people are written.
  await holdTree(ground.tx)
  const units = await openUnits(ground)
  const done = { added: 0, filled: 0, skipped: 0 }
  let added: Person[] = []
  const flush = async (): Promise<void> => {
    const people = added
    added = []
    await insertPeople(ground.tx, ground.actor.federationId, people)
    await rememberDifferent(ground, people)
    done.added += people.length
  }
  const write = async (rows: readonly DecidedRow[]): Promise<void> => {
    for (const row of rows) {
      if (row.decision === 'skip') {
        done.skipped++
        continue
      }
      const read = readRow(row, units, ground, row.decision)
      // Rows that were refused never come here; what became wrong since the check stops the whole import.
      if ('severity' in read) throw new Refusal('conflict', 'people.changed-meanwhile')
      const known = personOfDecision(row.decision)
      if (known) {
        await fillGaps(ground, known, read)
        done.filled++
      } else added.push(newPerson(read, row.decision))
    }
    if (added.length >= most) await flush()
  }
  const finish = async (): Promise<ImportOutcome> => {
    await flush()
    return { words: wordsOf(done), details: done }
  }
  return { write, finish }
}

type Done = { readonly added: number; readonly filled: number; readonly skipped: number }

const wordsOf = ({ added, filled, skipped }: Done): string =>
  [
    `Đã thêm ${added} người`,
    ...(filled ? [`bổ sung hồ sơ ${filled} người đã có`] : []),
    ...(skipped ? [`bỏ qua ${skipped} dòng`] : []),
  ]
    .join(', ')
    .concat('.')

function newPerson(row: ReadRow, decision: string | null): Person {
  const id: PersonId = newId()
  const { unit, memberSince, isDirectWorker, title } = row
  return { id, facts: row.facts, unit, memberSince, isDirectWorker, title, row, decision }
}

async function fillGaps(ground: ImportGround, id: PersonId, row: ReadRow): Promise<void> {
  const { tx, actor } = ground
  const [person] = await findPeople(tx, [id])
  if (!person || person.mergedInto || !isWithin(ground, person))
    throw new Refusal('conflict', 'people.changed-meanwhile')
  authorise(canManagePeople(actor, person.path), 'people.not-allowed')
  const facts = mergedFacts(person, row.facts, {})
  const { fields, changes } = changesBetween(person, facts)
  if (fields.length === 0) return
  if (!(await saveFacts(tx, person, facts))) throw new Refusal('conflict', 'people.changed-meanwhile')
  await writeHistory(tx, {
    ...{ federationId: actor.federationId, at: ground.now, userId: actor.userId, actorName: actor.displayName },
    ...{ entry: 'people.person-corrected', unitPath: person.path, requestId: '' },
    subject: { kind: 'person', id },
    details: { fields, changes },
  })
}

/** «Là người mới» was said of everybody who looked alike: nobody is asked again. */
async function rememberDifferent(ground: ImportGround, added: readonly Person[]): Promise<void> {
  const judged = added.filter(({ decision }) => decision === 'new' || decision?.startsWith('in '))
  const { tx, actor, now } = ground
  const found = await candidatesWithin(
    ground,
    judged.map((person) => person.row.matchable),
  )
  const pairs = judged.flatMap((person, n) =>
    (found[n] ?? []).flatMap(({ person: other, likeness: { score, verdict } }): NewLikeness[] => {
      if (other.id === person.id) return []
      const one = { id: person.id, path: person.unit.path }
      const [first, second] = one.id < other.id ? [one, other] : [other, one]
      return [{ id: newId() as Id<'likeness'>, person: first, other: second, score, verdict, foundAt: now }]
    }),
  )
  await insertLikenesses(tx, actor.federationId, pairs, 'dismissed', actor.displayName)
}
