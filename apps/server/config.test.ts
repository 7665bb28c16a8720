import { describe, expect, it } from 'vitest'
import { readConfig, WrongSetting } from './config.ts'

describe('settings', () => {
  it('start the sample on an embedded database when nothing is said', () => {
    const config = readConfig([], {})
    expect(config).toMatchObject({ mode: 'sample', port: 8020, mayTakeNextPort: true, host: '127.0.0.1' })
    expect(config.databaseUrl).toBeUndefined()
    expect(config.dataFolder).toMatch(/data\/sample$/)
  })

  it('keep a real installation apart from the sample', () => {
    expect(readConfig(['--empty'], {})).toMatchObject({ mode: 'real' })
    expect(readConfig(['--empty'], {}).dataFolder).toMatch(/data\/installation$/)
  })

  it('never put made-up people on a server unless that is asked for by name', () => {
    const server = { DATABASE_URL: 'postgresql://owner@db.example/thidua' }
    expect(readConfig([], server).mode).toBe('real')
    expect(readConfig(['--sample'], server).mode).toBe('sample')
  })

  it('take a port that was asked for, and no other', () => {
    expect(readConfig([], { PORT: '9000' })).toMatchObject({ port: 9000, mayTakeNextPort: false })
  })

  it('read an empty variable as one that is not set', () => {
    expect(readConfig([], { PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8020, databaseUrl: undefined })
  })

  it.each([
    [[], { PORT: 'tám nghìn' }, 'PORT'],
    [[], { PORT: '70000' }, 'PORT'],
    [[], { UPLOAD_MB: '0' }, 'UPLOAD_MB'],
    [[], { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [[], { TRUST_PROXY: 'yes' }, 'TRUST_PROXY'],
    [['--emty'], {}, '--emty'],
    [['--empty', '--sample'], {}, '--empty'],
  ])('are refused when wrong, and the wrong one is named: %j %j', (words, environment, named) => {
    const read = () => readConfig(words, environment)
    expect(read).toThrow(WrongSetting)
    expect(read).toThrow(named)
  })
})
