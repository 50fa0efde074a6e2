import type { Tree } from '../syntax/tree.ts';
import type { Dialect, Recognized } from './dialect.ts';

/** Finds the dialect of a tree. */

/** Top-level fields of an Object Detection API config, with how certain each is. */
const objectDetection: { readonly [name: string]: number } = {
  model: 0.5,
  train_config: 0.6,
  train_input_reader: 0.8,
  eval_config: 0.6,
  eval_input_reader: 0.8,
  graph_rewriter: 0.9,
  optimizer: 0.5,
  rms_prop_optimizer: 0.8,
  momentum_optimizer: 0.8,
  adam_optimizer: 0.8,
};

export interface Choice extends Recognized {
  readonly dialect: Dialect;
}

/** The dialects that fit a tree best: usually one, none for the Object Detection API, several if they are equally likely. */
export const recognize = (tree: Tree, dialects: readonly Dialect[]): readonly Choice[] => {
  let own = 0;
  for (const { name } of tree.root.fields)
    if (Object.hasOwn(objectDetection, name)) own = Math.max(own, objectDetection[name]!);
  const found = dialects.flatMap((dialect): Choice[] => {
    const recognized = dialect.recognize(tree);
    return recognized === undefined ? [] : [{ ...recognized, dialect }];
  });
  const best = Math.max(own, ...found.map(({ sureness }) => sureness));
  if (best === own && own > 0) return [];
  return found.filter(({ sureness }) => sureness === best && best > 0);
};
