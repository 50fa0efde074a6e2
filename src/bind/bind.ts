import { allAdvice } from './advice.ts';
import { type Bind, binderOf } from './binder.ts';
import { jsonScalar } from './scalars/json.ts';
import { objectScalar } from './scalars/object.ts';
import { textprotoScalar } from './scalars/textproto.ts';
import { yamlScalar } from './scalars/yaml.ts';

export type { BindOptions } from './binding.ts';

/**
 * Binds a tree of any format to a message: values by field, each with its range.
 *
 * Reports unknown fields (with the most similar name), values of the wrong type, and fields given twice. Number ranges
 * and required fields are checked separately (`checkRules`, `checkRequired`), so a file can be read without being
 * judged.
 */
export const bind: Bind = /* @__PURE__ */ binderOf(
  { textproto: textprotoScalar, yaml: yamlScalar, json: jsonScalar, object: objectScalar },
  allAdvice,
);
