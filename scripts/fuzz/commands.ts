import type { Command, Option } from '../../src/cli/arguments/command.ts';
import { allCommands } from '../../src/cli/commands.ts';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/cli/output/io.ts';
import { mutated, oneOf, type Random, stretchOf } from '../mutate.ts';
import { configs, type Input, newSeed, randomFor, type Target } from './target.ts';

/** Runs every command in this process, with random values for the operands and options that it declares. No files are written. */

const numbers = '0 1 2 10 100 1000 5e3 1e9 -1 0.5 1e-3 nan inf 1,000 10% 50% 0,10% 1:3 3ep 08'.split(' ');
const words =
  'json yaml textproto binary text sarif github svg html log linear step epoch 6.0 8.0.1 0.4 . x learning_rate'.split(
    ' ',
  );
const names =
  'TrainConfig TrainEvalPipelineConfig Optimizer LearningRate caffe ultralytics composer deepspeed tao second'.split(
    ' ',
  );
const settings = [
  'learning_rate=0.1',
  'learning_rate_base=1e-3',
  'batch_size=3',
  'num_steps=100',
  'total_steps=x',
  'schedule[0].step=5',
  'lr0={"a":1}',
  'optimizer.adam_optimizer={}',
  '=',
  'x=',
  'run/*=error',
  'rate/high',
];
const codes = 'run/stops-early rate/high run/idle-tail nothing/such stops-early'.split(' ');

const anything = [...numbers, ...words, ...names, ...settings, ...codes];

/** A value for an option, mostly of the right kind. */
const valueFor = ({ value = '' }: Option, random: Random): string => {
  if (random(5) === 0) return oneOf(random, anything);
  if (/=/.test(value)) return oneOf(random, settings);
  return oneOf(random, random(3) === 0 ? words : random(3) === 0 ? names : numbers);
};

const operandsOf = ({ operands }: Command, file: string, random: Random): string[] =>
  operands.flatMap((operand): string[] => {
    if (operand.startsWith('[') && random(2) === 0) return [];
    if (/FILE|LOG|\bA\b|\bB\b/.test(operand)) return [file];
    if (/STEP/.test(operand)) return [oneOf(random, numbers)];
    if (/=/.test(operand)) return [oneOf(random, settings)];
    if (/CODE/.test(operand)) return [oneOf(random, codes)];
    return [oneOf(random, names)];
  });

/** Leaves out options that load a module or read folders: they have tests of their own. */
const LEFT_OUT = ['plugin', 'follow'];

const argsOf = (command: Command, file: string, random: Random): string[] => {
  const options = Object.entries(command.options).filter(([name]) => !LEFT_OUT.includes(name));
  const given = Array.from({ length: options.length === 0 ? 0 : random(4) }, () => oneOf(random, options));
  const args = [
    command.name,
    ...operandsOf(command, file, random),
    ...given.flatMap(([name, option]) =>
      option.value === undefined ? [`--${name}`] : [`--${name}=${valueFor(option, random)}`],
    ),
  ];
  // A table prints all rows that it is asked for, and a billion take ten minutes.
  return command.name === 'table' ? args.map((arg) => arg.replace('1e9', '1e4')) : args;
};

/** The exit codes that the README documents. */
const SOUND = [0, 1, 2];

export const commands = async (): Promise<Target> => {
  const all = await allCommands();
  const seeds = configs();
  const texts = seeds.map(({ text }) => text);
  const rows = 'step,lr\n0,0.1\n100,0.01\n';
  return {
    name: 'commands',
    draw: (random) => {
      const { name, text } = oneOf(random, seeds);
      const isSound = random(2) === 0;
      return {
        name,
        content: isSound ? text : mutated(stretchOf(text, random, 2000), random, texts),
        seed: newSeed(random),
      };
    },
    run: async (input: Input) => {
      const random = randomFor(input);
      const said: string[] = [];
      const bytes =
        typeof input.content === 'string' ? new TextEncoder().encode(input.content) : input.content;
      const io: Io = {
        read: (file) => (file === 'log.csv' ? new TextEncoder().encode(rows) : bytes),
        write: () => undefined,
        out: () => undefined,
        err: (text) => void said.push(text),
        color: { out: random(4) === 0, err: random(4) === 0 },
        isTerminal: false,
        columns: () => (random(2) === 0 ? undefined : random(100)),
      };
      const args = argsOf(oneOf(random, all), random(3) === 0 ? '-' : input.name, random);
      if (args[0] === 'audit' && random(2) === 0) args[2] = 'log.csv';
      const code = await main(args, io);
      if (!SOUND.includes(code))
        throw new Error(`lrs ${args.join(' ')} exits with ${code}:\n${said.join('')}`);
      if (code === 2 && said.length === 0)
        throw new Error(`lrs ${args.join(' ')} exits with 2 and says nothing`);
    },
  };
};
