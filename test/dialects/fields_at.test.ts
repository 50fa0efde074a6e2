import { expect } from 'chai';
import { fieldAt, fieldsAt } from '../../src/dialects/fields_at.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import { parseYaml } from '../../src/syntax/yaml/index.ts';

/** Fields by their paths; the first of them is what the quicker search finds. */

const long = Array.from({ length: 40 }, (_, i) => `f${i}: ${i}`).join(' ');
const text = `a { b: 1 c { d: 2 } } a { b: 3 } list: [{ x: 4 }, { y: 5 }, { y: 6 }] n: 7 long { ${long} e { d: 8 } }`;
const yaml = 'a: {b: 1}\nlist:\n  - {x: {y: 2}}\n  - 3\n  - {x: {z: 4}}\n';

const rows: readonly {
  readonly path: string;
  /** The values at the path, as they are written. */
  readonly values: readonly string[];
  readonly isYaml?: true;
}[] = [
  { path: 'n', values: ['7'] },
  { path: 'a.b', values: ['1', '3'] },
  { path: 'a.c.d', values: ['2'] },
  { path: 'a.*', values: ['1', '{ d: 2 }', '3'] },
  { path: '*.d', values: [] },
  { path: '*.*.d', values: ['2', '8'] },
  { path: 'list.y', values: ['5', '6'] },
  { path: 'list.x', values: ['4'] },
  { path: 'n.b', values: [] },
  { path: 'nothing', values: [] },
  { path: 'a.nothing', values: [] },
  { path: 'long.f39', values: ['39'] },
  { path: 'long.nothing', values: [] },
  { path: 'long.e.d', values: ['8'] },
  { path: 'long.*.d', values: ['8'] },
  { path: 'list.x.z', values: ['4'], isYaml: true },
  { path: 'a.b', values: ['1'], isYaml: true },
  { path: 'list.x.q', values: [], isYaml: true },
];

describe('fieldsAt and fieldAt', () => {
  for (const { path, values, isYaml } of rows)
    it(`${path}: ${values.join(', ') || 'nothing'}`, () => {
      const source = isYaml ? yaml : text;
      const { fields } = (isYaml ? parseYaml(source) : parse(source)).tree.root;
      const found = fieldsAt(fields, path);
      expect(found.map(({ value }) => source.slice(value.start, value.end))).to.deep.equal(values);
      expect(fieldAt(fields, path)).to.equal(found[0]);
    });
});
