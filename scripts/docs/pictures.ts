import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { steps } from '../../src/define.ts';
import { failed } from '../../src/diagnostics/render/failed.ts';
import { loadOrThrow } from '../../src/dialects.ts';
import { builtins } from '../../src/index.ts';
import { loadFile } from '../../src/node.ts';
import { svg } from '../../src/plot/index.ts';
import { FACTS } from '../../src/run/index.ts';
import { root } from '../bundle.ts';
import { plateauExample } from './plateau.ts';

/** The pictures of docs/: the rates of each type's config and of each dialect's example. */

const size = { width: 560, height: 260 };

/** The last step drawn, for schedules that end long after their interesting part. */
const lastSteps: { readonly [type: string]: number } = {
  cosine_decay_restarts: 15_000,
  exponential_decay_learning_rate: 100_000,
  noam: 100_000,
  sequence: 12_000,
  sigmoid: 2000,
  step_decay: 100_000,
};

const drawn = (type: string): string => {
  const result = loadFile(join(root, 'configs', `${type}.config`));
  if (!result.ok) throw failed(result);
  const to = lastSteps[type];
  return svg(result.schedule, { ...size, ...(to !== undefined && { to }) });
};

/** Draws reduce_on_plateau with a metric every `every` steps; each metric can change the factor from its step on. */
const plateau = (): string => {
  const { rates, every } = plateauExample;
  const boundaries = rates.slice(1).map((_, i) => (i + 1) * every);
  const curve = steps(boundaries, rates);
  return svg(curve, { ...size, title: 'reduce_on_plateau', to: rates.length * every });
};

/** The picture that `lrs show FILE --svg` draws. */
const ofReadme = (name: string): string => {
  const result = loadFile(join(root, 'configs', `${name}.config`));
  if (!result.ok) throw failed(result);
  const { num_steps: to } = result.run;
  return svg(result.schedule, to === undefined ? {} : { to });
};

/** Facts that an example's file leaves open, as in the page's command: `lrs show --examples 6434 …`. */
const runOf = (page: string): object =>
  Object.fromEntries(
    [...(/^lrs show .*/m.exec(page)?.[0] ?? '').matchAll(/--([a-z-]+) (\d+)/g)]
      .map(([, name, value]) => [name!.replaceAll('-', '_'), Number(value)] as const)
      .filter(([name]) => (FACTS as readonly string[]).includes(name)),
  );

/** Steps to draw for an example that has no length. */
const UNKNOWN_LENGTH = 10_000;

const ofDialect = (filename: string): readonly [file: string, picture: string] => {
  const { name } = parse(filename);
  const text = readFileSync(join(root, 'configs/dialects', filename), 'utf8');
  const page = readFileSync(join(root, 'docs/dialects', `${name}.md`), 'utf8');
  const { schedule, run } = loadOrThrow(text, { filename, run: runOf(page) });
  return [
    `docs/dialects/${name}.svg`,
    svg(schedule, { to: run.num_steps ?? schedule.end ?? UNKNOWN_LENGTH }),
  ];
};

export const pictureOf = (type: string): string => `docs/schedules/${type}.svg`;

/** Pictures by file name. */
export const pictures = (): ReadonlyMap<string, string> =>
  new Map([
    ...[...builtins.types.keys()].map((type) => [pictureOf(type), drawn(type)] as const),
    [pictureOf('reduce_on_plateau'), plateau()],
    ['docs/cosine_decay_learning_rate.svg', ofReadme('cosine_decay_learning_rate')],
    ...readdirSync(join(root, 'configs/dialects')).map(ofDialect),
  ]);
