import type { Format } from '../../syntax/tree.ts';

/** Writes a field with the blocks around it, for advice. */

/** The name of a block; `isType` if it is a type of schedule or optimizer. */
export interface BlockName {
  readonly name: string;
  readonly isType: boolean;
}

/** A field inside its blocks, on one line of its format: `optimizer { adam_optimizer { … } }`. */
export const nestedText = (
  hops: readonly BlockName[],
  name: string,
  value: string,
  format: Format,
): string => {
  const key = (of: string): string => (format === 'json' ? `"${of}"` : of);
  const colon = format === 'textproto' ? '' : ':';
  const isBlock = value.startsWith('{');
  let inner = `${key(name)}${isBlock ? colon : ':'} ${value}`;
  for (const hop of [...hops].reverse())
    inner =
      format === 'object' && hop.isType
        ? `type: '${hop.name}', ${inner}`
        : `${key(hop.name)}${colon} { ${inner} }`;
  return inner;
};

/** The block to show if any type of schedule is valid. */
const CONSTANT = { name: 'constant_learning_rate', isType: true } as const;

/** The text of a constant learning rate inside the given blocks: an example of how to write a learning rate. */
export const rateText = (hops: readonly BlockName[], format: Format, rate = '0.001'): string =>
  nestedText([...hops, CONSTANT], 'learning_rate', rate, format);
