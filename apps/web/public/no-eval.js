// The content policy forbids building code from text; the schema library must not even try. Read before any module runs.
globalThis.__zod_globalConfig = { jitless: true }
