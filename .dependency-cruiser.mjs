// Which room may import from which. One rule a wall; a folder named here means everything below it.

/** Files of `from` import only what `to` names (and packages, which other rules judge). */
function mayImportOnly(from, to, comment) {
  return {
    name: `walls-of-${from.replaceAll('/', '-')}`,
    comment,
    severity: 'error',
    from: { path: `^${from}/` },
    to: { path: '^(?:shared|functions|infra|web|bench|test|build)/', pathNot: to.map((folder) => `^${folder}`) },
  };
}

function neverImports(name, from, to, comment) {
  return { name, comment, severity: 'error', from, to };
}

export default {
  forbidden: [
    {
      name: 'no-loops',
      comment: 'Two files that need each other are one idea, or one idea too many.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing reaches is used, moved to where it is used, or gone.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(?:shared|functions|infra|web)/',
        pathNot: [
          '\\.d\\.m?ts$',
          '^infra/lambda-(?:http|credentials)\\.ts$',
          '^infra/compile-cache/start-from-cache\\.mjs$',
          '^web/offline/service-worker\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'Every import leads to a file or an installed package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    neverImports(
      'no-tests-in-the-product',
      { path: '^(?:shared|functions|infra|build)/' },
      { path: '^(?:test|bench)/' },
      'What ships does not know how it is tested or measured.',
    ),
    neverImports(
      'packages-of-development',
      {
        path: '^(?:shared|functions)/',
        pathNot: '^functions/(?:jobs/local/(?:batch|runner)-thread|local/request-threads/request-thread)\\.mjs$',
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
      'What runs is in `dependencies`.',
    ),
    mayImportOnly('shared', ['shared/'], 'The domain knows no edge.'),
    neverImports(
      'no-edge-in-shared',
      { path: '^shared/' },
      { path: '^node_modules/(?:hono|@hono|@aws|aws-|jose)' },
      'shared/ knows no HTTP and no AWS.',
    ),
    neverImports(
      'pure',
      { path: '^shared/' },
      { dependencyTypes: ['core'], pathNot: '^(?:node:)?(?:crypto|zlib)$' },
      'shared/ asks no file, network, clock or environment.',
    ),
    neverImports(
      'zod-mini',
      { path: '^(?:shared|functions)/' },
      { path: '^node_modules/zod/', pathNot: '^node_modules/zod/mini/' },
      'The whole of zod is eleven times larger in a bundle.',
    ),
    mayImportOnly('shared/money', ['shared/money/'], 'The ground floor.'),
    mayImportOnly('shared/time', ['shared/time/', 'shared/states/', 'shared/canonical/'], 'The ground floor.'),
    mayImportOnly('shared/states', ['shared/states/', 'shared/reference/'], 'The ground floor.'),
    mayImportOnly('shared/canonical', ['shared/canonical/'], 'The ground floor.'),
    mayImportOnly(
      'shared/model',
      ['shared/model/', 'shared/requirements/', 'shared/money/', 'shared/time/', 'shared/states/', 'shared/canonical/'],
      'Documents are described without computing anything.',
    ),
    neverImports(
      'requirements-in-whole-documents-alone',
      { path: '^shared/model/', pathNot: '^shared/model/statement\\.ts$' },
      { path: '^shared/requirements/' },
      'Whole documents are made of requirements; everything else in the model lies below them.',
    ),
    mayImportOnly(
      'shared/csv',
      ['shared/csv/', 'shared/model/', 'shared/time/', 'shared/print/tables/csv\\.ts$'],
      'A table is read without knowing what its columns mean.',
    ),
    mayImportOnly(
      'shared/requirements',
      [
        'shared/requirements/',
        'shared/model/',
        'shared/money/',
        'shared/time/',
        'shared/reference/calendars/',
        'shared/canonical/',
      ],
      'A kind knows nothing of the statement around it.',
    ),
    mayImportOnly(
      'shared/results',
      [
        'shared/results/',
        'shared/scenarios/',
        'shared/sweeps/',
        // Schemas of what results are computed from, and the list of effects.
        'shared/analogues/analogue-list\\.ts$',
        'shared/comparisons/effect-kind\\.ts$',
        'shared/engagements/engagement-terms\\.ts$',
        'shared/forecasts/forecast-input\\.ts$',
        'shared/rate-validity/estimate-basis\\.ts$',
        'shared/workshops/programme(?:-workshop)?\\.ts$',
        'shared/model/',
        'shared/requirements/',
        'shared/time/',
      ],
      'A result is described by the schemas of what it shows.',
    ),
    mayImportOnly(
      'shared/engine',
      [
        'shared/engine/',
        'shared/reference/plausibility/',
        'shared/requirements/',
        'shared/results/',
        'shared/model/',
        'shared/money/',
        'shared/time/',
        'shared/canonical/',
      ],
      'The engine does not know what is built upon an estimate.',
    ),
    mayImportOnly('functions', ['functions/', 'shared/'], 'The edges know the domain and themselves.'),
    mayImportOnly(
      'web',
      ['web/', 'shared/'],
      'The desk knows the domain and asks the API; of its code it knows nothing.',
    ),
    mayImportOnly('web/grid', ['web/grid/'], 'A grid of figures does not know what its cells show.'),
    mayImportOnly('web/format', ['web/format/', 'shared/print/format-amount\\.ts$'], 'Text of numbers and dates.'),
    mayImportOnly(
      'functions/aws',
      ['functions/aws/', 'shared/canonical/defined\\.ts$'],
      'Questions to AWS know nothing of what they ask for.',
    ),
    mayImportOnly('functions/ledger', ['functions/ledger/', 'functions/aws/', 'shared/'], 'Storage knows no use case.'),
    mayImportOnly(
      'functions/access',
      ['functions/access/', 'shared/'],
      'Who may is decided without knowing how it is asked.',
    ),
    mayImportOnly(
      'functions/use-cases',
      [
        'functions/use-cases/',
        'functions/access/',
        'functions/documents/',
        'functions/ledger/',
        'functions/evidence/',
        'functions/rendering/',
        'shared/',
      ],
      'What is done knows who may and which documents there are.',
    ),
    mayImportOnly(
      'functions/rendering',
      ['functions/rendering/', 'shared/'],
      'Files are written from what is computed, and know nobody who asks.',
    ),
    mayImportOnly(
      'functions/documents',
      ['functions/documents/', 'functions/access/', 'functions/ledger/', 'functions/package-folder\\.ts$', 'shared/'],
      'Documents are described and read without knowing what is computed from them.',
    ),
    neverImports(
      'use-cases-below-the-edges',
      { path: '^functions/(?:use-cases|jobs|evidence|documents)/' },
      { path: '^functions/(?:api|cli|lambda|local)/' },
      'What is done does not know who asked: API, command line, job and page come to the same use case.',
    ),
    neverImports(
      'api-beside-the-command-line',
      { path: '^functions/api/' },
      { path: '^functions/(?:cli|lambda|local)/' },
      'The API runs on Lambda and on this machine alike.',
    ),
    mayImportOnly(
      'infra',
      ['infra/', 'functions/', 'shared/canonical/defined\\.ts$'],
      'Infrastructure takes names and entries from functions.',
    ),
    neverImports(
      'decimal-once',
      { pathNot: ['^shared/money/decimal\\.ts$', '^(?:bench|test|node_modules)/'] },
      { path: '^node_modules/decimal\\.js/' },
      'decimal.js is set up in one file.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.json$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
