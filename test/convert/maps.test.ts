import { expect } from 'chai';
import { convert } from '../../src/convert/index.ts';
import { constant, defineSchedule, double, int32, map, message, repeated, string } from '../../src/define.ts';
import { builtins, load, read } from '../../src/index.ts';

/** Maps and lists of a plug-in's type in YAML, which writes a map as an object if each entry has a key of its own and a value. */

const type = defineSchedule({
  type: 'acme_maps',
  message: message('acme.Maps', {
    weights: map(string(), double()),
    by_step: map(int32(), double()),
    tags: repeated(string()),
  }),
  curve: () => constant(1),
});
const registry = builtins.with(type);

const cases: readonly { readonly reason: string; readonly text: string; readonly yaml: string }[] = [
  { reason: 'an entry', text: 'weights { key: "a" value: 1 }', yaml: 'weights:\n    a: 1\n' },
  { reason: 'an entry without a key', text: 'weights { value: 1 }', yaml: 'weights:\n    - value: 1\n' },
  { reason: 'an entry without a value', text: 'weights { key: "a" }', yaml: 'weights:\n    - key: "a"\n' },
  { reason: 'an empty entry', text: 'weights { }', yaml: 'weights:\n    - {}\n' },
  {
    reason: 'two entries of one key',
    text: 'weights { key: "a" value: 1 } weights { key: "a" value: 2 }',
    yaml: 'weights:\n    - key: "a"\n      value: 1\n    - key: "a"\n      value: 2\n',
  },
  {
    reason: 'a comment at the end of an entry',
    text: 'weights { key: "a" value: 1\n# end\n}',
    yaml: 'weights:\n    - key: "a"\n      value: 1\n      # end\n',
  },
  { reason: 'a key in hex', text: 'by_step { key: 0x10 value: 1 }', yaml: 'by_step:\n    "16": 1\n' },
  {
    reason: 'an entry with two values, of which the last one counts',
    text: 'weights { value: 1 value: 2 }',
    yaml: 'weights:\n    - value: 2\n',
  },
  { reason: 'a map without entries', text: 'weights: []', yaml: 'weights: {}\n' },
  { reason: 'a list without items', text: 'tags: []', yaml: 'tags: []\n' },
];

describe('convert: maps and lists in YAML', () => {
  for (const { reason, text, yaml } of cases)
    it(reason, () => {
      const options = { message: 'LearningRate', registry } as const;
      const { output } = convert(read(`acme_maps { ${text} }`, options), 'yaml');
      expect(output).to.equal(`acme_maps:\n  ${yaml}`);
      const specs = [`acme_maps { ${text} }`, output!].map((source) => {
        const loaded = load(source, options);
        return loaded.ok && loaded.spec;
      });
      expect(specs[0]).to.be.an('object').and.to.deep.equal(specs[1]);
    });

  it('an empty list of a plain object is not written', () => {
    const config = read({ type: 'acme_maps', tags: [], weights: {} }, { message: 'LearningRate', registry });
    expect(convert(config, 'yaml').output).to.equal('acme_maps: {}\n');
  });
});
