import type { Plugin } from 'vite';

type Bundle = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...args: never[]) => unknown>>[1];

/**
 * Tells the service worker which files the pages that must open without a network are made of.
 *
 * The worker holds a placeholder string; it becomes the list of every file that these pages reach, with a
 * version that changes whenever one of them does (names are hashed).
 */
export function offlineFiles(pages: string[]): Plugin {
  return {
    name: 'diemcau-offline-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle['sw.js'];
        if (worker?.type !== 'chunk') throw new Error('the service worker is missing from the build');
        const files = [...reached(bundle, pages)].sort();
        if (!worker.code.includes('__OFFLINE_FILES__')) throw new Error('the service worker lost its placeholder');
        worker.code = worker.code.replace('__OFFLINE_FILES__', files.join(' '));
      },
    },
  };
}

function reached(bundle: Bundle, pages: string[]): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const item = bundle[name];
    if (!item || files.has(name)) return;
    files.add(name);
    if (item.type === 'chunk') {
      [...item.imports, ...item.dynamicImports].forEach(visit);
      item.viteMetadata?.importedCss.forEach(visit);
      item.viteMetadata?.importedAssets.forEach(visit);
    } else if (name.endsWith('.css')) {
      // Fonts are named only inside the style sheets.
      for (const [, font] of String(item.source).matchAll(/url\(["']?\/?(assets\/[^)"']+)/g)) visit(font ?? '');
    }
  };
  for (const item of Object.values(bundle)) {
    if (item.type === 'chunk' && item.isEntry && pages.includes(item.name)) visit(item.fileName);
    if (item.type === 'asset' && /mark-.*\.svg$/.test(item.fileName)) files.add(item.fileName);
  }
  return files;
}
