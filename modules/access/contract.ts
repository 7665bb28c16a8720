import { z } from 'zod'
import { done, endpoint, exportOf } from '#platform/http'
import { idSchema, LocalDateSchema } from '#platform/kernel'

const text = (most: number) => z.string().trim().min(1).max(most)
export const UserNameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._]{2,39}$/, 'Tên đăng nhập gồm 3–40 chữ không dấu, số, dấu chấm hoặc gạch dưới.')
/** NIST 800-63B: length is what counts; no composition rules. */
export const PasswordSchema = z
  .string()
  .min(12, 'Mật khẩu cần ít nhất 12 ký tự; có thể là một câu dễ nhớ.')
  .max(128, 'Mật khẩu dài nhất 128 ký tự.')

export const PostSchema = z.object({
  unitId: idSchema<'unit'>(),
  unitName: z.string(),
  unitPath: z.string(),
  roleCode: z.string(),
  roleName: z.string(),
})

export const MeSchema = z.object({
  user: z.object({ id: z.string(), displayName: z.string(), userName: z.string(), mustChangePassword: z.boolean() }),
  federation: z.object({
    id: idSchema<'federation'>(),
    name: z.string(),
    shortName: z.string(),
    province: z.string(),
    isSample: z.boolean(),
    /** The legal day the product thinks it is; a sample federation's clock can be set. */
    today: LocalDateSchema,
  }),
  posts: z.array(PostSchema),
  /** Verbs the person holds somewhere; what may be done to one thing comes with that thing. */
  verbs: z.array(z.string()),
  canSetClock: z.boolean(),
})
export type Me = z.infer<typeof MeSchema>

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/access/sign-in',
  access: 'public',
  summary: 'Đăng nhập bằng tên đăng nhập hoặc thư điện tử và mật khẩu',
  body: z.object({ login: text(200), password: z.string().min(1).max(128) }),
  reply: z.object({ mustChangePassword: z.boolean() }),
})

export const signOut = endpoint({
  name: 'signOut',
  method: 'POST',
  path: '/access/sign-out',
  summary: 'Đăng xuất khỏi máy này',
  reply: done,
})

export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  path: '/access/me',
  summary: 'Người đang đăng nhập, các vị trí và quyền',
  reply: MeSchema,
})

export const changePassword = endpoint({
  name: 'changePassword',
  method: 'POST',
  path: '/access/change-password',
  summary: 'Đổi mật khẩu của mình; các máy khác bị đăng xuất',
  body: z.object({ current: z.string().min(1).max(128), next: PasswordSchema }),
  reply: done,
})

export const getSetUpState = endpoint({
  name: 'getSetUpState',
  method: 'GET',
  path: '/access/set-up-state',
  access: 'public',
  summary: 'Hệ thống đã được thiết lập lần đầu hay chưa; kèm mã thiết lập thì nói mã đó có đúng không',
  query: z.object({ code: text(40).optional() }),
  reply: z.object({
    needed: z.boolean(),
    unitTypes: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Null when no code was asked about. */
    isCodeRight: z.boolean().nullable(),
  }),
})

export const setUp = endpoint({
  name: 'setUp',
  method: 'POST',
  path: '/access/set-up',
  access: 'public',
  summary: 'Thiết lập lần đầu: liên đoàn, năm thi đua, quản trị đầu tiên, các đơn vị trực thuộc',
  body: z.object({
    /** Printed in the terminal at the first start, so that only who runs the machine can set it up. */
    setUpCode: text(40),
    federation: z.object({
      ...{ name: text(200), shortName: text(60), province: text(80) },
      /** No unit below can be older: lists of units that exist since long are brought in right after. */
      foundedOn: LocalDateSchema.optional(),
    }),
    season: z.object({ year: z.int().min(2000).max(2100) }),
    administrator: z.object({ displayName: text(120), userName: UserNameSchema, password: PasswordSchema }),
    units: z.array(z.object({ name: text(200), typeCode: text(60) })).max(200),
  }),
  reply: z.object({ federationId: idSchema<'federation'>() }),
})

export const setSampleClock = endpoint({
  name: 'setSampleClock',
  method: 'POST',
  path: '/access/sample-clock',
  summary: 'Đặt ngày giả lập của dữ liệu mẫu; để trống thì về ngày thật',
  body: z.object({ day: LocalDateSchema.nullable() }),
  reply: z.object({ today: LocalDateSchema }),
})

export const RoleSchema = z.object({ code: z.string(), name: z.string() })
export const AccountSchema = z.object({
  userId: z.string(),
  displayName: z.string(),
  userName: z.string(),
  email: z.string().nullable(),
  isActive: z.boolean(),
  posts: z.array(
    PostSchema.extend({ grantId: idSchema<'grant'>(), from: LocalDateSchema, to: LocalDateSchema.nullable() }),
  ),
})
export type Account = z.infer<typeof AccountSchema>

export const listAccounts = endpoint({
  name: 'listAccounts',
  method: 'GET',
  path: '/access/accounts',
  summary: 'Tài khoản của đơn vị mình và các đơn vị cấp dưới',
  query: z.object({ unitId: idSchema<'unit'>().optional(), q: z.string().max(100).optional() }),
  reply: z.object({ accounts: z.array(AccountSchema), roles: z.array(RoleSchema) }),
})

export const exportAccounts = exportOf(listAccounts, {
  name: 'exportAccounts',
  summary: 'Danh sách tài khoản và quyền thành tệp Excel',
})

export const createAccount = endpoint({
  name: 'createAccount',
  method: 'POST',
  path: '/access/accounts',
  summary: 'Cấp tài khoản cho một người ở một đơn vị; mật khẩu dùng một lần được hiện đúng một lần',
  body: z.object({
    unitId: idSchema<'unit'>(),
    roleCode: text(40),
    displayName: text(120),
    userName: UserNameSchema,
    email: z.email().nullable().default(null),
  }),
  reply: z.object({ userId: z.string(), userName: z.string(), oneTimePassword: z.string() }),
})

export const resetPassword = endpoint({
  name: 'resetPassword',
  method: 'POST',
  path: '/access/accounts/:userId/reset-password',
  summary: 'Cấp lại mật khẩu dùng một lần; mọi phiên của người đó kết thúc',
  params: z.object({ userId: z.string() }),
  reply: z.object({ oneTimePassword: z.string() }),
})

export const endGrant = endpoint({
  name: 'endGrant',
  method: 'POST',
  path: '/access/grants/:grantId/end',
  summary: 'Thôi giao quyền từ hôm nay',
  params: z.object({ grantId: idSchema<'grant'>() }),
  reply: done,
})
