import { loadFinding } from '../diagnostics/catalogue/load.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../syntax/document.ts';
import type { MessageNode, Tree } from '../syntax/tree.ts';
import type { Dialect, Recognized } from './dialect.ts';
import { isOfApi } from './object_detection/messages.ts';

/** Finds the dialect of a tree. */

const OBJECT_DETECTION = 'object-detection';

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

interface Choice extends Recognized {
  readonly dialect: Dialect;
}

/** The dialects that fit a tree best: usually one, none for the Object Detection API, several if they are equally likely. */
const recognize = (tree: Tree, dialects: readonly Dialect[]): readonly Choice[] => {
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

/**
 * The message that the caller named, or else the recognized one. If the caller named a message of the Object Detection
 * API, the recognized one is used: a dialect does not have that message.
 */
const messageOf = ({ name, messages }: Dialect, asked: string | undefined, recognized?: string): string => {
  if (asked === undefined || isOfApi(asked)) return recognized ?? Object.keys(messages)[0]!;
  if (Object.hasOwn(messages, asked)) return asked;
  const known = Object.keys(messages).join(', ');
  throw new TypeError(`load: ${name} has no message ${JSON.stringify(asked)}: give one of ${known}`);
};

/** The greatest sureness of a dialect that is only guessed. */
const GUESS = 0.5;

/** The finding about a choice that the fields of the file leave open. */
const doubtAbout = (
  { dialect: { name }, sureness, by }: Choice,
  others: readonly Choice[],
): Diagnostic | undefined => {
  const place = { ranges: [{ start: 0, end: 0 }] };
  if (others.length > 0)
    return loadFinding(
      'dialect/several',
      { chosen: name, others: others.map(({ dialect }) => dialect.name) },
      place,
    );
  return sureness <= GUESS ? loadFinding('dialect/guessed', { dialect: name, by }, place) : undefined;
};

/** Chooses the dialect and the message of a document; undefined for the Object Detection API's. */
export const chooseDialect = (
  { tree }: Document,
  dialects: readonly Dialect[],
  asked: string | undefined,
  message: string | undefined,
):
  | {
      readonly dialect: Dialect;
      readonly message: string;
      /** A finding if the fields of the file leave the choice open. */
      readonly doubt?: Diagnostic;
      /** The block of the file with the message, if it is not the whole file. */
      readonly block?: MessageNode;
    }
  | undefined => {
  if (asked === OBJECT_DETECTION) return undefined;
  if (asked !== undefined) {
    const dialect = dialects.find(({ name }) => name === asked);
    if (dialect === undefined) {
      const known = [OBJECT_DETECTION, ...dialects.map(({ name }) => name)].join(', ');
      throw new TypeError(`load: unknown dialect ${JSON.stringify(asked)}: give one of ${known}`);
    }
    const found = dialect.recognize(tree);
    const block = found?.block;
    return {
      dialect,
      message: messageOf(dialect, message, found?.message),
      ...(block !== undefined && { block }),
    };
  }
  const [first, ...others] = recognize(tree, dialects);
  if (first === undefined) return undefined;
  const doubt = doubtAbout(first, others);
  return {
    dialect: first.dialect,
    message: messageOf(first.dialect, message, first.message),
    ...(doubt !== undefined && { doubt }),
    ...(first.block !== undefined && { block: first.block }),
  };
};
