import { ConfigProvider } from 'antd'
import locale from 'antd/locale/vi_VN'
import { type ReactNode, useSyncExternalStore } from 'react'
import { themeFor } from '#platform/ui'

const phone = matchMedia('(max-width: 767px)')

function subscribe(listener: () => void) {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}

/** Panels of the library open inside a dialog when they belong to one; outside of it they could not be reached. */
const panelPlace = (control?: HTMLElement) => control?.closest('dialog') ?? document.body

export function Theme({ children }: { children: ReactNode }) {
  const isPhone = useSyncExternalStore(subscribe, () => phone.matches)
  return (
    <ConfigProvider
      locale={locale}
      theme={themeFor(isPhone)}
      getPopupContainer={panelPlace}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}
