import { lazilyFor } from '../../diagnostics/lazily.ts';
import { looksWords, plainName } from '../../diagnostics/look_alikes.ts';
import { meaningOf } from '../../diagnostics/meaning.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Field, holdsMessages, type Message, messageOf } from '../../schema/descriptors/message.ts';
import type { FieldNode, Format } from '../../syntax/tree.ts';
import { type Binding, type Block, type MeantField, namesIn } from '../binding.ts';
import { jsonName } from '../resolve.ts';
import { blockAround, blockBeside, blockFor, placeBelow } from './misplaced_field.ts';
import { canHold } from './way_down.ts';

/** Guesses what an unknown field was meant to be. */

/**
 * The names of a message's fields. A message always gets the same lists, so that callers can use these as keys of
 * caches.
 */
const namesOf = /* @__PURE__ */ lazilyFor(({ fields }: Message) => {
  const all = Object.keys(fields);
  return { all, blocks: all.filter((name) => holdsMessages(fields[name] as Field)) };
});

/** The field that a name most likely means: one that takes its kind of value and is not set in this block. */
const meantBy = ({ target, node }: Block, at: FieldNode, context: Binding) => {
  const { fields }: { readonly fields: { readonly [name: string]: Field } } = target.message;
  const { all, blocks } = namesOf(target.message);
  const names = namesIn(node);
  const isWritten = (name: string): boolean =>
    names.has(name) || (context.format === 'json' && names.has(jsonName(name)));
  const written = new Set(all.filter(isWritten));
  const chosen = new Set(
    [...written].map((name) => fields[name]?.oneof).filter((each) => each !== undefined),
  );
  const isSet = (name: string): boolean =>
    (written.has(name) && fields[name]!.repeated !== true) || chosen.has(fields[name]!.oneof ?? '');
  const inside = at.value.kind === 'message' ? [...namesIn(at.value)].slice(0, 100) : [];
  const ownFields = (name: string): Message['fields'] =>
    Object.hasOwn(fields, name) && holdsMessages(fields[name]!) && fields[name]!.kind !== 'map'
      ? messageOf(fields[name]!).fields
      : {};
  const isType =
    at.value.kind === 'message' && Object.values(fields).some((field) => field.oneof !== undefined);
  const unread = at.value.kind === 'scalar' ? [] : (context.options.unread?.(target.message) ?? []);
  return nearest(at.name, isType ? blocks : unread.length > 0 ? [...all, ...unread] : all, {
    isType,
    fits: (name) =>
      unread.includes(name)
        ? !isWritten(name)
        : !isSet(name) &&
          // In a loose family, any field may be written as a number or a text.
          (context.isFaulty(at.value) ||
            context.options.isLoose ||
            canHold(fields[name]!, at.value, context.format)),
    score: (name) => {
      const own = ownFields(name);
      const hasWarmup = /warm/i.test(at.name) && Object.keys(own).some((each) => each.startsWith('warmup'));
      return inside.filter((each) => Object.hasOwn(own, each)).length + Number(hasWarmup);
    },
  });
};

/** The block that is meant if only its content was written: `lr: 0.1`. */
const blockMeant = ({ target, node }: Block, at: FieldNode, format: Format): string | undefined => {
  const { fields }: { readonly fields: { readonly [name: string]: Field } } = target.message;
  const fits = (name: string): boolean => meaningOf(name) === meaningOf(at.name) && !namesIn(node).has(name);
  const name = nearest(at.name, namesOf(target.message).blocks, { fits });
  const write = name === undefined ? undefined : blockFor(name, at.value, fields[name]!, format);
  return write === undefined ? undefined : `did you mean ${name}? Write ${write}`;
};

/** Says where a field in the wrong block belongs. */
const placeFor = (at: FieldNode, { around, format }: Binding): string | undefined => {
  const [own] = around.at(-1)!.target.path.slice(-1);
  if (own === at.name && at.value.kind === 'message')
    return `this is already inside ${own}: remove this ${own} and keep its fields`;
  const below = blockMeant(around.at(-1)!, at, format) ?? placeBelow(around.at(-1)!, at, format);
  if (below !== undefined) return below;
  const outer = blockAround(around, at, format);
  if (outer === undefined) return undefined;
  const [name] = outer.target.path.filter((part) => typeof part === 'string').slice(-1);
  return name === undefined
    ? 'it belongs at the top of the file: move it out of this block'
    : `it belongs in ${name}, further out: move it there`;
};

/**
 * Says which characters of a name only look like ASCII. Undefined if the name has no such characters, or also has
 * characters that do not look like ASCII.
 */
const strangeWords = (name: string): string | undefined => {
  const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);
  if (isPlain(name) || !isPlain(plainName(name))) return undefined;
  const strange = new Set([...name].filter((character) => !isPlain(character)));
  return [...strange].map(looksWords).join(', ');
};

/** The most likely meaning of a field, or else the place where it belongs. */
export const meantField = (at: FieldNode, context: Binding): MeantField => {
  const block = context.around.at(-1)!;
  const { message } = block.target;
  const right = context.options.blockFor?.(message, at, block.node);
  if (right !== undefined) return { place: `it belongs inside ${right}: move it there`, beside: right };
  const meant = context.options.slip?.(message, at, block.node) ?? meantBy(block, at, context);
  const unread = context.options.unread?.(message) ?? [];
  const strange = strangeWords(at.name);
  const known = [...Object.keys(message.fields), ...unread];
  if (meant !== undefined) return { known, strange, nearest: meant };
  const place = placeFor(at, context);
  const beside = place === undefined ? undefined : blockBeside(block, at, context.format);
  return { known, strange, place, beside };
};
