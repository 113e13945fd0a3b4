import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** One page, as the service's own list has it (conference/routes/pages.json): what is served is what is built. */
export interface PageEntry {
  name: string;
  /** Where the service answers with it; `{name:pattern}` as aiohttp writes it. */
  path: string;
  about: string;
  /** For rooms with the lights down. */
  dark?: boolean;
  /** Opens without a network: the service worker keeps its files. */
  offline?: boolean;
  /** A phone may put it on its home screen. */
  installs?: boolean;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (path: string) => readFileSync(file(path), 'utf8');

export const PAGES = JSON.parse(read('../../conference/routes/pages.json')) as PageEntry[];
const INSTALLS = `<link rel="manifest" href="/manifest.webmanifest" />
    <link rel="apple-touch-icon" href="/icons/scan-192.png" />`;

/** The page's HTML, from the one template; its first title is the Vietnamese one, the script knows both. */
export function htmlOf(page: PageEntry, titles = JSON.parse(read('../src/locales/vi/titles.json'))): string {
  const title = titles[`title.${page.name}`];
  if (!title) throw new Error(`page ${page.name} has no title in src/locales/vi/titles.json`);
  const values: Record<string, string> = {
    name: page.name,
    title,
    theme: page.dark ? 'dark' : 'light',
    colour: page.dark ? '#0b1117' : '#f5f6f4',
    installs: page.installs ? INSTALLS : '',
  };
  const filled = read('../page.html').replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
  return filled.replace(/^\s+\n/gm, '');
}

/** Refuses to build a folder of src/pages that the service would never serve. */
export function checkFolders(pages: PageEntry[], folders: string[]): void {
  const listed = new Set(pages.map((page) => page.name));
  const lost = folders.filter((folder) => !listed.has(folder));
  if (lost.length) throw new Error(`not in conference/routes/pages.json: ${lost.join(', ')}`);
}

export const inputs = () => Object.fromEntries(PAGES.map((page) => [page.name, file(`../${page.name}.html`)]));

/** Makes each page of the list from the template: no HTML file stands in the tree. */
export function pageEntries(): Plugin {
  const made = new Map(PAGES.map((page) => [file(`../${page.name}.html`), page]));
  return {
    name: 'diemcau-pages',
    buildStart() {
      checkFolders(PAGES, readdirSync(file('../src/pages')));
    },
    resolveId(id) {
      return made.has(id) ? id : null;
    },
    load(id) {
      const page = made.get(id);
      return page ? htmlOf(page) : null;
    },
    configureServer(server) {
      const places = PAGES.map(
        (page) => [new RegExp(`^${page.path.replace(/\{\w+:([^}]+)\}/g, '$1')}$`), page] as const,
      );
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const page = places.find(([place]) => place.test(path))?.[1];
        if (!page) return next();
        void server.transformIndexHtml(path, htmlOf(page)).then((html) => {
          response.setHeader('Content-Type', 'text/html').end(html);
        }, next);
      });
    },
  };
}
