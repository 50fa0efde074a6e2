import { protoFinding } from '../../diagnostics/catalogue/proto.ts';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { LEARNING_RATE } from '../descriptors/learning_rate.ts';
import { protoReader } from './from_proto.ts';
import { printMessages } from './print_message.ts';
import { ProtoFault } from './proto_fault.ts';
import { faultRange, importRange } from './proto_places.ts';
import type { ProtoType } from './proto_type.ts';

/** Generates the TypeScript module for the messages of a .proto file. */

export interface ProtoFile {
  /** The name of the file, for findings. */
  readonly name: string;
  readonly text: string;
}

/**
 * Finds the file that `importer` imports as `path`. Returns the paths that were tried if there is none, or says that
 * the path leads out of the folder.
 */
export type FindProto = (
  path: string,
  importer: ProtoFile,
) => ProtoFile | { readonly tried: readonly string[]; readonly leaves?: true };

export type Generated =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      /** The file that the finding is about. */
      readonly filename: string;
      readonly text: string;
    };

/**
 * Imports whose files may be missing: those that define options, and this package's own protos, from which only the
 * learning rate is used.
 */
const APART = /^(?:(?:object_detection\/protos|learning_schedules)\/|google\/protobuf\/descriptor\.proto$)/;

const failed = (file: ProtoFile, diagnostic: Diagnostic): Generated => ({
  ok: false,
  diagnostics: [diagnostic],
  filename: file.name,
  text: file.text,
});

const at = (range: Range | undefined) => (range === undefined ? {} : { ranges: [range] });

/** The finding for an error of protobufjs, with advice if the fix is clear. */
const parseFailed = (file: ProtoFile, { message, place }: ProtoFault): Generated => {
  const reason = message.replace(/^the proto cannot be read: /, '').replace(/ \(line \d+\)$/, '');
  const [, token] = /'(.+)'/.exec(reason) ?? [];
  return failed(file, protoFinding('proto/syntax', { reason }, at(faultRange(file.text, place, token))));
};

/** A faulty field is in the file that declares it. */
const readFailed = (files: readonly ProtoFile[], { message, place }: ProtoFault): Generated => {
  const placed = files.map((file) => ({ file, range: faultRange(file.text, place) }));
  const { file, range } = placed.find((each) => each.range !== undefined) ?? placed[0]!;
  return failed(file, protoFinding('proto/field', { reason: message }, at(range)));
};

/** Returns the result of a function, or the fault that it throws. */
const caught = <V>(act: () => V): V | ProtoFault => {
  try {
    return act();
  } catch (cause) {
    if (cause instanceof ProtoFault) return cause;
    throw cause;
  }
};

/**
 * Generates the TypeScript module for the messages of a proto, and those messages of its imports that they contain:
 * each is a constant made by `message(…)`, with the bounds of `(learning_schedules.rules)` and `usual`, and comments
 * as docs. A field of upstream's LearningRate becomes `learningRate()`. Services, extensions and other options are
 * left out.
 *
 * Reports what protobufjs cannot parse, missing imports, and fields that no descriptor can have: a group, a missing
 * type, bounds on a field that is not a number, a 64-bit default beyond 2^53. Throws nothing.
 */
export const generateModule = (entry: ProtoFile, find: FindProto): Generated => {
  const reader = protoReader({ learningRate: LEARNING_RATE });
  const files = [entry];
  const types: ProtoType[] = [];
  for (const file of files) {
    const declared = caught(() => reader.parse(file.text));
    if (declared instanceof ProtoFault) return parseFailed(file, declared);
    if (file === entry) types.push(...declared.types);
    for (const path of declared.imports.filter((each) => !reader.isKnown(each))) {
      const found = find(path, file);
      if ('text' in found) {
        if (!files.some(({ name }) => name === found.name)) files.push(found);
      } else if (!APART.test(path)) {
        const place = at(importRange(file.text, path));
        return failed(
          file,
          protoFinding('proto/import', { path, tried: found.tried, leaves: found.leaves === true }, place),
        );
      }
    }
  }
  if (types.length === 0) return failed(entry, protoFinding('proto/no-message', {}));
  const messages = caught(() => types.map(reader.read));
  if (messages instanceof ProtoFault) return readFailed(files, messages);
  const header = `Generated from ${entry.name.replace(/^.*[\\/]/, '')} by \`lrs generate\`: do not edit.`;
  return { ok: true, code: printMessages(messages, { library: 'learning-schedules/define', header }) };
};
