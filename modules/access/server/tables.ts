/** Row types of the slice's schema. */
import type { Generated } from 'kysely'

type Dates = { created_at: Date; updated_at: Date }

export type AccessTables = {
  'access.users': Dates & {
    id: string
    federation_id: string
    name: string
    email: string
    username: string
    display_username: string | null
    must_change_password: boolean
    is_active: Generated<boolean>
  }
  'access.accounts': Dates & {
    id: string
    user_id: string
    account_id: string
    provider_id: string
    password: string | null
  }
  'access.sessions': Dates & { id: string; user_id: string; token: string; expires_at: Date }
  'access.roles': { federation_id: string; code: string; name: string; verbs: string[]; position: number }
  'access.grants': {
    id: string
    federation_id: string
    user_id: string
    unit_id: string
    unit_path: string
    role_code: string
    valid_from: string
    valid_to: string | null
  }
  'access.sign_in_failures': { login_key: string; address: string; failures: number; last_at: Date }
}
