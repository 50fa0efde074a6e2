import type { Origin, Origins } from '../../bind/values/values.ts';
import type { Failed, Loaded, LoadResult } from '../../config/build/result.ts';
import { pieces } from '../../curve/words/pieces.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import { pageOf } from '../../diagnostics/finding.ts';
import { type LineStarts, lineStarts, positionAt } from '../../diagnostics/render/position.ts';
import { safeJson } from '../../diagnostics/render/safe_json.ts';
import { toBase64 } from '../../syntax/base64.ts';
import { originsOfOptimizer } from './origins.ts';
import type { ShownSteps } from './steps.ts';

/** The output of `show --json`: one document, with a line and a column for every offset. */

type Rates = readonly (readonly [step: number, rate: number])[];

/** A place in a file; a binary config has no lines, so only bytes. */
const placed = (lines: LineStarts | undefined, { start, end }: Range) => ({
  ...(lines !== undefined && positionAt(lines, start)),
  start,
  end,
});

export const linesIn = ({
  format,
  text,
}: Pick<LoadResult<unknown>, 'format' | 'text'>): LineStarts | undefined =>
  format === 'binary' ? undefined : lineStarts(text);

const isRange = (value: object): value is Range => 'start' in value && typeof value.start === 'number';

type AnyOrigin = Origin | Origins | readonly (Origin | Origins)[];

const placedOrigin = (lines: LineStarts | undefined, origin: AnyOrigin): unknown => {
  if (typeof origin === 'string') return origin;
  if (Array.isArray(origin)) return origin.map((each: Origin | Origins) => placedOrigin(lines, each));
  if (isRange(origin)) return placed(lines, origin);
  return Object.fromEntries(
    Object.entries(origin as Origins).map(([name, each]) => [name, placedOrigin(lines, each)]),
  );
};

/** Findings with a line and a column for every offset. */
export const placedDiagnostics = (
  lines: LineStarts | undefined,
  { diagnostics }: Pick<LoadResult<unknown>, 'diagnostics'>,
) =>
  diagnostics.map(({ ranges, notes, ...rest }) => ({
    ...rest,
    ...(pageOf(rest) !== rest.docs && { explain: pageOf(rest) }),
    ranges: ranges.map((range) => placed(lines, range)),
    notes: notes.map(({ message, range }) => ({
      message,
      ...(range !== undefined && { range: placed(lines, range) }),
    })),
  }));

/** JSON as proto JSON writes it: NaN and infinities are strings, bytes are base64. */
const plain = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
    return String(value);
  return value instanceof Uint8Array ? toBase64(value) : value;
};

/** The lines of a document: one rate per line, since there may be many. */
const written = (members: { readonly [name: string]: unknown }, rates: Rates | undefined): string => {
  const json = (value: unknown): string => safeJson(value, plain, 2).replaceAll('\n', '\n  ');
  const lines = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${json(value)}`);
  if (rates !== undefined) {
    const pairs = rates.map((pair) => `    ${JSON.stringify(pair, plain)}`);
    lines.push(`  "rates": [\n${pairs.join(',\n')}\n  ]`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
};

const headOf = ({ ok, format, message }: LoadResult<unknown>, file: string) => ({
  ok,
  file,
  format,
  message,
});

/**
 * The scheduled hyperparameters by group: one number if it never changes, else its pieces and its value at each
 * requested step.
 */
const groupsOf = ({ groups, run }: Loaded<unknown>, steps: readonly number[]) =>
  groups.map(({ name, match, hyperparameters }) => ({
    name,
    ...(match !== undefined && { match }),
    hyperparameters: Object.fromEntries(
      Object.entries(hyperparameters).map(([of, schedule]) => [
        of,
        schedule.curve.kind === 'constant'
          ? schedule.curve.value
          : {
              pieces: pieces(schedule, run.num_steps === undefined ? {} : { to: run.num_steps }),
              values: steps.map((step) => schedule(step)),
            },
      ]),
    ),
  }));

/** The document of a config without errors: its values with their origins, its pieces, and the rate at each step. */
export const documentOf = (result: Loaded<object>, file: string, { steps }: ShownSteps): string => {
  const { spec, optimizer, train, run, schedule } = result;
  const lines = linesIn(result);
  const all = {
    ...result.origins,
    ...(optimizer !== undefined && { optimizer: originsOfOptimizer(result) }),
  };
  const origins = Object.fromEntries(
    Object.entries(all).map(([part, of]) => [part, placedOrigin(lines, of)]),
  );
  const members = {
    ...headOf(result, file),
    spec,
    optimizer,
    train,
    run,
    origins,
    pieces: pieces(schedule, run.num_steps === undefined ? {} : { to: run.num_steps }),
    groups: groupsOf(result, steps),
    diagnostics: placedDiagnostics(lines, result),
  };
  return written(
    members,
    steps.map((step) => [step, schedule(step)]),
  );
};

/** The document of a config that cannot be used: its file, format and message, and the findings. */
export const failedDocument = (result: Failed, file: string): string =>
  written({ ...headOf(result, file), diagnostics: placedDiagnostics(linesIn(result), result) }, undefined);

/** Returns one document unchanged, and several as a JSON list. */
export const joinedDocuments = (documents: readonly string[]): string =>
  documents.length === 1 ? documents[0]! : `[\n${documents.map((each) => each.trimEnd()).join(',\n')}\n]\n`;
