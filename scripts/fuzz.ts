/**
 * Feeds random inputs to every reader, every family of configs and every command for a given time, and stops at the
 * first input that breaks a promise.
 *
 *   npm run fuzz -- [--seconds 60] [--runs N] [--seed K] [--only NAME,…] [--case BASE64]
 *
 * The targets, in scripts/fuzz/, take turns. `--only` runs only the named targets; `--runs` limits the inputs per
 * target instead of the time. The fuzzer checks that nothing throws, ranges lie within the text, `ok` agrees with the
 * findings, exit codes are among those in the README, and the answer comes within ten seconds of CPU time. A failing
 * input is made smaller and printed; `--case` runs it again.
 */
import { parseArgs } from 'node:util';
import { Script } from 'node:vm';
import { commands } from './fuzz/commands.ts';
import { configTargets } from './fuzz/configs.ts';
import { logs } from './fuzz/logs.ts';
import { protos } from './fuzz/protos.ts';
import type { Content, Input, Target } from './fuzz/target.ts';
import { textFormat } from './fuzz/text_format.ts';
import { randomOf } from './mutate.ts';

/** The greatest CPU time that one input may take, in seconds. */
const LONGEST = 10;
/**
 * The greatest real time, in milliseconds. An input that takes longer, even on a busy machine, counts as
 * endless.
 */
const ENDLESS = 300_000;
/** The length of a target's turn: milliseconds, or a number of inputs. */
const TURN = 500;
const TURN_RUNS = 64;

const slot = globalThis as { work?: () => unknown };
const script = new Script('globalThis.work()');

/** Runs a function with a time limit, so that an endless loop ends in an exception. */
const within = <T>(milliseconds: number, work: () => T): T => {
  slot.work = work;
  return script.runInThisContext({ timeout: milliseconds }) as T;
};

interface Outcome {
  /** Runs an input; returns the exception if it broke a promise. */
  readonly failure?: string;
  /** CPU time, in seconds. */
  readonly cpu: number;
}

const attempt = async ({ run }: Target, input: Input): Promise<Outcome> => {
  const start = process.cpuUsage();
  const cpu = (): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  };
  try {
    await within(ENDLESS, () => run(input));
    return cpu() > LONGEST
      ? { failure: `took ${cpu().toFixed(1)} s of CPU time`, cpu: cpu() }
      : { cpu: cpu() };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error), cpu: cpu() };
  }
};

/** Finds smaller content that still fails: leaves out halves, quarters and so on, down to single characters. */
const minimised = async (target: Target, input: Input): Promise<Input> => {
  let least = input;
  const without = (content: Content, at: number, size: number): Content =>
    typeof content === 'string'
      ? content.slice(0, at) + content.slice(at + size)
      : Uint8Array.from([...content.subarray(0, at), ...content.subarray(at + size)]);
  for (let size = Math.ceil(input.content.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < least.content.length; ) {
      const smaller = { ...least, content: without(least.content, at, size) };
      if ((await attempt(target, smaller)).failure !== undefined) least = smaller;
      else at += size;
    }
  return least;
};

/** Encodes an input in base64. A text is stored as UTF-16, because UTF-8 cannot express half of a surrogate pair. */
const encoded = (target: string, { name, seed, content }: Input): string => {
  const isText = typeof content === 'string';
  const bytes = isText ? Buffer.from(content, 'utf16le') : Buffer.from(content);
  return Buffer.from(
    JSON.stringify({ target, name, seed, [isText ? 'text' : 'bytes']: bytes.toString('base64') }),
  ).toString('base64');
};

const decoded = (written: string): { readonly target: string; readonly input: Input } => {
  const { target, name, seed, text, bytes } = JSON.parse(Buffer.from(written, 'base64').toString());
  const content =
    text === undefined
      ? Uint8Array.from(Buffer.from(bytes, 'base64'))
      : Buffer.from(text, 'base64').toString('utf16le');
  return { target, input: { name, seed, content } };
};

const reportFailure = async (target: Target, input: Input, cpu: number): Promise<void> => {
  // A slow input is not made smaller: each attempt would be just as slow.
  const least = cpu > LONGEST ? input : await minimised(target, input);
  const { failure } = await attempt(target, least);
  const shown =
    typeof least.content === 'string'
      ? JSON.stringify(least.content)
      : Buffer.from(least.content).toString('base64');
  console.error(`${target.name}: ${failure}\n${least.name}: ${shown}`);
  console.error(`again: npm run fuzz -- --case ${encoded(target.name, least)}`);
  process.exitCode = 1;
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    case: { type: 'string' },
  },
});

const makers: { readonly [name: string]: () => Target | Promise<Target> } = {
  'text-format': textFormat,
  ...configTargets,
  logs,
  protos,
  commands,
};

const wanted = values.only?.split(',') ?? Object.keys(makers);
const unknown = wanted.filter((name) => !Object.hasOwn(makers, name));
if (unknown.length > 0) {
  console.error(`no target ${unknown.join(', ')}: there are ${Object.keys(makers).join(', ')}`);
  process.exit(2);
}

const fuzz = async (): Promise<void> => {
  const runs = Number(values.runs ?? Number.POSITIVE_INFINITY);
  const seconds = Number(values.seconds ?? (values.runs === undefined ? 60 : Number.POSITIVE_INFINITY));
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1000;
  const targets = await Promise.all(
    wanted.map(async (name, i) => ({
      target: await makers[name]!(),
      random: randomOf(Number(values.seed) * 1000 + i),
      done: 0,
      slowest: 0,
    })),
  );
  const takeTurn = async (each: (typeof targets)[number]): Promise<boolean> => {
    const until = performance.now() + TURN;
    for (let left = TURN_RUNS; left > 0 && each.done < runs && performance.now() < until; left--) {
      const input = each.target.draw(each.random);
      const { failure, cpu } = await attempt(each.target, input);
      each.done++;
      each.slowest = Math.max(each.slowest, cpu);
      if (failure === undefined) continue;
      await reportFailure(each.target, input, cpu);
      return false;
    }
    return true;
  };
  let isSound = true;
  while (isSound && elapsed() < seconds && targets.some(({ done }) => done < runs))
    for (const each of targets) isSound &&= await takeTurn(each);
  for (const { target, done, slowest } of targets)
    console.log(`${target.name.padEnd(12)} ${done} inputs, the slowest ${slowest.toFixed(2)} s of CPU time`);
  console.log(`${elapsed().toFixed(1)} s, seed ${values.seed}`);
  console.log(isSound ? 'ended without an exception or a broken promise' : 'ended at an input that fails');
};

if (values.case === undefined) await fuzz();
else {
  const { target, input } = decoded(values.case);
  const { failure } = await attempt(await makers[target]!(), input);
  console.log(failure ?? 'no failure');
  process.exitCode = failure === undefined ? 0 : 1;
}
