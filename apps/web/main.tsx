import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createReplyCache, Sayings, SlotProvider } from '#platform/ui'
import '@fontsource/be-vietnam-pro/400.css'
import '@fontsource/be-vietnam-pro/600.css'
import '@fontsource/be-vietnam-pro/700.css'
import { router } from './router.tsx'
import { slots } from './slots.ts'
import { Theme } from './theme.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('no #root in index.html')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createReplyCache()}>
      <Theme>
        <SlotProvider parts={slots}>
          <RouterProvider router={router} />
        </SlotProvider>
        <Sayings />
      </Theme>
    </QueryClientProvider>
  </StrictMode>,
)
