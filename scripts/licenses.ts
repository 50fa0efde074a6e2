import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The packages that the script of HTML charts contains. That script was bundled earlier, so the bundler does not report its packages. */
const inCharts = ['d3-delaunay', 'delaunator', 'robust-predicates'];

/** The licences of the packages in a bundle. Licences must be distributed with the code. */
export const licensesIn = ({ outputs }: Metafile, root: string): string => {
  const bundled = Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /\bnode_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set([...bundled, ...inCharts])]
    .sort()
    .map((name) => `${name}\n\n${readFileSync(join(root, 'node_modules', name, 'LICENSE'), 'utf8').trim()}\n`)
    .join(`\n${'-'.repeat(78)}\n\n`);
};
