import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import protobuf from 'protobufjs';
import { mutated, oneOf, type Random, randomOf } from '../../scripts/mutate.ts';
import { schemaProto } from '../../src/dialects/object_detection/schema_proto.ts';
import { builtins } from '../../src/index.ts';
import { missingReference, referenceJson, referencePath } from '../support/reference.ts';
import { draft, textsOf } from '../support/specs.ts';
import { readOurs, readTheirs } from './protobufjs_reader.ts';
import { textOf } from './random_text.ts';

/**
 * Compares our reader of text format with that of protobufjs: on generated and mutated configs both must accept the same
 * texts and read the same values, except for the differences listed below.
 */

/** Every kind of field. */
const kinds = protobuf.parse(
  `syntax = "proto2"; package all;
   enum Color { RED = 0; GREEN = 5; BLUE = -1; }
   message Inner { optional int32 x = 1; repeated string names = 2; optional Inner inner = 3; optional Color c = 4; }
   message Kinds {
     optional float a_float = 1; optional double a_double = 2; optional int32 an_int32 = 3; optional int64 an_int64 = 4;
     optional uint32 a_uint32 = 5; optional uint64 a_uint64 = 6; optional sint32 a_sint32 = 7; optional sint64 a_sint64 = 8;
     optional fixed32 a_fixed32 = 9; optional fixed64 a_fixed64 = 10; optional sfixed32 an_sfixed32 = 11;
     optional sfixed64 an_sfixed64 = 12; optional bool a_bool = 13; optional string a_string = 14; optional bytes a_bytes = 15;
     optional Color a_color = 16; optional Inner an_inner = 17; repeated float floats = 18; repeated int64 int64s = 19;
     repeated bool bools = 20; repeated string strings = 21; repeated Color colors = 22; repeated Inner inners = 23;
     map<string, float> sigmas = 24; map<int32, Inner> by_number = 25; map<bool, Color> by_flag = 26;
     map<int64, bytes> by_long = 27; oneof choice { int32 first = 28; Inner second = 29; string third = 30; }
     extensions 100 to 199;
   }`,
  new protobuf.Root(),
  { keepCase: true },
).root;

/** The messages of this project's own protos. */
const own = new protobuf.Root();
for (const file of ['optimizer', 'train', 'pipeline'])
  protobuf.parse(readFileSync(`proto/object_detection/protos/${file}.proto`, 'utf8'), own, {
    keepCase: true,
  });

/**
 * The messages of this project's protos, with all our learning rate types. Required fields are optional here, since our
 * reader checks them later.
 */
const rates = protobuf.parse(
  schemaProto(builtins).replaceAll(/^( +)required /gm, '$1optional '),
  new protobuf.Root(),
  { keepCase: true },
).root;

const reference =
  missingReference === undefined ? referenceJson<protobuf.INamespace>('text-format', 'schema.json') : {};
const theirs = protobuf.Root.fromJSON(reference);

const typeIn = (root: protobuf.Root, name: string): protobuf.Type => root.resolveAll().lookupType(name);

/** A kind of text on which the readers may differ, and why. Each kind has an example, a text of the message `Kinds`, on which they must differ. */
interface Difference {
  readonly who: 'protobufjs accepts' | 'protobufjs refuses';
  readonly what: string;
  readonly reason: string;
  /** The code of our finding, or the error message of protobufjs. */
  readonly refused: RegExp;
  /** Matches texts of this kind. */
  readonly text: RegExp;
  readonly example: string;
}

