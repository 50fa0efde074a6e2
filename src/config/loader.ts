import { bind } from '../bind/bind.ts';
import type { BoundMessage } from '../bind/bound.ts';
import { checkMessage } from '../bind/check.ts';
import { type Origins, originsOf } from '../bind/values.ts';
import { type Diagnostic, isError, withoutEchoes } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { sorted } from '../diagnostics/render.ts';
import type { Registry, SpecIn } from '../registry/registry.ts';
import { checkRate, resolveCurve, specOf } from '../registry/resolve.ts';
import type { Parsed, Tree } from '../syntax/tree.ts';
import { decodeUtf8 } from '../syntax/utf8.ts';
import { detectFormat, detectMessage, messageHeader, namedMessage } from './detect.ts';
import { judgeCurve } from './judge.ts';
import { isOptimizerPart, messagesOf, type Way, wayTo } from './messages.ts';
import { missingRate } from './missing.ts';
import { judgeOptimizer } from './optimizers.ts';
import type { ConfigFormat, LoadOptions, MessageName } from './options.ts';
import type { Loaded, LoadResult } from './result.ts';
import { checkRun, runOf } from './run.ts';
import { scheduleOf } from './schedule.ts';
import { optimizerOrigins, optimizerSpec, trainOrigins, trainSpec } from './specs.ts';

/** A reader for each format. They are handed in, so that who needs one format loads one. */
export type Readers = { readonly [F in ConfigFormat]: (text: string) => Parsed };

interface Text {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

const textOf = (source: string | Uint8Array): Text => {
  if (typeof source === 'string') return { text: source, diagnostics: [] };
  if (source instanceof Uint8Array) return decodeUtf8(source);
  throw new TypeError(
    `load takes a config as text or bytes, not ${source === null ? 'null' : typeof source}`,
  );
};

/** Which message a tree holds: as said by the option, by the header, or found out. */
const chooseMessage = (
  tree: Tree,
  registry: Registry,
  said: MessageName | undefined,
): { name: MessageName; diagnostics: Diagnostic[] } => {
  const messages = messagesOf(registry);
  if (said !== undefined) return { name: said, diagnostics: [] };
  const header = messageHeader(tree.text);
  const named = header === undefined ? undefined : namedMessage(header.name);
  if (named !== undefined) return { name: named, diagnostics: [] };
  const diagnostics =
    header === undefined
      ? []
      : [
          finding(
            'message/unknown',
            { name: header.name, known: Object.keys(messages) },
            { ranges: [header.range] },
          ),
        ];
  return { name: detectMessage(tree, messages), diagnostics };
};

/** Everything that can be said of a learning rate, innermost first. */
const judgeRate = (
  registry: Registry,
  rate: BoundMessage,
  numSteps: number | undefined,
  earlier: readonly Diagnostic[],
) => {
  const diagnostics = checkRate(registry, rate);
  const spec = specOf(registry, rate);
  if (spec === undefined || [...earlier, ...diagnostics].some(isError)) return { diagnostics };
  const resolved = resolveCurve(registry, rate, spec);
  const [member] = rate.fields.values();
  const place = { path: member?.path ?? rate.path, ranges: [member?.nameRange ?? rate.nameRange] };
  const judged = resolved.curve === undefined ? [] : judgeCurve(resolved.curve, numSteps, place);
  const known = earlier.some((each) => each.code === 'field/unusual');
  const fresh = judged.filter((each) => !(known && each.code === 'rate/negative'));
  return { spec, curve: resolved.curve, diagnostics: [...diagnostics, ...resolved.diagnostics, ...fresh] };
};

const specOrigins = (rate: BoundMessage): Origins => {
  const [member] = rate.fields.values();
  return member?.value.kind === 'message' ? { type: member.nameRange, ...originsOf(member.value) } : {};
};

const beside = (
  { train, optimizer, rate }: Way,
  spec: unknown,
): Pick<Loaded<any>, 'optimizer' | 'train' | 'origins'> => {
  const built = optimizer === undefined ? undefined : optimizerSpec(optimizer, spec);
  return {
    ...(built !== undefined && { optimizer: built }),
    ...(train !== undefined && { train: trainSpec(train) }),
    origins: {
      spec: rate === undefined ? {} : specOrigins(rate),
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
    // 1. bytes → text, and which format it is in
    const { text, diagnostics: decoding } = textOf(source);
    const format = options.format ?? detectFormat(text, options.filename);
    // 2. text → tree
    const { tree, diagnostics: syntax } = readers[format](text);
    // 3. tree → which message it holds
    const { name, diagnostics: header } = chooseMessage(tree, registry, options.message);
    // 4. tree + message → values with their ranges, each checked by its descriptor
    const bound = bind(tree, messagesOf(registry)[name], {
      learningRate: registry.learningRate,
      unknownFields: (of) => (isOptimizerPart(of) ? 'error' : 'keep'),
      duplicates: options.strict ? 'error' : 'merge',
    });
    const way = wayTo(name, bound.value);
    const read = [
      ...decoding,
      ...syntax,
      ...header,
      ...checkRun(options.run),
      ...bound.diagnostics,
      ...checkMessage(bound.value),
    ];
    const early = [...read, ...missingRate(way, read), ...judgeOptimizer(way.optimizer)];
    // 5. values → spec and curve, each checked by its type
    const train = way.train === undefined ? undefined : trainSpec(way.train);
    const run = runOf(options.run, train);
    const {
      spec,
      curve,
      diagnostics: judged,
    } = way.rate === undefined
      ? { spec: undefined, curve: undefined, diagnostics: [] }
      : judgeRate(registry, way.rate, run.num_steps, early);
    const diagnostics = sorted(withoutEchoes([...early, ...judged]));
    const result = {
      text,
      format,
      message: name,
      ...(options.filename !== undefined && { filename: options.filename }),
      diagnostics,
    };
    if (spec === undefined || curve === undefined || diagnostics.some(isError))
      return { ok: false, ...result };
    // 6. curve → schedule
    const schedule = scheduleOf(spec, curve);
    return { ok: true, schedule, spec, ...beside(way, spec), run, ...result } as unknown as Loaded<SpecIn<R>>;
  };
