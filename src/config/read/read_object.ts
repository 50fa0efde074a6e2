import { allAdvice } from '../../bind/advice.ts';
import { binderOf } from '../../bind/binder.ts';
import { memberNode } from '../../bind/fields/spec_form.ts';
import { objectScalar } from '../../bind/scalars/object.ts';
import { isError } from '../../diagnostics/diagnostic.ts';
import type { MessageName } from '../../dialects/object_detection/messages.ts';
import { messagesOf } from '../../dialects/object_detection/messages.ts';
import { detectMessage } from '../../dialects/object_detection/recognize.ts';
import { averaging } from '../../dialects/object_detection/specs.ts';
import type { Registry } from '../../registry/registry.ts';
import { documentFrom } from '../../syntax/document.ts';
import { fromObject } from '../../syntax/object/index.ts';
import type { Tree } from '../../syntax/tree.ts';
import type { Config } from '../config.ts';

/** Reads plain objects as configs: in the shape of the proto, or as the specs that `load` returns. */

/** Binds objects only, so that `createSchedule` has no code for values in texts. */
const bindObject = /* @__PURE__ */ binderOf({ object: objectScalar }, allAdvice);

/** The message that the `type` of a spec implies; undefined for an object in the shape of the proto. */
const messageOfType = ({ root }: Tree, registry: Registry): MessageName | undefined => {
  const type = root.fields.find(({ name }) => name === 'type')?.value;
  if (type?.kind !== 'scalar' || type.form !== 'string') return undefined;
  return messagesOf(registry).Optimizer.fields[type.text]?.oneof === 'optimizer'
    ? 'Optimizer'
    : 'LearningRate';
};

/**
 * Reads a plain object: a spec of a learning rate or an optimizer, or an object in the shape of the proto.
 *
 * Reports faults of the values, each at the path of the value. Throws nothing.
 */
export const readObject = (value: object, message: MessageName | undefined, registry: Registry): Config => {
  const parsed = fromObject(value);
  const typed = messageOfType(parsed.tree, registry);
  const messages = messagesOf(registry);
  const name = message ?? typed ?? detectMessage(parsed.tree, messages);
  // `bind` reads the spec of a learning rate anywhere; the spec of an optimizer can only be here.
  const isOptimizer = name === 'Optimizer' && typed !== undefined;
  const tree = isOptimizer ? { ...parsed.tree, root: memberNode(parsed.tree.root, averaging) } : parsed.tree;
  const source = documentFrom({ ...parsed, tree });
  const { value: bound, diagnostics: binding } = bindObject(tree, messages[name], {
    unknownFields: () => 'error',
    duplicates: 'error',
  });
  // If a part could not be read, that is reported, so do not also report it as missing.
  const isUnread = parsed.diagnostics.some(isError);
  return {
    source,
    dialect: 'object-detection',
    message: name,
    bound,
    registry,
    diagnostics: isUnread ? parsed.diagnostics : [...parsed.diagnostics, ...binding],
  };
};