const differences: readonly Difference[] = [
  {
    who: 'protobufjs accepts',
    what: 'a null character in a comment or a string',
    reason: 'the grammar does not allow it, and C++ refuses it',
    refused: /^syntax\/invisible-character$/,
    text: /[#"'].*\0/,
    example: '# \0\nan_int32: 1',
  },
  {
    who: 'protobufjs accepts',
    what: 'a map entry with its key or value given twice',
    reason: 'an entry is a message, and the official readers refuse any field given twice',
    refused: /^field\/twice$/,
    text: /\b(key|value)\b[^{}]*\b\1\b/,
    example: 'sigmas { key: "a" key: "b" value: 1 }',
  },
  {
    who: 'protobufjs accepts',
    what: 'a plain field’s name in brackets',
    reason: 'brackets are for extensions, and the official readers know no extension of that name',
    refused: /^field\/unknown$/,
    text: /\[\s*\w+\s*\]/,
    example: '[an_int32]: 1',
  },
  {
    who: 'protobufjs accepts',
    what: 'a plain field’s name in brackets, in pieces',
    reason: 'the official readers allow only identifiers and dots in brackets',
    refused: /^syntax\/(bad-name|invisible-character|foreign-comment)$/,
    text: /\[[^\]]*[^\w.\]][^\]]*\]/,
    example: '[an _int32]: 1',
  },
  {
    who: 'protobufjs accepts',
    what: 'half of a surrogate pair in a field of bytes',
    reason: 'half of a surrogate pair has no bytes in UTF-8; in a string field both readers refuse it',
    refused: /^value\/type$/,
    text: /\p{Cs}/u,
    example: 'a_bytes: "\ud800"',
  },
  {
    who: 'protobufjs refuses',
    what: 'messages more than 100 deep',
    reason: 'text format sets no limit: ours is 400, with a warning from 101 on',
    refused: /^max depth exceeded$/,
    text: /([{<][^{}<>]*){100}/,
    example: `an_inner ${'{ inner '.repeat(100)} {} ${'}'.repeat(100)}`,
  },
  {
    who: 'protobufjs refuses',
    what: 'an unknown escape',
    reason: 'Python, and so the Object Detection API, keeps the backslash: we only warn',
    refused: /^illegal string escape/,
    text: /\\[^abfnrtv?'"xXuU0-7\\]/,
    example: 'a_string: "\\q"',
  },
];

const differs = (type: protobuf.Type, text: string): string | undefined => {
  const [mine, peer] = [readOurs(type, text), readTheirs(type, text)];
  if (mine.refused === undefined && peer.refused === undefined) {
    expect(mine.value, text).to.deep.equal(peer.value);
    return undefined;
  }
  const refused = peer.refused === undefined ? mine.refused! : peer.refused;
  if (mine.refused !== undefined && peer.refused !== undefined) return undefined;
  const who = peer.refused === undefined ? 'protobufjs accepts' : 'protobufjs refuses';
  const named = differences.find(
    (each) =>
      each.who === who && refused.every((reason) => each.refused.test(reason)) && each.text.test(text),
  );
  expect(named, `${who}, ${refused.join(' ')}:\n${text}`).to.not.equal(undefined);
  return named!.what;
};

const Kinds = typeIn(kinds, 'all.Kinds');

describe('text format compared with protobufjs: generated texts', () => {
  for (const { who, what, reason, example } of differences)
    it(`${who} ${what} (${reason})`, () => {
      expect(differs(Kinds, example)).to.equal(what);
    });

  const same = (type: protobuf.Type, runs: number, seed: number): void => {
    const random = randomOf(seed);
    for (let run = 0; run < runs; run++) {
      const text = textOf(type, random);
      expect(readTheirs(type, text).refused, text).to.equal(undefined);
      expect(readOurs(type, text), text).to.deep.equal(readTheirs(type, text));
    }
  };

  it('agree on every kind of field in every spelling', () => same(Kinds, 1000, 1));

  it('agree on training configs of this project’s protos', () => {
    same(typeIn(own, 'object_detection.protos.TrainEvalPipelineConfig'), 300, 2);
  });

  it('agree on learning rates of the built-in types', () => {
    const type = typeIn(rates, 'object_detection.protos.LearningRate');
    const property = fc.property(draft, ({ type: name, fields }) => {
      const text = textsOf(name, fields).textproto;
      expect(readOurs(type, text), text).to.deep.equal(readTheirs(type, text));
    });
    fc.assert(property, { numRuns: 300, seed: 3 });
  });

  it('agree on whole pipelines of the Object Detection API', function () {
    if (missingReference !== undefined) this.skip();
    same(typeIn(theirs, 'object_detection.protos.TrainEvalPipelineConfig'), 300, 4);
  });
});

describe('text format compared with protobufjs: mutated texts', () => {
  /** Mutates texts for a number of runs. Enough of them must be accepted, or hardly any values would be compared. */
  const mutate = (
    seed: number,
    runs: number,
    next: (random: Random) => {
      readonly type: protobuf.Type;
      readonly text: string;
      readonly others: readonly string[];
    },
  ): void => {
    const random = randomOf(seed);
    let accepted = 0;
    for (let run = 0; run < runs; run++) {
      const { type, text, others } = next(random);
      const changed = mutated(text, random, others, 2);
      differs(type, changed);
      if (readTheirs(type, changed).refused === undefined) accepted++;
    }
    expect(accepted).to.be.above(runs / 10);
  };

  it('agree on mutations of generated texts', () => {
    const random = randomOf(5);
    const texts = Array.from({ length: 200 }, () => textOf(Kinds, random, 2));
    mutate(6, 2000, (by) => ({ type: Kinds, text: oneOf(by, texts), others: texts }));
  });

  it('agree on mutations of configs of the corpus', function () {
    if (missingReference !== undefined) this.skip();
    const folder = referencePath('object-detection', 'corpus');
    const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const type = typeIn(theirs, 'object_detection.protos.TrainEvalPipelineConfig');
    mutate(7, 600, (by) => ({ type, text: oneOf(by, texts), others: texts }));
  });

  it('agree on mutations of cases of other test suites', function () {
    if (missingReference !== undefined) this.skip();
    const cases = referenceJson<readonly { readonly message: string; readonly text?: string }[]>(
      'text-format',
      'cases.json',
    );
    const texts = cases.flatMap(({ text, message }) =>
      text === undefined || text.length > 3000 ? [] : [{ text, type: typeIn(theirs, message) }],
    );
    const all = texts.map(({ text }) => text);
    for (const { text, type } of texts) differs(type, text);
    mutate(8, 3000, (by) => {
      const { text, type } = oneOf(by, texts);
      return { type, text, others: all };
    });
  });
});
