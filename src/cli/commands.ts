import type { Command } from './command.ts';

/** The commands, one file each; a command's code runs only when it is asked for. */

const commands: { readonly [name: string]: () => Promise<Command<any>> } = {
  show: async () => (await import('./commands/show.ts')).show,
};

export const names = Object.keys(commands);

export const commandNamed = async (name: string): Promise<Command | undefined> =>
  Object.hasOwn(commands, name) ? commands[name]!() : undefined;

export const allCommands = (): Promise<Command[]> =>
  Promise.all(Object.values(commands).map((load) => load()));
