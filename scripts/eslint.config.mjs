import tseslint from 'typescript-eslint';

/** Names that would hide what a file is for (docs/ARCHITECTURE.md, "Files and names"). */
const casing = {
  selector: 'CallExpression[callee.property.name=/^to(Lower|Upper)Case$/]',
  message: 'Turkish I and i: use the language of the text, or toLocaleLowerCase("en") on keywords.',
};
const localeCasing = {
  selector:
    'CallExpression[callee.property.name=/^toLocale(Lower|Upper)Case$/][arguments.length=0]',
  message: 'The locale of the machine is not the locale of the text: name one.',
};
const extensions = {
  selector:
    ':matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^\\.\\.?\\//]:not([source.value=/\\.(ts|tsx|mjs|js|json|css)$/])',
  message: 'A relative import carries its extension.',
};
const exportAll = {
  selector: 'ExportAllDeclaration',
  message: 'Names are listed one by one.',
};
const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'kosut-out/'] },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.strict],
    rules: {
      'no-restricted-syntax': ['error', casing, localeCasing, extensions, exportAll],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `!` after a look-up that the loop bounds guarantee; the compiler checks every other one
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', casing, localeCasing, extensions, exportAll, defaultExport],
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
);
