/** Writes src/lib/api-types.ts from an OpenAPI document: `npm run types FILE [TARGET]`; `make types-ts` does both steps. */

import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const source = process.argv[2] ?? 'openapi.json';
const target = process.argv[3] ?? new URL('../src/lib/api-types.ts', import.meta.url);
const types = astToString(await openapi(pathToFileURL(source), { alphabetize: true }));
writeFileSync(target, `/** Made from the OpenAPI document by \`npm run types\`; not to be edited. */\n\n${types}`);
