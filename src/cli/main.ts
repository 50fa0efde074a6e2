import { printable } from '../diagnostics/render/printable.ts';
import { commandHelp, generalHelp } from './arguments/help.ts';
import { parseFor, unknown } from './arguments/parse.ts';
import { allCommands, commandNamed, names } from './commands.ts';
import { EXIT, type Exit, UsageError } from './exit.ts';
import { Closed, type Io, processIo } from './output/io.ts';
import { withPlugins } from './plugins/with_plugins.ts';
import { projectHere } from './project/find.ts';
import { NO_PROJECT } from './project/project.ts';
import { version } from './version.ts';

/** Runs the command `learning-schedules`, or `lrs`. */

const dispatch = async ([name, ...args]: readonly string[], io: Io): Promise<Exit> => {
  if (name === undefined) {
    io.err(generalHelp(await allCommands()));
    return EXIT.usage;
  }
  if (name === '--help' || name === '-h') {
    io.out(generalHelp(await allCommands()));
    return EXIT.ok;
  }
  if (name === '--version') {
    io.out(`${version}\n`);
    return EXIT.ok;
  }
  const command = await commandNamed(name);
  if (command === undefined) {
    throw unknown(name.startsWith('-') ? 'option' : 'command', name, [...names, '--help', '--version']);
  }
  if (asksForHelp(args)) {
    io.out(commandHelp(command));
    return EXIT.ok;
  }
  const { operands, given, plugins, noPlugins } = parseFor(command, args);
  const project = command.plugins === false ? NO_PROJECT : await projectHere();
  const registry = await withPlugins(noPlugins ? plugins : [...project.plugins, ...plugins]);
  return command.run(operands, given, io, registry, project);
};

const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
};

/** Reports what was thrown; only a UsageError is the caller's fault. */
const explain = (cause: unknown, args: readonly string[], io: Io): Exit => {
  const [command] = args;
  if (cause instanceof UsageError) {
    const about = command !== undefined && names.includes(command) ? `${command} ` : '';
    const hint = cause.hint ? `\nsee lrs ${about}--help` : '';
    io.err(`lrs: ${printable(cause.message)}${hint}\n`);
    return EXIT.usage;
  }
  const trace = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const culprit = args.some((arg) => arg.startsWith('--plugin')) ? 'lrs or in a plug-in' : 'lrs';
  io.err(
    `lrs ${version}: this is a bug in ${culprit}, not in your config; please report it with what follows.\n${trace}\n`,
  );
  return EXIT.bug;
};

/** Runs the command with its arguments; never throws. */
export const main = async (args: readonly string[], io: Io): Promise<Exit> => {
  try {
    return await dispatch(args, io);
  } catch (cause) {
    if (cause instanceof Closed) return EXIT.ok;
    try {
      return explain(cause, args, io);
    } catch {
      return cause instanceof UsageError ? EXIT.usage : EXIT.bug;
    }
  }
};

/** Starts the command. The bundle calls it, so that importing this file runs nothing. */
export const start = async (): Promise<void> => {
  process.exitCode = await main(process.argv.slice(2), processIo(process.env));
};
