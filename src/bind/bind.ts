import { allAdvice } from './advice.ts';
import { type Bind, binderOf } from './binder.ts';
import { jsonScalar } from './scalars/json.ts';
import { objectScalar } from './scalars/object.ts';
import { textprotoScalar } from './scalars/textproto.ts';
import { yamlScalar } from './scalars/yaml.ts';

export type { BindOptions } from './binding.ts';

/**
 * The values of a tree of any format as a message's fields, each with its range.
 *
 * Reports unknown fields (with the nearest name), values of another type, fields given twice. Ranges of numbers and
 * what a message requires are checked apart (`checkRules`, `checkRequired`), so that reading a file is not judging it.
 */
export const bind: Bind = /* @__PURE__ */ binderOf(
  { textproto: textprotoScalar, yaml: yamlScalar, json: jsonScalar, object: objectScalar },
  allAdvice,
);
