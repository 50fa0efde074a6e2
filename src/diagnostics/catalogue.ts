import { bind } from './catalogue/bind.ts';
import { check } from './catalogue/check.ts';
import { convert } from './catalogue/convert.ts';
import { edit } from './catalogue/edit.ts';
import { file } from './catalogue/file.ts';
import { more } from './catalogue/findings.ts';
import { binary } from './catalogue/formats/binary.ts';
import { json } from './catalogue/formats/json.ts';
import { object } from './catalogue/formats/object.ts';
import { syntax } from './catalogue/formats/syntax.ts';
import { yaml } from './catalogue/formats/yaml.ts';
import { loadWords } from './catalogue/load.ts';
import { missing } from './catalogue/missing.ts';
import { proto } from './catalogue/proto.ts';
import { rules } from './catalogue/rules.ts';
import { schedules } from './catalogue/schedules.ts';
import { schema } from './catalogue/schema.ts';
import { training } from './catalogue/training.ts';
import { values } from './catalogue/values.ts';
import { wholeFile } from './catalogue/whole_file.ts';
import { builtIn } from './wording.ts';

/** Every built-in finding: code → severity and words. A code without a row in docs/findings.md fails a test. */
export const catalogue = /* @__PURE__ */ builtIn(() => ({
  ...syntax(),
  ...yaml(),
  ...json(),
  ...object(),
  ...values(),
  ...bind(),
  ...binary(),
  ...edit(),
  ...schedules(),
  ...schema(),
  ...more(),
  ...missing(),
  ...loadWords(),
  ...file(),
  ...wholeFile(),
  ...training(),
  ...convert(),
  ...proto(),
  ...check(),
  ...rules(),
}));

export type BuiltInCode = keyof ReturnType<typeof catalogue>;
