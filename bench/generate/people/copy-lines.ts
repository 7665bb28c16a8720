/** Members as lines of COPY text. Nothing made here holds a tab, a line end or a backslash. */
import { fold } from '#platform/kernel'
import type { Member } from './members.ts'

export const peopleColumns =
  'id, federation_id, unit_id, unit_path, full_name, name_key, search_key, sex, birth_on, birth_year, identifier, ethnicity, party_member_since, education, union_member_since, standing, left_on, needs_matching, is_leader, is_full_time, is_direct_worker'

const none = '\\N'
const codes = new Map<string, string>()
/** The code of an ethnic group is its folded name. */
const codeOf = (group: string): string => {
  const code = codes.get(group) ?? fold(group).replace(/[^a-z]+/g, '-')
  codes.set(group, code)
  return code
}
const flag = (isSet: boolean) => (isSet ? 't' : 'f')

export const peopleLine = (federationId: string, one: Member): string =>
  `${one.id}\t${federationId}\t${one.unit.id}\t${one.unit.path}\t${one.fullName}\t${one.nameKey}\t${one.searchKey}\t${one.sex}\t${one.birthOn}\t${one.birthYear}\t${one.identifier}\t${codeOf(one.ethnicity)}\t${one.partySince ?? none}\t${one.education}\t${one.joinedOn}\t${one.standing}\t${one.leftOn ?? none}\tf\t${flag(one.isLeader)}\t${flag(one.isFullTime)}\t${flag(one.isDirectWorker)}\n`

export const membershipColumns =
  'id, federation_id, person_id, person_path, unit_id, unit_path, unit_name, full_name, name_key, is_direct_worker, valid_from, valid_to, began, ended'

/** The membership has the id of its person: one each, made together. */
export const membershipLine = (federationId: string, { id, unit, ...one }: Member): string =>
  `${id}\t${federationId}\t${id}\t${unit.path}\t${unit.id}\t${unit.path}\t${unit.name}\t${one.fullName}\t${one.nameKey}\t${flag(one.isDirectWorker)}\t${one.joinedOn}\t${one.leftOn ?? none}\tjoined\t${one.leftOn ? one.standing : none}\n`
