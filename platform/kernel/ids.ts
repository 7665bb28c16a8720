import { v7 } from 'uuid'
import { z } from 'zod'

/** A branded id: `Id<'unit'>` cannot be passed where `Id<'person'>` is wanted. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

/** Ids are made in the application (time-ordered UUID), so that the SQL stays within every engine's dialect. */
export const newId = <Kind extends string>(): Id<Kind> => v7() as Id<Kind>

export const idSchema = <Kind extends string>() => z.uuid() as unknown as z.ZodType<Id<Kind>, string>
