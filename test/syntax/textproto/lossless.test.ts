import { expect } from 'chai';
import fc from 'fast-check';
import { isError } from '../../../src/diagnostics/diagnostic.ts';
import { parse } from '../../../src/syntax/textproto/index.ts';
import { ownershipOf, without } from '../../../src/syntax/textproto/nodes.ts';
import { print } from '../../../src/syntax/textproto/print.ts';
import { anyText, valid } from './arbitrary.ts';
import { fieldsIn, referenceTexts } from './support.ts';

/** Properties of every text, valid or broken. */

const checkTokens = (text: string): void => {
  const { tokens } = parse(text).tree;
  const all = Array.from({ length: tokens.count }, (_, i) =>
    text.slice(tokens.starts[i], tokens.starts[i + 1]),
  );
  expect(all.indexOf(''), 'an empty token').to.equal(-1);
  expect(all.join('')).to.equal(text);
};

const checkPrint = (text: string): void => {
  expect(print(parse(text).tree)).to.equal(text);
};

/** Every token is in one node; every node has a token; the content of a node is in its range. */
const checkOwners = (text: string): void => {
  const { tree } = parse(text);
  const { nodes, owners } = ownershipOf(tree);
  expect(owners).to.have.length(tree.tokens.count);
  const owned = new Set(owners);
  const bare = nodes.filter((node, index) => {
    const isEmptyText = node === tree.root && owned.size < nodes.length;
    return !isEmptyText && !owned.has(index);
  });
  expect(
    bare.map(({ kind, start }) => `${kind} at ${start}`),
    'nodes without a token',
  ).to.deep.equal([]);
  const { starts } = tree.tokens;
  const outside = [...owners.keys()].filter((token) => {
    const node = nodes[owners[token]!]!;
    return node.start > starts[token]! || starts[token + 1]! > node.end;
  });
  expect(outside, 'tokens that begin or end outside of their node').to.deep.equal([]);
};

/** Removing any one field removes its tokens and leaves the rest, including other fields. */
const checkWithout = (text: string): void => {
  const { tree } = parse(text);
  const fields = fieldsIn(tree.root);
  for (const field of fields.slice(0, 5)) {
    const rest = without(tree, field);
    const expected = text.slice(0, field.start) + text.slice(field.end);
    expect(print(rest)).to.equal(expected);
    expect(rest.text).to.equal(expected);
    const inside = new Set([field, ...fieldsIn(field.value)]);
    const names = fields.filter((each) => !inside.has(each)).map(({ name }) => name);
    const left = fieldsIn(rest.root);
    expect(left.map(({ name }) => name)).to.deep.equal(names);
    for (const { name, nameRange, bracketed } of left)
      if (!bracketed) expect(expected.slice(nameRange.start, nameRange.end)).to.equal(name);
  }
};

const checkFindings = (text: string): void => {
  const { tree, diagnostics } = parse(text);
  expect(tree.whole).to.equal(!diagnostics.some(isError));
  let last = 0;
  for (const { ranges, notes } of diagnostics) {
    const [{ start, end }] = ranges as [{ start: number; end: number }];
    expect(start >= last && end >= start && end <= text.length, 'in order, inside the text').to.equal(true);
    for (const { range } of notes)
      if (range !== undefined) expect(range.start >= 0 && range.end <= text.length).to.equal(true);
    last = start;
  }
};

const properties: { readonly reason: string; readonly check: (text: string) => void }[] = [
  { reason: 'the tokens joined in order give the text', check: checkTokens },
  { reason: 'print returns the text unchanged', check: checkPrint },
  { reason: 'each token belongs to exactly one node', check: checkOwners },
  { reason: 'removing a field removes exactly its tokens', check: checkWithout },
  { reason: 'findings are in order, each with a range in the text', check: checkFindings },
];

describe('textproto: for every text', () => {
  for (const { reason, check } of properties) {
    it(reason, () => fc.assert(fc.property(anyText, check), { numRuns: 500 }));
    it(`${reason}, for the reference data`, function () {
      const texts = referenceTexts();
      if (texts.length === 0) this.skip();
      for (const text of texts) check(text);
    });
  }

  it('a well-formed text gives no findings', () => {
    fc.assert(
      fc.property(valid, (text) => {
        expect(parse(text).diagnostics).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('a field includes its separator, but no space or comment around it', () => {
    const text = ' # a\n x: 1 # b\n ; # c\n y: 2 ';
    const { tree } = parse(text);
    expect(tree.root.fields.map(({ start, end }) => text.slice(start, end))).to.deep.equal([
      'x: 1 # b\n ;',
      'y: 2',
    ]);
    expect(print(without(tree, tree.root.fields[0]!))).to.equal(' # a\n  # c\n y: 2 ');
  });
});
