import { expect } from 'chai';
import protobuf from 'protobufjs';
import { messageFrom } from '../../src/proto.ts';
import { type Message, read } from '../../src/textproto.ts';
import { describeReference, missingReference, referenceJson } from '../support/reference.ts';

/**
 * Cases from the test suites of protobuf, txtpbfmt and protobuf.js, and mutated real files: whether each is accepted, and its
 * value; in strict mode, with unknown fields kept, and with fields given twice.
 */

interface Case {
  readonly id: string;
  readonly message: string;
  readonly text?: string;
  readonly text_base64?: string;
  readonly expected_accept: boolean | null;
  readonly expected_class: 'agreed' | 'spec' | 'policy' | 'limit';
  readonly expected_json?: unknown;
  readonly expected_accept_unknown: boolean | null;
  readonly expected_class_unknown: 'agreed' | 'spec' | 'policy' | 'limit';
  readonly json_merge?: unknown;
}

const cases = referenceJson<readonly Case[]>('text-format', 'cases.json');
const schema = missingReference === undefined ? referenceJson<object>('text-format', 'schema.json') : {};
const root = protobuf.Root.fromJSON(schema as protobuf.INamespace).resolveAll();

const messages = new Map<string, Message>();
const messageNamed = (name: string): Message => {
  const known = messages.get(name) ?? messageFrom(root.lookupType(name));
  messages.set(name, known);
  return known;
};

const sourceOf = ({ text, text_base64 }: Case): string | Uint8Array =>
  text ?? new Uint8Array(Buffer.from(text_base64 ?? '', 'base64'));

/** A value in the form of the records: non-finite numbers and 64-bit integers are strings, bytes are base64. */
const recorded = (value: unknown): unknown => {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(recorded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, recorded(each)]));
};

/** The records write floats in their shortest decimal, so numbers are equal if they are the same float32. */
const same = (ours: unknown, theirs: unknown): boolean => {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Object.is(ours, theirs) || Math.fround(ours) === Math.fround(theirs);
  }
  if (typeof ours !== 'object' || typeof theirs !== 'object' || ours === null || theirs === null) {
    return ours === theirs;
  }
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return [...names].every((name) =>
    same((ours as { [name: string]: unknown })[name], (theirs as { [name: string]: unknown })[name]),
  );
};

type Verdict = 'right' | 'wrong';

const strictly = (each: Case): Verdict => {
  const { value, diagnostics } = read(sourceOf(each), messageNamed(each.message), { duplicates: 'error' });
  const accepted = diagnostics.every(({ severity }) => severity !== 'error');
  if (accepted !== each.expected_accept) return 'wrong';
  if (!accepted || each.expected_json === undefined) return 'right';
  return same(recorded(value), each.expected_json) ? 'right' : 'wrong';
};

const keeping = (each: Case): Verdict => {
  const options = { duplicates: 'error', unknownFields: 'keep' } as const;
  const { diagnostics } = read(sourceOf(each), messageNamed(each.message), options);
  const accepted = diagnostics.every(({ severity }) => severity !== 'error');
  return accepted === each.expected_accept_unknown ? 'right' : 'wrong';
};

const wrong = (chosen: readonly Case[], verdict: (each: Case) => Verdict): string[] =>
  chosen.filter((each) => verdict(each) === 'wrong').map(({ id }) => id);

describeReference('text format, compared with other readers', () => {
  const strict = (...classes: string[]) => cases.filter((each) => classes.includes(each.expected_class));
  const kept = (...classes: string[]) =>
    cases.filter((each) => classes.includes(each.expected_class_unknown));

  it('accepts and reads every case on which both references or the official suite agree', () => {
    expect(strict('agreed', 'spec').length).to.be.above(600);
    expect(wrong(strict('agreed', 'spec'), strictly)).to.deep.equal([]);
  });

  it('accepts and reads these cases with unknown fields kept, too', () => {
    expect(wrong(kept('agreed', 'spec'), keeping)).to.deep.equal([]);
  });

  it('follows the recommendation if the references differ', () => {
    expect(strict('policy').length).to.be.above(50);
    expect([...wrong(strict('policy'), strictly), ...wrong(kept('policy'), keeping)]).to.deep.equal([]);
  });

  it('gives a finding or a value at the limits, and never fails', () => {
    for (const each of [...strict('limit'), ...kept('limit')]) {
      expect(read(sourceOf(each), messageNamed(each.message)), each.id).to.have.property('diagnostics');
    }
  });

  it('merges fields given twice like the API’s Merge', () => {
    const merged = cases.filter((each) => each.json_merge !== undefined && each.json_merge !== null);
    expect(merged.length).to.be.above(5);
    for (const each of merged) {
      const { value } = read(sourceOf(each), messageNamed(each.message), { unknownFields: 'keep' });
      expect(same(recorded(value), each.json_merge), each.id).to.equal(true);
    }
  });

  it('reports every error at a range inside the text', () => {
    for (const each of cases) {
      const { text, diagnostics } = read(sourceOf(each), messageNamed(each.message));
      for (const { code, ranges } of diagnostics) {
        expect(ranges.length, `${each.id} ${code}`).to.be.above(0);
        for (const { start, end } of ranges) {
          expect(start, each.id).to.be.within(0, end);
          expect(end, each.id).to.be.at.most(text.length + 1);
        }
      }
    }
  });
});
