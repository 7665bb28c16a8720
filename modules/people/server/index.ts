import type { Route } from '#platform/http/server'
import type { Job } from '#platform/jobs'
import { findDuplicates } from './find-duplicates.ts'
import { acceptTransferRoute, declineTransferRoute, withdrawTransferRoute } from './routes/answer-transfer.ts'
import { addDisciplineRoute, endDisciplineRoute } from './routes/change-discipline.ts'
import { addMembershipRoute, changeWorkRoute, leaveUnionRoute, returnToUnionRoute } from './routes/change-membership.ts'
import { addPersonRoute } from './routes/change-person.ts'
import { addPostRoute, endPostRoute } from './routes/change-posts.ts'
import { correctPersonRoute, revealPersonRoute } from './routes/correct-person.ts'
import {
  dismissLikenessRoute,
  listLikenessesRoute,
  mergePeopleRoute,
  showLikenessRoute,
  undoMergeRoute,
} from './routes/duplicates.ts'
import { exportHouseholdsRoute, exportPeopleRoute, exportTransfersRoute } from './routes/export-lists.ts'
import { findCandidatesRoute } from './routes/find-candidates.ts'
import {
  addHouseholdRoute,
  correctHouseholdRoute,
  endHouseholdRoute,
  getPeopleSettingsRoute,
  listHouseholdsRoute,
  savePeopleSettingsRoute,
} from './routes/households.ts'
import { listPeopleRoute, searchPeopleRoute } from './routes/list-people.ts'
import { listBodyMembersRoute, listUnitPeopleRoute } from './routes/list-posts.ts'
import { listTransfersRoute, showTransferRoute } from './routes/list-transfers.ts'
import { proposeTransferRoute, transferPersonRoute } from './routes/propose-transfer.ts'
import { listPersonChoicesRoute, showPersonRoute } from './routes/show-person.ts'

export { listTransfersForDesk } from './desk.ts'
export { followBodiesOfPeople } from './follow-bodies.ts'
export { followUnitsOfPeople } from './follow-units.ts'
export { peopleImport } from './import/people.ts'
export { postsImport } from './import/posts.ts'
export { listMembersOfBody, listPeopleOfUnit, peopleOn, personOn } from './person-on.ts'
export { findPeople, findPerson } from './store.ts'
export { type LoadedUnit, loadPeople } from './store-load.ts'

export const peopleRoutes: Route[] = [
  listPeopleRoute,
  exportPeopleRoute,
  exportTransfersRoute,
  exportHouseholdsRoute,
  searchPeopleRoute,
  showPersonRoute,
  listPersonChoicesRoute,
  listUnitPeopleRoute,
  listBodyMembersRoute,
  addPersonRoute,
  addPostRoute,
  endPostRoute,
  correctPersonRoute,
  revealPersonRoute,
  addMembershipRoute,
  changeWorkRoute,
  leaveUnionRoute,
  returnToUnionRoute,
  addDisciplineRoute,
  endDisciplineRoute,
  listTransfersRoute,
  showTransferRoute,
  proposeTransferRoute,
  transferPersonRoute,
  acceptTransferRoute,
  declineTransferRoute,
  withdrawTransferRoute,
  getPeopleSettingsRoute,
  savePeopleSettingsRoute,
  listHouseholdsRoute,
  addHouseholdRoute,
  correctHouseholdRoute,
  endHouseholdRoute,
  findCandidatesRoute,
  listLikenessesRoute,
  showLikenessRoute,
  dismissLikenessRoute,
  mergePeopleRoute,
  undoMergeRoute,
]

export const peopleJobs: Job[] = [findDuplicates]
