/** `npm start`: opens the product, serves it, prints where it is, and closes it in order. */
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { DataFolderInUse, type EmbeddedServer, lockDataFolder, startEmbeddedServer } from '#platform/db'
import { buildWeb } from './build-web.ts'
import { isProductSetUp, routesOf } from './compose.ts'
import { type Config, readConfig, readSecrets, WrongSetting } from './config.ts'
import { createHttp } from './http.ts'
import { openProduct, type Product, upgradeDatabase } from './product.ts'
import { loadSample, sampleAccounts } from './sample.ts'

const say = (line: string) => console.log(line)
const databaseName = 'thidua'

async function start(config: Config): Promise<void> {
  const lock = config.databaseUrl ? undefined : lockDataFolder(config.dataFolder)
  const secrets = readSecrets(config.dataFolder)
  const pages = buildWeb(say)
  pages.catch(() => undefined)
  const server = config.databaseUrl ? undefined : await startEmbeddedServer(join(config.dataFolder, 'database'))
  const ownerUrl = config.databaseUrl ?? (await embeddedUrl(server as EmbeddedServer))
  await upgradeDatabase(ownerUrl, secrets)
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
  const product = await openProduct(config, { ownerUrl, secrets, publicUrl, withJobs: true })
  const isSetUp = await isProductSetUp(product.database)
  if (!isSetUp && config.mode === 'sample') {
    say('Đang tạo dữ liệu mẫu “Lai Châu 2020”…')
    await loadSample(product.database, 'M', product.now())
  }
  const app = await createHttp(product, routesOf(product), await pages)
  const address = await listen(app, config)
  stopOnSignals(app, product, async () => {
    await server?.stop()
    lock?.release()
  })
  void server?.ended.then(
    () => product.isStopping() || fail('Cơ sở dữ liệu đi kèm đã dừng đột ngột. Hãy khởi động lại Thidua.'),
  )
  greet(config, address, product, isSetUp)
}

/** Without its database the product can do nothing; whoever watches over it starts it again. */
function fail(why: string): never {
  console.error(why)
  process.exit(1)
}

async function embeddedUrl(server: EmbeddedServer): Promise<string> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: server.url('postgres') })
  await client.connect()
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName])
  if (!rowCount) await client.query(`create database ${databaseName}`)
  await client.end()
  return server.url(databaseName)
}

const triedPorts = 20

async function listen(app: FastifyInstance, config: Config): Promise<string> {
  for (let port = config.port; ; port++) {
    try {
      await app.listen({ host: config.host, port })
      const at = app.server.address()
      return `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${typeof at === 'object' ? at?.port : port}`
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      if (!config.mayTakeNextPort || port >= config.port + triedPorts) {
        throw new WrongSetting(
          `Cổng ${port} đang có chương trình khác dùng. Hãy đặt PORT sang cổng khác rồi khởi động lại.`,
        )
      }
      say(`Cổng ${port} đang có chương trình khác dùng, thử cổng ${port + 1}.`)
    }
  }
}

function stopOnSignals(app: FastifyInstance, product: Product, closeRest: () => Promise<void>): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    say('Đang dừng: chờ các yêu cầu đang chạy kết thúc…')
    await app.close()
    await product.stop()
    await closeRest()
    say('Đã dừng.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
}

function greet(config: Config, address: string, product: Product, isSetUp: boolean): void {
  say('')
  say(`Thidua đang chạy tại ${address}`)
  say(`Dữ liệu: ${config.databaseUrl ? 'máy chủ PostgreSQL' : config.dataFolder}`)
  if (config.mode === 'real' && !isSetUp) {
    say(`Thiết lập lần đầu: mở ${address}/thiet-lap và nhập mã ${product.setUpCode}`)
  }
  if (config.mode === 'sample') {
    say('')
    say('Tài khoản mẫu (mọi người trong dữ liệu mẫu đều không có thật):')
    for (const { userName, what } of sampleAccounts) say(`  ${userName.padEnd(18)} ${what}`)
    say(`Mật khẩu chung: ${sampleAccounts[0]?.password}`)
  }
  say('')
  say('Bấm Ctrl+C để dừng.')
}

try {
  await start(readConfig(process.argv.slice(2), process.env))
} catch (error) {
  const isExpected = error instanceof WrongSetting || error instanceof DataFolderInUse
  console.error(isExpected ? (error as Error).message : error)
  process.exit(1)
}
