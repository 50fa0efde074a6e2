import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The reference data measured on the real systems. The data is not in this repository; an environment variable gives
 * its folder.
 */
const root = process.env.LEARNING_SCHEDULES_REFERENCE;

/** Why a test that needs the reference data cannot run; undefined if it can. */
export const missingReference =
  root === undefined
    ? 'LEARNING_SCHEDULES_REFERENCE is not set: the reference data is missing'
    : existsSync(root)
      ? undefined
      : `LEARNING_SCHEDULES_REFERENCE is ${root}, which does not exist`;

export const referencePath = (...parts: string[]): string => join(root ?? '', ...parts);

/** The content of a JSON file of the reference data; `[]` if the data is missing (the tests are then skipped). */
export const referenceJson = <T>(...parts: string[]): T =>
  missingReference === undefined ? JSON.parse(readFileSync(referencePath(...parts), 'utf8')) : ([] as T);

/** `describe` for tests on the reference data: if it is missing, one skipped test says why. */
export const describeReference = (title: string, body: () => void): void => {
  if (missingReference === undefined) describe(title, body);
  else describe(title, () => it.skip(`skipped: ${missingReference}`));
};

/** Non-finite numbers are strings in the reference data. */
export const numberOf = (value: number | string): number => Number(value);
