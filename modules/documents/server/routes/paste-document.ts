import { route } from '#platform/http/server'
import { pasteDocument } from '../../contract.ts'
import { importingPlace, keepImport, type ReadText, readText, refuseRepeated } from '../take-in.ts'
import type { DocumentsSettings } from './import-document.ts'

export const pasteDocumentRoute = ({ limits }: Pick<DocumentsSettings, 'limits'>) =>
  route<typeof pasteDocument, ReadText>(
    pasteDocument,
    'document.imported',
    async ({ body, prepared }, ctx) => {
      const place = importingPlace(ctx.actor, body.unitId)
      if (!body.again) await refuseRepeated(ctx, place, prepared.textHash)
      return { importId: await keepImport(ctx, place, prepared, { purpose: body.purpose, file: undefined }) }
    },
    async ({ body }, { actor }) => {
      importingPlace(actor, body.unitId)
      return readText(body.text, limits.seconds)
    },
  )
