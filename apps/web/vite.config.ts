import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Own sources have no effects on import except their styles, so a page carries only what it uses. */
const hasEffects = (id: string): boolean | undefined =>
  /\/(platform\/ui|modules|apps\/web)\/.*(?<!main)\.tsx?$/.test(id) && !id.includes('node_modules') ? false : undefined

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => hasEffects(id) },
      // "use client" in libraries is for servers that render; nobody who starts the product needs to read of it.
      onLog: (level, log, say) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') say(level, log)
      },
    },
  },
})
