import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { offlineFiles } from './build/offline.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = ['index', 'open', 'control', 'bridge', 'scan', 'screen', 'ticket'];

export default defineConfig({
  plugins: [svelte(), offlineFiles(['scan', 'bridge', 'screen'])],
  publicDir: false,
  resolve: {
    alias: { $lib: here('./src/lib'), $ui: here('./src/ui') },
    // Vitest would otherwise pick Svelte's server build, where runes do not react.
    ...(process.env.VITEST ? { conditions: ['browser'] } : {}),
  },
  build: {
    outDir: here('../conference/pages'),
    emptyOutDir: true,
    target: 'es2022',
    // A data: font or script would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        ...Object.fromEntries(pages.map((page) => [page, here(`./${page}.html`)])),
        sw: here('./src/sw.ts'),
      },
      output: {
        // The worker keeps its address: a browser asks for it again by name to find a new version.
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
