import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules', 'cdk.out', 'coverage', 'dist', 'test/client'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 130, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name can be searched for.' },
        {
          selector: 'SpreadElement > ConditionalExpression > ObjectExpression[properties.length=0]',
          message:
            'Write `...defined({ x })` for an optional value, `...(condition && { x })` for a field that depends on more.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // TypeScript itself names what is unused (noUnusedLocals, noUnusedParameters), and lets a schema serve as a type alone.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['functions/**/*.ts', 'infra/**/*.ts', 'web/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': ['error', { max: 70 }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // A test file names one subject; it may be long.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['eslint.config.js', '.dependency-cruiser.mjs', 'vitest*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
