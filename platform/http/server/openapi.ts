/** The OpenAPI 3.1 description of all contracts, for programs that are not our pages. */
import { z } from 'zod'
import { type Endpoint, isWrite, RefusedSchema } from '../endpoint.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return json
}

export function openApiOf(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const one of endpoints) {
    const path = `/api${one.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operationOf(one) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Thidua', version },
    paths,
    components: { schemas: { Refused: schemaOf(RefusedSchema, 'output') } },
  }
}

function operationOf(one: Endpoint): Json {
  return {
    operationId: one.name,
    summary: one.summary,
    parameters: [
      ...parametersOf(one.params, 'path'),
      ...parametersOf(one.query, 'query'),
      ...(isWrite(one) && one.access === 'signed-in'
        ? [{ name: 'idempotency-key', in: 'header', required: true, schema: { type: 'string', minLength: 8 } }]
        : []),
    ],
    ...(isWrite(one) ? { requestBody: { required: true, content: contentOf(one) } } : {}),
    responses: {
      200: { description: 'Xong', content: { 'application/json': { schema: schemaOf(one.reply, 'output') } } },
      default: {
        description: 'Bị từ chối, với lý do và cách sửa',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } },
      },
    },
  }
}

const contentOf = (one: Endpoint): Json =>
  one.file
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: schemaOf(one.body, 'input') } }

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): Json[] {
  const json = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }))
}
