import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  readonly config: string;
  /** Where to stop; as the config says unless given. */
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

/** What is wrong with an option or a file is told without a stack, and ends the program. */
export const orStop = <T>(make: () => T): T => {
  try {
    return make();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};
