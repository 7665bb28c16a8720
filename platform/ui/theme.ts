/** The look of the component library; the same values stand as CSS variables in styles/base.css. */
import type { ThemeConfig } from 'antd'
import './styles/base.css'

const status = {
  colorSuccess: '#1f7a4d',
  colorSuccessBg: '#e9f5ee',
  colorSuccessBorder: '#b5dbc4',
  colorInfo: '#0b4f8a',
  colorInfoBg: '#e8f1f9',
  colorInfoBorder: '#b3d0ea',
  colorWarning: '#955700',
  colorWarningBg: '#fdf4de',
  colorWarningBorder: '#ecd08f',
  colorError: '#b3261e',
  colorErrorBg: '#fcebe9',
  colorErrorBorder: '#efbcb7',
}

export const themeFor = (isPhone: boolean): ThemeConfig => ({
  token: {
    ...status,
    colorPrimary: '#0b4f8a',
    colorLink: '#0b4f8a',
    colorText: '#1b1f24',
    colorTextSecondary: '#4a5561',
    colorTextTertiary: '#4a5561',
    colorTextDescription: '#4a5561',
    colorTextPlaceholder: '#5d6874',
    colorBorder: '#c9d1d9',
    colorBgLayout: '#f5f6f4',
    controlItemBgActive: '#e8f1f9',
    controlItemBgActiveHover: '#d9e8f5',
    controlItemBgHover: '#f2f5f7',
    fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', sans-serif",
    fontSize: 15,
    lineHeight: 1.5,
    borderRadius: 6,
    controlHeight: isPhone ? 44 : 38,
    motion: !globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches,
  },
  components: { Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
})
