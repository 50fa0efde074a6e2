import { bindFinding } from '../../diagnostics/catalogue/bind.ts';
import type { Path } from '../../diagnostics/diagnostic.ts';
import type { Field } from '../../schema/descriptors/message.ts';
import type { FieldNode } from '../../syntax/tree.ts';
import { type Binding, pathOfField, plainRange } from '../binding.ts';
import type { BoundField } from '../bound.ts';
import type { OpenMessage } from '../values/bound_values.ts';

/** Handles a field given twice: the last one wins, as in upstream's Merge, and both places are reported. */

/** A second member of a oneof replaces the first in text format, as in upstream's Merge; in other formats it is an error. */
export const replaceOneof = (target: OpenMessage, at: FieldNode, field: Field, context: Binding): void => {
  if (field.oneof === undefined) return;
  for (const other of target.fields.values()) {
    if (other.field.oneof !== field.oneof || other.name === at.name) continue;
    target.fields.delete(other.name);
    // The other member is in an earlier block of the same name; the repeated block has a finding of its own.
    if (other.nameRange.start < context.around.at(-1)!.node.start) continue;
    context.report(
      bindFinding(
        'field/oneof-twice',
        { first: other.name, second: at.name, oneof: field.oneof },
        {
          path: pathOfField(target, at.name, -1, context),
          ranges: [plainRange(at.nameRange), other.nameRange],
          ...((context.options.duplicates === 'error' || context.format !== 'textproto') && {
            severity: 'error',
          }),
        },
      ),
    );
  }
};

export const reportTwice = (
  before: BoundField,
  at: FieldNode,
  path: Path,
  merged: boolean,
  context: Binding,
): void => {
  const refused = context.options.duplicates === 'error';
  context.report(
    bindFinding(
      'field/twice',
      { name: at.name, merged, refused },
      {
        path,
        ranges: [plainRange(at.nameRange), before.nameRange],
        ...(refused && { severity: 'error' }),
      },
    ),
  );
};
