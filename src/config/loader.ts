import { type BoundMessage, memberOf, messageIn } from '../bind/bound.ts';
import { checkMessage } from '../bind/check.ts';
import { type Origins, originsOf, valuesOf } from '../bind/values.ts';
import { isError, withoutEchoes } from '../diagnostics/diagnostic.ts';
import { sorted } from '../diagnostics/render.ts';
import type { Registry, SpecIn } from '../registry/registry.ts';
import { plateauOf } from '../schedules/reduce_on_plateau.ts';
import { RATE_ONEOF } from '../schema/descriptors/learning_rate.ts';
import { type Built, buildRate } from './build.ts';
import { detectFormat } from './detect.ts';
import { isOptimizerPart, messagesOf, type Way, wayTo } from './messages.ts';
import { missingRate } from './missing.ts';
import { judgeOptimizer } from './optimizers.ts';
import type { LoadOptions } from './options.ts';
import { readBinary } from './read_binary.ts';
import { readText } from './read_text.ts';
import type { Asked, Readers } from './reading.ts';
import type { Loaded, LoadResult } from './result.ts';
import { checkRun, runOf } from './run.ts';
import { scheduleOf } from './schedule.ts';
import { optimizerOrigins, optimizerSpec, trainOrigins, trainSpec } from './specs.ts';

export type { Readers } from './reading.ts';

const checkSource = (source: unknown): void => {
  if (typeof source === 'string' || source instanceof Uint8Array) return;
  throw new TypeError(
    `load takes a config as text or bytes, not ${source === null ? 'null' : typeof source}`,
  );
};

const specOrigins = (rate: BoundMessage): Origins => {
  const member = memberOf(rate, RATE_ONEOF);
  return member?.value.kind === 'message' ? { type: member.nameRange, ...originsOf(member.value) } : {};
};

const beside = (
  { train, optimizer, rate }: Way,
  spec: unknown,
): Pick<Loaded<any>, 'plateau' | 'optimizer' | 'train' | 'origins'> => {
  const plateau = rate === undefined ? undefined : messageIn(rate, 'reduce_on_plateau');
  const built = optimizer === undefined ? undefined : optimizerSpec(optimizer, spec);
  return {
    ...(plateau !== undefined && { plateau: plateauOf(Object.freeze(valuesOf(plateau)) as never) }),
    ...(built !== undefined && { optimizer: built }),
    ...(train !== undefined && { train: trainSpec(train) }),
    origins: {
      spec: rate === undefined ? {} : specOrigins(rate),
      ...(plateau !== undefined && { plateau: originsOf(plateau) }),
      ...(optimizer !== undefined && { optimizer: optimizerOrigins(optimizer) }),
      ...(train !== undefined && { train: trainOrigins(train) }),
    },
  };
};

/** The way through, one stage a line: text → tree → values → spec → curve → schedule, with findings beside. */
export const loaderOf =
  <D extends Registry>(readers: Readers, builtins: D) =>
  <R extends Registry = D>(
    source: string | Uint8Array,
    options: LoadOptions<R> = {},
  ): LoadResult<SpecIn<R>> => {
    const registry: Registry = options.registry ?? builtins;
    const messages = messagesOf(registry);
    checkSource(source);
    // 1. source → which format it is in
    const format = options.format ?? detectFormat(source, options.filename, Object.values(messages));
    // 2. source → which message it holds, and its values with their ranges
    const asked: Asked = {
      messages,
      message: options.message,
      bind: {
        learningRate: registry.learningRate,
        unknownFields: (of) => (isOptimizerPart(of) ? 'error' : 'keep'),
        duplicates: options.strict ? 'error' : 'merge',
      },
    };
    const {
      name,
      value,
      text,
      diagnostics: reading,
    } = format === 'binary'
      ? readBinary(source, readers.binary, asked)
      : readText(source, readers[format], asked);
    // 3. values, each checked by its descriptor
    const way = wayTo(name, value);
    const read = [...reading, ...checkRun(options.run), ...checkMessage(value)];
    const early = [...read, ...missingRate(way, read), ...judgeOptimizer(way.optimizer)];
    // 4. values → spec and curve, each checked by its type
    const train = way.train === undefined ? undefined : trainSpec(way.train);
    const run = runOf(options.run, train);
    const built: Built =
      way.rate === undefined ? { diagnostics: [] } : buildRate(registry, way.rate, run.num_steps, early);
    const diagnostics = sorted(withoutEchoes([...early, ...built.diagnostics]));
    const result = {
      text,
      format,
      message: name,
      ...(options.filename !== undefined && { filename: options.filename }),
      diagnostics,
    };
    const { spec, curve } = built;
    if (spec === undefined || curve === undefined || diagnostics.some(isError))
      return { ok: false, ...result };
    // 5. curve → schedule
    const schedule = scheduleOf(spec, curve);
    return { ok: true, schedule, spec, ...beside(way, spec), run, ...result } as unknown as Loaded<SpecIn<R>>;
  };
