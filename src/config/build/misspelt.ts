import type { BoundMessage, BoundValue } from '../../bind/bound.ts';
import { slip } from '../../bind/fields/slip.ts';
import { shortName } from '../../bind/resolve.ts';
import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import { type Diagnostic, isError, type Path } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { type Field, holdsMessages } from '../../schema/descriptors/message.ts';
import type { FieldNode, Format } from '../../syntax/tree.ts';

/** Finds a misspelt field that explains why a field is missing, so that one cause gives one finding. */

interface Misspelt {
  readonly node: FieldNode;
  readonly block: BoundMessage;
  readonly meant: string;
}

/** The greatest number of unknown fields of a block to compare; configs have fewer. */
const MOST = 100;

/** The name without a prefix such as `num_`: `num_steps` → `steps`. */
const plain = (name: string): string => name.replace(/^(?:num|n|total|max|lr)_/i, '');

const meantBy = (node: FieldNode, { message, fields }: BoundMessage): string | undefined => {
  const all: { readonly [name: string]: Field } = message.fields;
  const isBlock = node.value.kind === 'message';
  const free = Object.keys(all).filter((name) => !fields.has(name) && holdsMessages(all[name]!) === isBlock);
  const isType = isBlock && free.some((name) => all[name]!.oneof !== undefined);
  return nearest(node.name, free, { isType }) ?? slip(message, node, (name) => fields.has(name));
};

/** The unknown field that probably means the missing field at a path, or another member of its oneof. */
export const misspeltFor = (root: BoundMessage, path: Path): Misspelt | undefined => {
  let at: BoundValue | undefined = root;
  for (const part of path) {
    if (at?.kind === 'list') at = at.items[Number(part)];
    else if (at?.kind === 'message') {
      const { message, fields, unknown }: BoundMessage = at;
      const all: { readonly [name: string]: Field } = message.fields;
      const next: BoundValue | undefined = fields.get(String(part))?.value;
      if (next === undefined && Object.hasOwn(all, part)) {
        const oneof = all[part]!.oneof;
        for (const node of unknown.slice(0, MOST)) {
          if (message.reserved?.includes(node.name)) continue;
          const meant = plain(node.name) === plain(String(part)) ? String(part) : meantBy(node, at);
          if (meant === undefined) continue;
          if (meant === part || (oneof !== undefined && all[meant]?.oneof === oneof))
            return { node, block: at, meant };
        }
        return undefined;
      }
      at = next;
    }
  }
  return undefined;
};

/** Replaces a finding that follows from a misspelt name by one about that name, which is at least as severe. */
export const reportMisspelt = (
  { node, block, meant }: Misspelt,
  follows: Diagnostic,
  format: Format | 'binary',
  found: Diagnostic[],
): void => {
  const { start, end } = node.nameRange;
  const said = found.findIndex(({ code, ranges }) => code === 'field/unknown' && ranges[0]?.start === start);
  const finding =
    found[said] ??
    bindFinding(
      'field/unknown',
      {
        name: node.name,
        message: shortName(block.message.name),
        nearest: meant,
        known: Object.keys(block.message.fields),
      },
      { path: [...block.path, node.name], ranges: [{ start, end }] },
    );
  // A parser of text format refuses unknown names; other programs may ignore them.
  const isRefused = format === 'textproto' || isError(follows);
  found.splice(said < 0 ? found.length : said, said < 0 ? 0 : 1, {
    ...finding,
    severity: isRefused ? 'error' : 'warning',
  });
};
