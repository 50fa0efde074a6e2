import { digits, type Row, type Section } from '../rows.ts';

/** Explains why reading misses its goals: how long each stage takes, and which stage alone takes longer than a peer. */

/** Results of bench/load/stages.ts for a task; each stage includes those before it. */
export interface Staged {
  readonly size: number;
  readonly count: number;
  readonly stages: { readonly [name: string]: readonly number[] };
  /** The share of the garbage collector. */
  readonly collecting: number;
}

const names = ['package', 'tokens', 'tree', 'binding', 'schedule', 'rules'] as const;

const heads: { readonly [N in (typeof names)[number]]: string } = {
  package: '`yaml` alone',
  tokens: 'tokens',
  tree: 'tree',
  binding: 'binding',
  schedule: 'schedule',
  rules: 'rules',
};

const least = ({ stages }: Staged, name: string): number | undefined => {
  const times = stages[name];
  return times === undefined ? undefined : Math.min(...times);
};

/** Microseconds per source. */
const micro = ({ count }: Staged, seconds: number): string => `${digits((seconds / count) * 1e6)} µs`;

/** The time of a stage alone. Parsing by the `yaml` package is not subtracted, so the tree includes it. */
const own = (staged: Staged, name: string): number | undefined => {
  const all = least(staged, name);
  const before = names
    .slice(1, Math.max(names.indexOf(name as never), 1))
    .map((each) => least(staged, each))
    .filter((each) => each !== undefined);
  return all === undefined ? undefined : Math.max(0, all - (before.at(-1) ?? 0));
};

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const cellsOf = (work: string, staged: Staged): readonly string[] => {
  const total = Math.max(...Object.keys(staged.stages).map((name) => least(staged, name)!));
  const cells = names.map((name) => {
    const seconds = own(staged, name);
    return seconds === undefined ? '' : `${micro(staged, seconds)}, ${percent(seconds / total)}`;
  });
  return [work, ...cells, percent(staged.collecting)];
};

/** Sentences about a task: which stage limits it, and how close we are to that limit. */
type Limit = (staged: Staged, row: Row) => string;

/** For text: the tree is the extra cost over readers that build none, such as C++. */
const ofTree: Limit = (staged, row) => {
  const speed = (name: string): number => staged.size / 1e6 / least(staged, name)!;
  const name = row.work.startsWith('load') ? '`load`' : '`read`';
  return (
    `${name} cannot be faster than building the tree, which reaches ${digits(speed('tree'))} MB/s; reading tokens alone reaches ` +
    `${digits(speed('tokens'))}. Unlike its peers, the tree keeps the place of each field and value, for findings, edits and comments. ` +
    `${name} reaches ${percent(row.ours / speed('tree'))} of the speed of the tree; ${percent(staged.collecting)} of its time goes to the garbage collector.`
  );
};

/** For a file: checks, schedule and rules cost the same in every format. */
const ofFile: Limit = (staged, row) => {
  const fixed = least(staged, 'rules')! - least(staged, 'binding')!;
  const peer = row.beside[0];
  return (
    `for each file, the schedule, its checks and the rules take ${micro(staged, fixed)}, ${percent(fixed / least(staged, 'rules')!)} of the total` +
    `${peer === undefined ? '' : `; ${peer.name} alone takes ${digits(peer.value)} µs, but its values have no places`}.`
  );
};

const limits: { readonly [work: string]: Limit } = {
  'load, corpus': ofTree,
  'read, corpus': ofTree,
  'read, mixed': ofTree,
  'load, boundaries': ofTree,
  'load, JSON, a file': ofFile,
  'load, YAML, a file': ofFile,
  'load, binary, a file': ofFile,
};

/** The rows with their measured limits, and the table of stages. */
export const explained = (
  staged: { readonly [work: string]: Staged },
  rows: readonly Row[],
): Pick<Section, 'rows' | 'notes'> => {
  const table = [
    ['task, for one source', ...names.map((name) => heads[name]), 'garbage collection, share of the total'],
    names.map(() => '---').concat('---', '---'),
    ...Object.entries(staged).map(([work, each]) => cellsOf(work, each)),
  ];
  return {
    rows: rows.map((row) => {
      const each = staged[row.work.replace(', a file', '')];
      const limit = limits[row.work];
      return each === undefined || limit === undefined ? row : { ...row, limit: limit(each, row) };
    }),
    notes: `The time of each stage, measured in a process of its own:

${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`,
  };
};
