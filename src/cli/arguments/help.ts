import { type Command, optionsOf } from './command.ts';

/** The text of `--help`. */

const rows = (all: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...all.map(([left]) => left.length));
  return all.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

const HELP = ['--help', 'print this'] as const;

export const commandHelp = (command: Command): string => {
  const { name, summary, operands, examples, notes } = command;
  return [
    `usage: lrs ${name} ${operands.join(' ')} [options]`,
    '',
    summary,
    '',
    'examples:',
    ...examples.map((line) => `  ${line}`),
    '',
    ...rows([
      ...Object.entries(optionsOf(command)).map(
        ([option, { value, short, help }]) =>
          [
            `${short === undefined ? '' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`,
            help,
          ] as const,
      ),
      HELP,
    ]),
    ...notes.flatMap((note) => ['', note]),
    '',
  ].join('\n');
};

export const generalHelp = (commands: readonly Command[]): string =>
  [
    'usage: lrs COMMAND … (or learning-schedules COMMAND …)',
    '',
    'Learning-rate schedules from training configs.',
    '',
    ...rows(commands.map(({ name, operands, summary }) => [[name, ...operands].join(' '), summary] as const)),
    '',
    ...rows([['COMMAND --help', 'show the options of a command'], HELP, ['--version', 'print the version']]),
    '',
  ].join('\n');
