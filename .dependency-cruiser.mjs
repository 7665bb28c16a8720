/** The order of slices and the import rules of ARCHITECTURE.md, as a failing check. */
const slices = [
  'organisation',
  'people',
  'access',
  'documents',
  'inbox',
  'workbook',
  'rulebook',
  'award',
  'plan',
  'submission',
  'council',
  'movement',
  'initiative',
  'inspection',
  'exemplar',
  'registration',
  'scoring',
  'reporting',
  'nomination',
  'decision',
  'conference',
  'statistics',
]

const tests = '(\\.test\\.tsx?$|/testing\\.ts$|^apps/server/testing|^e2e/|^bench/)'
const pure = '^modules/[^/]+/(domain/|defaults/|contract(/|\\.ts$)|policy\\.ts$|errors\\.ts$|vi\\.ts$|index\\.ts$)'

const upstreamOnly = slices.map((slice, position) => ({
  name: `upstream-only-${slice}`,
  comment: `${slice} may use the slices before it, never those after it`,
  severity: 'error',
  from: { path: `^modules/${slice}/`, pathNot: tests },
  to: { path: `^modules/(${slices.slice(position + 1).join('|') || 'none'})/` },
}))

export default {
  forbidden: [
    ...upstreamOnly,
    {
      name: 'public-face-only',
      comment: 'another slice is used through its three doors',
      severity: 'error',
      from: { path: '^modules/([^/]+)/', pathNot: tests },
      to: {
        path: '^modules/[^/]+/',
        pathNot: ['^modules/$1/', '^modules/[^/]+/(index\\.ts|server/index\\.ts|web/index\\.ts)$'],
      },
    },
    {
      name: 'doors-for-apps',
      comment: 'apps, platform and bench reach slices through their doors too',
      severity: 'error',
      from: { path: '^(apps|platform)/', pathNot: tests },
      to: { path: '^modules/', pathNot: '^modules/[^/]+/(index\\.ts|server/index\\.ts|web/index\\.ts)$' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'rules know no database, no Node, no React',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: {
        path: [
          '^modules/[^/]+/(server|web)/',
          '^platform/(db|jobs|files|logging|xlsx|ui|http/server)/',
          '^apps/',
          'node_modules/(pg|kysely|fastify|react|antd)/',
        ],
      },
    },
    {
      name: 'pure-without-node',
      severity: 'error',
      from: { path: `${pure}|^platform/(kernel|ui)/`, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'web-never-server',
      severity: 'error',
      from: { path: '(^modules/[^/]+/web/|^apps/web/|^platform/ui/)', pathNot: tests },
      to: { path: '(/server/|^platform/(db|jobs|files|logging|xlsx)/|^apps/server/)' },
    },
    {
      name: 'server-never-web',
      severity: 'error',
      from: { path: '(^modules/[^/]+/server/|^apps/server/)', pathNot: tests },
      to: { path: '(^modules/[^/]+/web/|^apps/web/|^platform/ui/)' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^platform/', pathNot: tests },
      to: { path: '^(modules|apps|bench)/' },
    },
    {
      name: 'nobody-imports-apps',
      severity: 'error',
      from: { path: '^(modules|platform)/', pathNot: tests },
      to: { path: '^(apps|bench)/' },
    },
    {
      name: 'sql-in-store-only',
      comment:
        'SQL is written in store files (and the two places of the platform and of identity that are SQL by nature)',
      severity: 'error',
      from: {
        path: '^(modules|apps)/',
        pathNot: [
          tests,
          '^modules/[^/]+/server/(store[^/]*|tables|identity)\\.ts$',
          '^apps/server/(compose|http)\\.ts$',
        ],
      },
      to: { path: 'node_modules/kysely/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'tests-are-leaves',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: '(\\.test\\.tsx?$|/testing\\.ts$|^apps/server/testing|^e2e/)' },
    },
    {
      name: 'own-index-from-inside',
      severity: 'error',
      from: { path: '^modules/([^/]+)/(domain|server|web)/', pathNot: tests },
      to: { path: '^modules/$1/index\\.ts$' },
    },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.css$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
