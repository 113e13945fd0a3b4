import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { offlineFiles } from './build/offline.ts';
import { inputs, pageEntries, PAGES } from './build/pages.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte(), pageEntries(), offlineFiles(PAGES.filter((page) => page.offline).map((page) => page.name))],
  // What must keep its address: the scanner's manifest and icons.
  publicDir: here('./public'),
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
        ...inputs(),
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
