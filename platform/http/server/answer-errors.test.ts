import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { type ZodError, z } from 'zod'
import { answerErrors } from './answer-errors.ts'

const answerTo = async (error: Error) => {
  const app = Fastify()
  app.setErrorHandler(answerErrors({}, 25))
  app.get('/', () => {
    throw error
  })
  const { statusCode, headers, body } = await app.inject('/')
  const { kind, message } = JSON.parse(body) as { kind: string; message: string }
  return { statusCode, kind, message, retryAfter: headers['retry-after'] }
}
const engineError = (code: string) => Object.assign(new Error('secret of the engine'), { code })

describe('an error of the engine', () => {
  it.each([
    ['22003', 400, 'invalid'], // a number too large for its column
    ['22008', 400, 'invalid'], // a day that the engine does not know
    ['22021', 400, 'invalid'], // a null character
    ['23503', 409, 'conflict'], // the unit was moved in this moment
    ['23505', 409, 'conflict'], // somebody wrote the same in this moment
    ['40001', 503, 'unavailable'], // given up after all retries
    ['40P01', 503, 'unavailable'],
    ['57014', 503, 'unavailable'],
    ['53100', 503, 'unavailable'],
    ['42P01', 500, 'bug'],
    ['42501', 500, 'bug'],
  ])('%s answers %i', async (code, status, kind) => {
    const answer = await answerTo(engineError(code))
    expect(answer).toMatchObject({ statusCode: status, kind })
    expect(answer.message).toMatch(/[Hh]ãy /)
    expect(answer.message).not.toContain('secret')
    expect(answer.retryAfter).toBe(status === 503 ? '5' : undefined)
  })
})

it('a reply that does not fit its contract is a bug, never a mistake of the sender', async () => {
  const { error } = z.object({ id: z.uuid() }).safeParse({ id: 'x' })
  expect(await answerTo(error as ZodError)).toMatchObject({ statusCode: 500, kind: 'bug' })
})
