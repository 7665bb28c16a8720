import type { PageDefinition } from '#platform/ui'

export { ProfileMenu } from './profile-menu.tsx'
export { SampleBanner } from './sample-banner.tsx'
export { SignInAgain } from './sign-in-again.tsx'

export const accessPages: PageDefinition[] = [
  {
    path: '/dang-nhap',
    title: 'Đăng nhập',
    component: () => import('./sign-in.page.tsx'),
    access: 'public',
  },
  {
    path: '/mat-khau-lan-dau',
    title: 'Đặt mật khẩu của riêng mình',
    component: () => import('./first-password.page.tsx'),
    access: 'signed-in',
    frame: 'bare',
  },
  {
    path: '/doi-mat-khau',
    title: 'Đổi mật khẩu',
    component: () => import('./change-password.page.tsx'),
    access: 'signed-in',
  },
  {
    path: '/thiet-lap',
    title: 'Thiết lập lần đầu',
    component: () => import('./set-up/set-up.page.tsx'),
    access: 'public',
  },
  {
    path: '/tai-khoan',
    title: 'Tài khoản và quyền',
    menu: { label: 'Tài khoản và quyền', group: 'manage', order: 20, verb: 'account.manage' },
    component: () => import('./accounts/accounts.page.tsx'),
    access: 'signed-in',
  },
]
