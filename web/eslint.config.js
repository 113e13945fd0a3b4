import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      // TypeScript knows the globals; this rule would only repeat it, wrongly.
      'no-undef': 'off',
      // These pages have no router: every link is a plain address.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { ignores: ['node_modules', 'src/lib/api-types.ts'] },
);
