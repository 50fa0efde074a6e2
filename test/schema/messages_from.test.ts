import { expect } from 'chai';
import protobuf from 'protobufjs';
import { type Field, type Message, messageOf } from '../../src/schema/descriptors/message.ts';
import { messageFrom, messagesFrom } from '../../src/schema/proto/from_proto.ts';
import { describeReference, referenceJson } from '../support/reference.ts';

const fieldOf = (of: Message, name: string): Field => {
  const field: Field | undefined = of.fields[name];
  if (field === undefined) throw new Error(`${of.name} has no field ${name}`);
  return field;
};

describe('messagesFrom', () => {
  it('resolves references between texts in any order', () => {
    const texts = ['package a; message A { optional b.B b = 1; }', 'package b; message B { message C {} }'];
    const [first = [], second = []] = messagesFrom(texts);
    expect(first.map(({ name }) => name)).to.deep.equal(['a.A']);
    expect(second.map(({ name }) => name)).to.deep.equal(['b.B', 'b.B.C']);
    expect(messageOf(fieldOf(first[0]!, 'b'))).to.equal(second[0]);
  });

  it('accepts two texts that import the same file', () => {
    const text = (name: string): string =>
      `import "google/protobuf/any.proto"; message ${name} { optional google.protobuf.Any x = 1; }`;
    expect(
      messagesFrom([text('A'), text('B')])
        .flat()
        .map(({ name }) => name),
    ).to.deep.equal(['A', 'B']);
  });
});

describeReference('messageFrom on the schema of the Object Detection API', () => {
  const root = protobuf.Root.fromJSON(referenceJson('text-format', 'schema.json'));

  it('reads a whole pipeline', () => {
    const read = messageFrom(root.lookupType('object_detection.protos.TrainEvalPipelineConfig'));
    const seen = new Set<Message>();
    const visit = (of: Message): void => {
      if (seen.has(of)) return;
      seen.add(of);
      for (const field of Object.values<Field>(of.fields))
        if (field.kind === 'message') visit(messageOf(field));
    };
    visit(read);
    const held = [...seen].map(({ name }) => name);
    expect(held).to.include.members(['object_detection.protos.Ssd', 'object_detection.protos.LearningRate']);
    expect(new Set(held)).to.have.property('size', held.length);
  });
});
