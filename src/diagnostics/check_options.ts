import { nearest } from './nearest.ts';

/** Refuses misspelt options of public functions, which would otherwise be silently ignored. */

/** All options of a function; does not compile if one is missing. */
export type OptionNames<O> = { readonly [N in keyof O]-?: true };

/** Throws TypeError, naming the most similar option, if `options` has one that is not among `names`. */
export const checkOptions = (
  caller: string,
  options: unknown,
  names: { readonly [name: string]: true },
): void => {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(
      `${caller} takes its options as an object, not ${options === null ? 'null' : Array.isArray(options) ? 'a list' : typeof options}`,
    );
  for (const name of Object.keys(options)) {
    if (names[name] === true) continue;
    const known = Object.keys(names);
    const meant = nearest(name, known);
    throw new TypeError(
      `${caller} has no option ${JSON.stringify(name)}: ${
        meant === undefined ? `it takes ${known.join(', ')}` : `did you mean ${meant}?`
      }`,
    );
  }
};
