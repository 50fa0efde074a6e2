import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import protobuf from 'protobufjs';
import { root } from '../bundle.ts';

/** Comments on enum values in proto/, which descriptors leave out. */

const declared = new protobuf.Root();
protobuf.parse(readFileSync(join(root, 'proto/learning_schedules/schedules.proto'), 'utf8'), declared, {
  keepCase: true,
  alternateCommentMode: true,
});

/** Returns the comment of each value of an enum, which is given by its full name. */
export const enumDocs = (name: string): { readonly [value: string]: string } =>
  Object.fromEntries(
    Object.entries(declared.lookupEnum(name).comments).map(([value, comment]) => [
      value,
      (comment ?? '').replaceAll(/\s*\n\s*/g, ' '),
    ]),
  );
