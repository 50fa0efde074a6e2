import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { builtins, load } from '../../src/index.ts';

/** docs/optimizers.md: its configs load, and it has a section with all fields of each optimizer of this project. */

const page = readFileSync(new URL('../../docs/optimizers.md', import.meta.url), 'utf8');
const configs = [...page.matchAll(/```textproto\n(.*?)```/gs)].map(([, text = '']) => text);
const section = (type: string): string => page.split(`## \`${type}\`\n`)[1]?.split('\n## ')[0] ?? '';

describe('docs/optimizers.md', () => {
  it('has several configs', () => expect(configs.length).to.be.above(3));
  for (const config of configs)
    it(`${config.replaceAll(/\s+/g, ' ').slice(0, 60)} … loads without a finding`, () =>
      expect(load(config).diagnostics.map(({ code }) => code)).to.deep.equal([]));

  for (const { type, number = 0, message } of builtins.optimizers.values()) {
    if (number < 1000) continue;
    it(`names every field of ${type}`, () => {
      const about = section(type).replace('Fields: those of `adam`.', section('adam'));
      const missing = Object.keys(message.fields).filter((field) => !about.includes(`\`${field}\``));
      expect(missing).to.deep.equal(['learning_rate', 'parameter_group']);
    });
  }
});
