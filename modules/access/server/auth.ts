/** The authentication library, behind three calls of ours: roles and places are not its business. */
import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import pg from 'pg'
import { newId } from '#platform/kernel'

export type AuthSettings = {
  readonly databaseUrl: string
  readonly secret: string
  /** Where people reach the product; https makes the cookie secure. */
  readonly publicUrl: string
}

export const cookieName = 'thidua.session_token'
const sessionSeconds = 24 * 3600

/** argon2id at the OWASP floor: 19 MiB, two passes. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
export const hashPassword = (password: string): Promise<string> => hash(password, strength)
export const verifyPassword = (stored: string, password: string): Promise<boolean> => verify(stored, password)

export type Auth = {
  /** Cookies of a new session, or undefined when name and password do not fit. */
  readonly signIn: (login: string, password: string, from: Origin) => Promise<readonly string[] | undefined>
  readonly signOutCookies: () => readonly string[]
  readonly close: () => Promise<void>
}
export type Origin = { readonly address: string; readonly userAgent: string }

export function createAuth(settings: AuthSettings): Auth {
  const pool = new pg.Pool({
    connectionString: settings.databaseUrl,
    max: 4,
    options: '-c search_path=access',
    idleTimeoutMillis: 30_000,
  })
  pool.on('error', () => undefined)
  const secure = settings.publicUrl.startsWith('https:')
  const library = libraryOn(pool, settings, secure)
  return {
    signIn: async (login, password, from) => {
      const headers = new Headers({ 'x-forwarded-for': from.address, 'user-agent': from.userAgent })
      const response = login.includes('@')
        ? await library.api.signInEmail({ body: { email: login, password }, headers, asResponse: true })
        : await library.api.signInUsername({ body: { username: login, password }, headers, asResponse: true })
      return response.ok ? response.headers.getSetCookie() : undefined
    },
    signOutCookies: () => [`${secure ? '__Secure-' : ''}${cookieName}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax`],
    close: () => pool.end(),
  }
}

const libraryOn = (pool: pg.Pool, settings: AuthSettings, secure: boolean) =>
  betterAuth({
    database: pool,
    secret: settings.secret,
    baseURL: settings.publicUrl,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verifyPassword(stored, password) },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 200,
        usernameValidator: () => true,
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
    ],
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'thidua',
      useSecureCookies: secure,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    user: {
      modelName: 'users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      // Ours to write: the library only has to know that they are there.
      additionalFields: { federationId: { type: 'string', fieldName: 'federation_id', input: false, returned: false } },
    },
    session: {
      modelName: 'sessions',
      expiresIn: sessionSeconds,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
  })

/** The session token inside the cookie; the library appends its signature after a dot. */
export function sessionTokenOf(cookies: Readonly<Record<string, string | undefined>>): string | undefined {
  const value = cookies[cookieName] ?? cookies[`__Secure-${cookieName}`]
  return value?.split('.')[0]
}
