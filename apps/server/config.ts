/** Settings of the process: environment variables and command-line words, parsed once; wrong ones are refused. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const megabytes = z.coerce.number().int().min(1).max(1024)
const databaseAddress = z.string().regex(/^postgres(ql)?:\/\//, 'phải bắt đầu bằng postgresql://')

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  /** Where people reach the product when a proxy stands before it. */
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  /** Owner of the database: migrates it. Without it the embedded PostgreSQL is used. */
  DATABASE_URL: databaseAddress.optional(),
  /** The lesser role the product runs as; made by the migration when it is not given. */
  DATABASE_APP_URL: databaseAddress.optional(),
  THIDUA_DATA: z.string().min(1).optional(),
  UPLOAD_MB: megabytes.default(25),
  UNPACKED_MB: megabytes.default(200),
  READING_SECONDS: z.coerce.number().int().min(1).max(120).default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Config = {
  readonly host: string
  readonly port: number
  /** False when the port was asked for: then another one is not taken in its place. */
  readonly mayTakeNextPort: boolean
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly databaseUrl: string | undefined
  readonly databaseAppUrl: string | undefined
  readonly dataFolder: string
  readonly mode: 'sample' | 'real'
  readonly limits: { readonly uploadBytes: number; readonly unpackedBytes: number; readonly seconds: number }
  readonly logLevel: string
}

export class WrongSetting extends Error {}

const knownWords = ['--empty', '--sample'] as const
const usualPort = 8020

export function readConfig(words: readonly string[], environment: NodeJS.ProcessEnv): Config {
  const unknown = words.find((word) => !knownWords.includes(word as '--empty'))
  if (unknown) throw new WrongSetting(`Không hiểu tham số “${unknown}”. Chỉ có: ${knownWords.join(', ')}.`)
  if (words.includes('--empty') && words.includes('--sample'))
    throw new WrongSetting('Chỉ chọn một trong --empty và --sample.')
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new WrongSetting(`Cài đặt chưa đúng, hãy sửa rồi khởi động lại:\n${lines.join('\n')}`)
  }
  const set = parsed.data
  // On a server the sample is asked for by name: nobody wants made-up people in a real register.
  const mode = words.includes('--empty') || (set.DATABASE_URL && !words.includes('--sample')) ? 'real' : 'sample'
  return {
    host: set.HOST,
    port: set.PORT ?? usualPort,
    mayTakeNextPort: set.PORT === undefined,
    publicUrl: set.PUBLIC_URL,
    trustProxy: set.TRUST_PROXY === 'true',
    databaseUrl: set.DATABASE_URL,
    databaseAppUrl: set.DATABASE_APP_URL,
    dataFolder: resolve(set.THIDUA_DATA ?? join('data', mode === 'sample' ? 'sample' : 'installation')),
    mode,
    limits: {
      uploadBytes: set.UPLOAD_MB * 1_048_576,
      unpackedBytes: set.UNPACKED_MB * 1_048_576,
      seconds: set.READING_SECONDS,
    },
    logLevel: set.LOG_LEVEL,
  }
}

const Secrets = z.object({ sessions: z.string().min(32), database: z.string().min(32) })
export type Secrets = z.infer<typeof Secrets>

/** Secrets of this installation, made once and kept beside its data, readable by its user only. */
export function readSecrets(dataFolder: string): Secrets {
  const file = join(dataFolder, 'secrets.json')
  if (existsSync(file)) return Secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const secrets = { sessions: randomBytes(32).toString('base64url'), database: randomBytes(32).toString('base64url') }
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' })
  return secrets
}
