import { expect } from 'chai';
import type { BoundField } from '../../src/bind/bound.ts';
import { Fields } from '../../src/bind/fields/fields.ts';

/** Fields behave like a Map for any number of fields: few are searched one by one, many through an index. */

const field = (name: string, value = 0): BoundField => ({ name, value }) as unknown as BoundField;
const name = (i: number): string => `f${i}`;

describe('Fields', () => {
  for (const count of [0, 1, 15, 16, 17, 40])
    it(`${count} of them are set, replaced, found and deleted`, () => {
      const [fields, map] = [new Fields(), new Map<string, BoundField>()];
      const same = (): void => {
        expect([...fields]).to.deep.equal([...map]);
        expect([...fields.keys()]).to.deep.equal([...map.keys()]);
        expect([...fields.values()]).to.deep.equal([...map.values()]);
        expect(fields.size).to.equal(map.size);
        const seen: unknown[] = [];
        fields.forEach((each, key, all) => {
          seen.push([key, each]);
          expect(all).to.equal(fields);
        });
        expect(seen).to.deep.equal([...map]);
        for (let i = -1; i <= count; i++) {
          expect(fields.get(name(i))).to.equal(map.get(name(i)));
          expect(fields.has(name(i))).to.equal(map.has(name(i)));
        }
      };
      const set = (i: number, value: number): void => {
        const each = field(name(i), value);
        expect(fields.set(name(i), each)).to.equal(fields);
        map.set(name(i), each);
      };
      for (let i = 0; i < count; i++) set(i, 1);
      same();
      for (let i = 0; i < count; i += 3) set(i, 2);
      same();
      for (let i = -1; i < count; i += 2) expect(fields.delete(name(i))).to.equal(map.delete(name(i)));
      same();
      for (let i = 1; i < count; i += 2) set(i, 3);
      same();
    });

  it('keeps the fields of different messages apart', () => {
    const [one, other] = [new Fields(), new Fields()];
    one.set('a', field('a'));
    expect(other.size).to.equal(0);
  });
});
