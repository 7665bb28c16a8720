import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { answerErrors } from './answer-errors.ts'
import { readInput } from './read-input.ts'

const contract = endpoint({
  name: 'writeNote',
  method: 'POST',
  path: '/notes',
  summary: 'Ghi chú',
  query: z.object({ q: z.string().default('') }),
  body: z.object({ title: z.string().min(1), names: z.record(z.string(), z.string().nullable()).default({}) }),
  reply: z.unknown(),
})

const changeContract = endpoint({ ...contract, path: '/notes/:noteId', params: z.object({ noteId: z.uuid() }) })

const answerError = answerErrors({}, 25)
const app = Fastify({ frameworkErrors: answerError })
app.setErrorHandler(answerError)
app.post('/notes', (request) => readInput(contract, request).body as object)
app.post('/notes/:noteId', (request) => readInput(changeContract, request).body as object)

const send = async (body: string, address = '/notes') => {
  const headers = { 'content-type': 'application/json' }
  const { statusCode, body: text } = await app.inject({ method: 'POST', url: address, headers, payload: body })
  return { statusCode, ...(JSON.parse(text) as { message?: string; fields?: { path: string; message: string }[] }) }
}

describe('what is sent', () => {
  it('comes in by the contract alone: fields that it does not name are left out', async () => {
    expect(await send('{"title":"a","state":"issued"}')).toEqual({ statusCode: 200, title: 'a', names: {} })
  })

  it.each([
    ['a null character', '{"title":"a\\u0000"}', 'title'],
    ['half of a character', '{"title":"a\\ud800"}', 'title'],
    ['a null character in the name of an entry', '{"title":"a","names":{"x\\u0000":null}}', 'names'],
    ['a null character inside an entry', '{"title":"a","names":{"x":"\\u0000"}}', 'names.x'],
  ])('is refused with %s, and the field is named', async (_, body, path) => {
    const refused = await send(body)
    expect(refused.statusCode).toBe(400)
    expect(refused.fields).toEqual([{ path, message: expect.stringContaining('Hãy xóa đoạn đó rồi gõ lại') }])
  })

  it('is refused with a null character in the address', async () => {
    expect((await send('{"title":"a"}', '/notes?q=a%00b')).fields?.map((field) => field.path)).toEqual(['q'])
  })

  it('is found nowhere when the id in its address cannot be one', async () => {
    expect(await send('{"title":"a"}', '/notes/garbage')).toMatchObject({ statusCode: 404 })
    expect(await send('{"title":"a"}', `/notes/${crypto.randomUUID()}`)).toMatchObject({ statusCode: 200 })
  })

  it.each(['', 'null', '[]', '5', '{', '{"title":"a","__proto__":{"x":1}}'])(
    'is refused in words when it is %s',
    async (body) => {
      const refused = await send(body)
      expect(refused.statusCode).toBe(400)
      expect(refused.message).toMatch(/Hãy /)
    },
  )

  it('is refused in words when the address cannot be decoded', async () => {
    expect(await send('{}', '/notes/%ff')).toMatchObject({ statusCode: 400, message: expect.stringMatching(/Hãy /) })
  })
})
