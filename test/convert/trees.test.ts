import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import protobuf from 'protobufjs';
import textformat from 'protobufjs/ext/textformat.js';
import { isError } from '../../src/diagnostics/diagnostic.ts';
import { remembered } from '../../src/diagnostics/meaning.ts';
import { messagesOf } from '../../src/dialects/object_detection/messages.ts';
import { load } from '../../src/index.ts';
import { builtins } from '../../src/optimizers/builtins.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import { type ConvertTextOptions, convert } from '../support/convert.ts';
import { describeReference, referenceJson, referencePath } from '../support/reference.ts';
import { mutated, valid } from '../syntax/textproto/arbitrary.ts';
import { commentsIn, layoutOf, normal, repeatsInBrackets } from './same_tree.ts';

/** Text → YAML → text gives the same tree. */

const messages = messagesOf(builtins);

const converted = (text: string, options: ConvertTextOptions): string => {
  const result = convert(text, options);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.output as string;
};

const asYaml = remembered((text) => converted(text, { from: 'textproto', to: 'yaml' }));

const thereAndBack = remembered((text) => converted(asYaml(text), { from: 'yaml', to: 'textproto' }));

const treeOf = (text: string, message: keyof typeof messages) =>
  normal(parse(text).tree.root.fields, messages[message]);

/** True for a text that can be read and expressed in YAML. */
const isConvertible = (text: string): boolean => convert(text, { from: 'textproto', to: 'yaml' }).ok;

const expectSame = (text: string): void => {
  const { message, diagnostics } = convert(text, { from: 'textproto', to: 'yaml' });
  const back = thereAndBack(text);
  expect(treeOf(back, message)).to.deep.equal(treeOf(text, message));
  // Fields that a later one overwrites are gone, with their comments.
  if (diagnostics.some(({ code }) => code === 'field/twice' || code === 'field/oneof-twice')) return;
  expect(commentsIn(back)).to.deep.equal(commentsIn(text));
};

describeReference('text → YAML → text: the corpus of the Object Detection API', () => {
  textformat.install();
  const root = protobuf.Root.fromJSON(referenceJson('text-format', 'schema.json'));
  const Pipeline = root.lookupType('object_detection.protos.TrainEvalPipelineConfig');
  /** Two configs have fields newer than the schema: both directions refuse them. */
  const wire = (text: string): string => {
    try {
      return Buffer.from(Pipeline.encode(Pipeline.fromText(text)).finish()).toString('hex');
    } catch (cause) {
      return String(cause).replace(/ \(line \d+\)/, '');
    }
  };
  const folder = referencePath('object-detection', 'corpus');
  for (const file of readdirSync(folder)) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    it(`${file}: the same tree`, () => expectSame(text));
    it(`${file}: the same spec and findings from its YAML`, () => {
      const [was, is] = [load(text), load(asYaml(text), { format: 'yaml' })];
      expect(is.diagnostics.map(({ code }) => code)).to.deep.equal(was.diagnostics.map(({ code }) => code));
      expect(is.ok && is.spec).to.deep.equal(was.ok && was.spec);
    });
    it(`${file}: the same bytes to protobufjs`, () => expect(wire(thereAndBack(text))).to.equal(wire(text)));
  }
});

describeReference('text → YAML → text: the cases of the text-format suites', () => {
  const cases = referenceJson<readonly { readonly id: string; readonly text?: string }[]>(
    'text-format',
    'cases.json',
  );
  const texts = cases.flatMap(({ id, text }) => (text === undefined ? [] : [{ id, text }]));
  for (const { id, text } of texts.filter((each) => isConvertible(each.text))) it(id, () => expectSame(text));
});

describe('text → YAML → text: any text', () => {
  it('gives the same tree and all comments of a well-formed text', () => {
    fc.assert(
      fc.property(valid, (text) => {
        fc.pre(isConvertible(text));
        expectSame(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps comments, empty lines and brackets in the same places as text → text', () => {
    fc.assert(
      fc.property(valid, (text) => {
        fc.pre(isConvertible(text) && !repeatsInBrackets(parse(text).tree.root));
        const straight = converted(text, { from: 'textproto', to: 'textproto' });
        expect(layoutOf(thereAndBack(text))).to.equal(layoutOf(straight));
        expect(converted(straight, { from: 'textproto', to: 'textproto' })).to.equal(straight);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same tree of a mutated config, or a finding', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { ok, diagnostics } = convert(text, { from: 'textproto', to: 'yaml' });
        if (ok) expectSame(text);
        else expect(diagnostics.some(isError)).to.equal(true);
      }),
      { numRuns: 500 },
    );
  });
});
