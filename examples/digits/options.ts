import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** The options of the command line. */
export interface Options {
  readonly config: string;
  /** The step at which to stop; by default that of the config. */
  readonly steps: number | undefined;
  readonly save: string | undefined;
  readonly resume: string | undefined;
  readonly svg: string;
}

export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      config: { type: 'string', default: fileURLToPath(new URL('pipeline.config', import.meta.url)) },
      steps: { type: 'string' },
      save: { type: 'string' },
      resume: { type: 'string' },
      svg: { type: 'string', default: 'digits.svg' },
    },
  });
  const { config, steps, save, resume, svg } = values;
  if (steps !== undefined && !/^\d+$/.test(steps)) {
    throw new RangeError(`--steps is ${steps}: give a whole number, such as --steps 200`);
  }
  return { config, steps: steps === undefined ? undefined : Number(steps), save, resume, svg };
};

/** Prints a problem with an option or a file without a stack trace, and ends the program. */
export const orStop = <T>(make: () => T): T => {
  try {
    return make();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};
