import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect } from 'chai';

/** The layers of src/, lowest first: a file imports only from layers listed before its own. A name is a folder or file of src/. */
const layers = [
  ['diagnostics'],
  ['syntax'],
  ['schema'],
  ['bind'],
  ['curve'],
  ['run'],
  ['registry'],
  ['schedules'],
  ['optimizers'],
  ['frameworks'],
  ['dialects'],
  ['config'],
  ['rules'],
  ['load.ts', 'create.ts'],
  ['print'],
  ['edit'],
  ['convert'],
  ['plot'],
  ['node'],
  ['export'],
  ['audit'],
  [
    'index.ts',
    'define.ts',
    'dialects.ts',
    'testing.ts',
    'testing',
    'node.ts',
    'textproto.ts',
    'proto.ts',
    'core.ts',
    'types.ts',
    'schemas',
  ],
  ['tfjs'],
  ['cli'],
];

/** The files that may import each package; all other files import none. */
const packages: { readonly [name: string]: RegExp } = {
  yaml: /^syntax\/(yaml|json)\//,
  protobufjs: /^schema\/proto\/from_proto\.ts$/,
  '@tensorflow': /^tfjs\//,
  tinyglobby: /^cli\/check\//,
  picomatch: /^cli\/check\//,
  diff: /^cli\/check\//,
  'd3-array': /^plot\//,
  'd3-delaunay': /^plot\/html\/page\//,
  'd3-format': /^plot\//,
  'd3-path': /^plot\//,
  'd3-scale': /^plot\//,
  node: /^(node\.ts|node\/|cli\/)/,
};

interface Import {
  readonly from: string;
  /** A path in src/, or the name of a package. */
  readonly to: string;
  readonly local: boolean;
}

const importsOf = (file: string): Import[] =>
  [
    ...readFileSync(`src/${file}`, 'utf8').matchAll(
      /^(?:import|export)\b[^;']*\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\)/gm,
    ),
  ].map(([, named, bare, dynamic]) => {
    const target = named ?? bare ?? dynamic ?? '';
    const local = target.startsWith('.');
    const to = local ? posix.join(posix.dirname(file), target) : target.replace(/[:/].*/, '');
    return { from: file, to, local };
  });

const top = (file: string): string => file.split('/')[0]!;
const layerOf = (file: string): number => layers.findIndex((layer) => layer.includes(top(file)));

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);
const local = imports.filter((each) => each.local);
const shown = ({ from, to }: Import): string => `${from} imports ${to}`;

/** The files of a cycle of imports, if there is one. */
const circle = (): string[] => {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of local.filter(({ from }) => from === file)) {
      const found = visit(to, [...way, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  return files.map((file) => visit(file, [])).find((found) => found.length > 0) ?? [];
};

describe('layers', () => {
  it('finds more imports than files, so the other checks mean something', () =>
    expect(local.length).to.be.above(files.length));

  it('has a layer for every file', () => expect(files.filter((file) => layerOf(file) < 0)).to.deep.equal([]));

  it('imports only existing files', () =>
    expect(local.filter(({ to }) => !files.includes(to)).map(shown)).to.deep.equal([]));

  it('never imports from a later layer', () =>
    expect(local.filter(({ from, to }) => layerOf(to) > layerOf(from)).map(shown)).to.deep.equal([]));

  it('has no cycle of imports', () => expect(circle()).to.deep.equal([]));

  it('lets a schedule type import only the registry, curves, its message and its wording', () => {
    const seen = ['schedules', 'registry', 'curve', 'schema'];
    const wrong = local.filter(
      ({ from, to }) =>
        top(from) === 'schedules' &&
        !seen.includes(top(to)) &&
        !to.startsWith('diagnostics/catalogue/types/'),
    );
    expect(wrong.map(shown)).to.deep.equal([]);
  });

  it('imports packages only in the listed files', () => {
    const wrong = imports.filter(({ from, to, local }) => !local && !packages[to]?.test(from));
    expect(wrong.map(shown)).to.deep.equal([]);
  });

  it('keeps files to 250 lines, except generated ones', () => {
    const lines = (file: string): number => readFileSync(`src/${file}`, 'utf8').trimEnd().split('\n').length;
    const isGenerated = (file: string): boolean => /\/generated\/|^dialects\/\w+\/messages\.ts$/.test(file);
    const long = files.filter((file) => !isGenerated(file) && lines(file) > 250);
    expect(long).to.deep.equal([]);
  });
});
