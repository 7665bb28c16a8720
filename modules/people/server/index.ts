import type { Route } from '#platform/http/server'
import { addPersonRoute } from './routes/change-person.ts'
import { addPostRoute, endPostRoute } from './routes/change-posts.ts'
import { listPeopleRoute, searchPeopleRoute } from './routes/list-people.ts'
import { listBodyMembersRoute, listUnitPeopleRoute } from './routes/list-posts.ts'
import { listPersonChoicesRoute, showPersonRoute } from './routes/show-person.ts'

export { findPeople, findPerson } from './store.ts'
export { type LoadedUnit, loadPeople } from './store-load.ts'

export const peopleRoutes: Route[] = [
  listPeopleRoute,
  searchPeopleRoute,
  showPersonRoute,
  listPersonChoicesRoute,
  listUnitPeopleRoute,
  listBodyMembersRoute,
  addPersonRoute,
  addPostRoute,
  endPostRoute,
]
