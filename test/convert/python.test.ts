import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import protobuf from 'protobufjs';
import 'protobufjs/ext/descriptor/index.js';
import { messagesOf } from '../../src/dialects/object_detection/messages.ts';
import { builtins } from '../../src/optimizers/builtins.ts';
import { learningRateMembers } from '../../src/schema/generated/optimizer.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import { convert } from '../support/convert.ts';
import { describePyYaml } from '../support/python.ts';
import { missingReference, referenceJson, referencePath } from '../support/reference.ts';
import { draft, textsOf } from '../support/specs.ts';
import { valid } from '../syntax/textproto/arbitrary.ts';
import { pyProtobuf, pyYaml } from './python.ts';
import { plainOf } from './same_tree.ts';

/** Reads our output with Python: PyYAML, which is YAML 1.1, and protobuf. */

const corpus = (): string[] => {
  if (missingReference !== undefined) return [];
  const folder = referencePath('object-detection', 'corpus');
  return readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
};

interface Case {
  readonly text?: string;
  readonly message?: string;
  readonly expected_class?: string;
}
/** Cases that both reference parsers read in the same way. */
const cases = () =>
  referenceJson<readonly Case[]>('text-format', 'cases.json')
    .filter((each) => each.expected_class === 'agreed')
    .flatMap(({ text, message }) => (text === undefined || message === undefined ? [] : [{ text, message }]));

/** Random well-formed texts, the same in every run. */
const random = (count: number): string[] => fc.sample(valid, { numRuns: count, seed: 5 });

const messages = messagesOf(builtins);

/** Texts that can be converted to YAML, each with its YAML. Fields that a later one replaces or merges with are left out. */
const asYaml = (texts: readonly string[]) =>
  texts.flatMap((text) => {
    const result = convert(text, { from: 'textproto', to: 'yaml' });
    const isMerged = result.diagnostics.some(
      ({ code }) => code === 'field/twice' || code === 'field/oneof-twice',
    );
    return result.ok && !isMerged ? [{ text, yaml: result.output, message: messages[result.message] }] : [];
  });

describePyYaml('PyYAML sees in our YAML', () => {
  const sources: readonly { readonly what: string; readonly texts: () => readonly string[] }[] = [
    { what: 'the corpus', texts: corpus },
    { what: 'the cases of the text-format suites', texts: () => cases().map(({ text }) => text) },
    { what: 'random well-formed texts', texts: () => random(500) },
  ];
  for (const { what, texts } of sources) {
    it(`reads every value of ${what} with its type`, () => {
      const converted = asYaml(texts());
      const seen = pyYaml(converted.map(({ yaml }) => yaml));
      for (const [index, { text, yaml, message }] of converted.entries())
        expect(seen[index], yaml).to.deep.equal(plainOf(parse(text).tree.root.fields, message));
    });
  }
});

const descriptors = (): string => {
  const root = protobuf.Root.fromJSON(referenceJson('text-format', 'schema.json'));
  const set = (root as unknown as { toDescriptor(edition: string): protobuf.Message }).toDescriptor('proto2');
  return Buffer.from(set.$type.encode(set).finish()).toString('base64');
};

const output = (text: string, from: 'textproto' | 'yaml', to: 'textproto' | 'yaml' | 'json'): string => {
  const result = convert(text, { from, to });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.output;
};

describePyYaml("Python's protobuf sees", () => {
  before(function () {
    if (missingReference !== undefined) this.skip();
  });

  it('reads the same after text → YAML → text, for the corpus and the cases of test suites', () => {
    const texts = [
      ...corpus().map((text) => ({ text, message: 'TrainEvalPipelineConfig' })),
      ...cases().filter(({ text }) => convert(text, { from: 'textproto', to: 'yaml' }).ok),
    ];
    const back = texts.map(({ text }) => output(output(text, 'textproto', 'yaml'), 'yaml', 'textproto'));
    const asked = texts.flatMap(({ text, message }, index) => [
      { format: 'textproto', message, text } as const,
      { format: 'textproto', message, text: back[index]! } as const,
    ]);
    const seen = pyProtobuf(descriptors(), asked);
    const read = texts.map((each, index) => ({ ...each, was: seen[2 * index]!, is: seen[2 * index + 1] }));
    // YAML's .nan has no sign, and the sign of NaN has no meaning; the specification reads \\? as ?, Python as \\?.
    const accepted = read.filter(({ text, was }) => !was.startsWith('error') && !/-nan|\\\?/.test(text));
    expect(accepted).to.have.length.above(300);
    for (const { text, was, is } of accepted) expect(is, text).to.equal(was);
  });

  it('reads our YAML and JSON of a learning rate like its text', () => {
    // Python gets upstream's messages, which have only upstream's types.
    const upstream = new Set<string>(learningRateMembers.map(({ type }) => type));
    const texts = fc
      .sample(draft, { numRuns: 4000, seed: 7 })
      .filter(({ type }) => upstream.has(type))
      .map(({ type, fields }) => textsOf(type, fields).textproto)
      .filter((text) => convert(text, { from: 'textproto', to: 'yaml' }).ok);
    expect(texts).to.have.length.above(200);
    const message = 'LearningRate';
    const asked = texts.flatMap((text) => [
      { format: 'textproto', message, text } as const,
      { format: 'yaml', message, text: output(text, 'textproto', 'yaml') } as const,
      { format: 'json', message, text: output(text, 'textproto', 'json') } as const,
    ]);
    const seen = pyProtobuf(descriptors(), asked);
    for (const [index, text] of texts.entries()) {
      const [fromText, fromYaml, fromJson] = seen.slice(3 * index);
      expect(fromText).to.not.match(/^error/);
      expect(fromYaml, text).to.equal(fromText);
      expect(fromJson, text).to.equal(fromText);
    }
  });
});
