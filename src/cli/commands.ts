import type { Command } from './arguments/command.ts';
import { show } from './commands/show.ts';

/** The commands, one file each. Commands that need much more than `show` are imported on demand. */

const commands: { readonly [name: string]: () => Command<any> | Promise<Command<any>> } = {
  show: () => show,
  check: async () => (await import('./commands/check.ts')).check,
  rate: async () => (await import('./commands/rate.ts')).rate,
  table: async () => (await import('./commands/table.ts')).table,
  plot: async () => (await import('./commands/plot.ts')).plot,
  diff: async () => (await import('./commands/diff.ts')).diff,
  set: async () => (await import('./commands/set.ts')).set,
  scale: async () => (await import('./commands/scale.ts')).scale,
  audit: async () => (await import('./commands/audit.ts')).audit,
  dialects: async () => (await import('./commands/dialects.ts')).dialects,
  explain: async () => (await import('./commands/explain.ts')).explain,
  convert: async () => (await import('./commands/convert.ts')).convert,
  schema: async () => (await import('./commands/schema.ts')).schema,
  export: async () => (await import('./commands/export.ts')).exportSchedule,
  generate: async () => (await import('./commands/generate.ts')).generate,
};

export const names = Object.keys(commands);

export const commandNamed = async (name: string): Promise<Command | undefined> =>
  Object.hasOwn(commands, name) ? commands[name]!() : undefined;

export const allCommands = (): Promise<Command[]> =>
  Promise.all(Object.values(commands).map((load) => load()));
