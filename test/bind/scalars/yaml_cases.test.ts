import { expect } from 'chai';
import { bind } from '../../../src/bind/bind.ts';
import type { BoundMessage } from '../../../src/bind/bound.ts';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { resolverOf } from '../../../src/schema/descriptors/learning_rate.ts';
import { message, nested } from '../../../src/schema/descriptors/message.ts';
import {
  ConstantLearningRate,
  CosineDecayLearningRate,
  Optimizer,
} from '../../../src/schema/generated/optimizer.ts';
import { decodeUtf8 } from '../../../src/syntax/utf8.ts';
import { parseYaml } from '../../../src/syntax/yaml/index.ts';
import { cpuMilliseconds, NO_BLOW_UP } from '../../support/cpu.ts';
import { describeReference, referenceJson } from '../../support/reference.ts';

interface Case {
  readonly id: string;
  readonly text?: string;
  readonly text_base64?: string;
  readonly must: 'accept' | 'reject' | 'accept-with-warning-or-reject';
  readonly expect: { readonly [name: string]: unknown } | null;
  readonly note: string;
}

const LearningRate = message('LearningRate', {
  constant_learning_rate: nested(ConstantLearningRate, { oneof: 'learning_rate' }),
  cosine_decay_learning_rate: nested(CosineDecayLearningRate, { oneof: 'learning_rate' }),
});

const read = ({ text, text_base64 = '' }: Case) => {
  const decoded =
    text === undefined ? decodeUtf8(Buffer.from(text_base64, 'base64')) : { text, diagnostics: [] };
  const parsed = parseYaml(decoded.text);
  const bound = bind(parsed.tree, resolverOf(() => LearningRate)(Optimizer), {
    unknownFields: () => 'error',
    duplicates: 'merge',
  });
  return {
    value: bound.value,
    length: decoded.text.length,
    diagnostics: [...decoded.diagnostics, ...parsed.diagnostics, ...bound.diagnostics],
  };
};

/** The value of a field anywhere in the message. */
const writtenValue = (bound: BoundMessage, name: string): unknown => {
  for (const { name: own, value } of bound.fields.values()) {
    if (value.kind === 'scalar' && own === name) return value.value;
    if (value.kind === 'message') {
      const inner = own === name && value.fields.size === 0 ? {} : writtenValue(value, name);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
};

describeReference('YAML cases of the reference data, as an Optimizer', () => {
  for (const each of referenceJson<readonly Case[]>('yaml', 'cases.json')) {
    it(`${each.id}: ${each.must}: ${each.note}`, () => {
      expect(cpuMilliseconds(() => read(each))).to.be.below(NO_BLOW_UP);
      const { value, length, diagnostics } = read(each);
      const errors = diagnostics.filter(isError);
      if (each.must === 'accept') expect(errors).to.deep.equal([]);
      if (each.must === 'reject') expect(errors).to.not.be.empty;
      if (each.must === 'accept-with-warning-or-reject') {
        expect(diagnostics.filter(({ severity }) => severity !== 'info')).to.not.be.empty;
      }
      for (const { ranges } of errors) {
        expect(ranges).to.not.be.empty;
        for (const range of ranges) expect(range.start).to.be.within(0, range.end).and.at.most(length);
      }
      if (errors.length > 0) return;
      for (const [name, expected] of Object.entries(each.expect ?? {})) {
        const found = writtenValue(value, name);
        if (expected === 'NaN') expect(found).to.be.NaN;
        else if (typeof expected === 'number') {
          expect(found).to.equal(name === 'total_steps' ? expected : Math.fround(expected));
        } else expect(found).to.deep.equal(expected);
      }
    });
  }
});
