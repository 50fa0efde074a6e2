import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { failed } from '../src/diagnostics/render/failed.ts';
import { builtins } from '../src/index.ts';
import { loadFile } from '../src/node.ts';

const root = new URL('../configs/', import.meta.url);
const path = (name: string): string => new URL(name, root).pathname;

/** The comment that a file starts with, as one line. */
const head = (name: string): string =>
  (/^(?:#.*\n)*/.exec(readFileSync(path(name), 'utf8'))?.[0] ?? '').replaceAll('\n# ', ' ');

const loaded = (name: string) => {
  const result = loadFile(path(name));
  if (!result.ok) throw failed(result);
  return result;
};

/** The types, and reduce_on_plateau, which can be added to any of them. */
const stems = [...builtins.types.keys(), 'reduce_on_plateau'];

describe('configs/', () => {
  it('has an example of each schedule type and of reduce_on_plateau, in text format and YAML', () => {
    const files = readdirSync(root).filter((name) => /\.(config|yaml)$/.test(name));
    expect(files).to.have.members(stems.flatMap((stem) => [`${stem}.config`, `${stem}.yaml`]));
  });

  for (const type of stems) {
    it(`${type}: text format and YAML give equal specs, identical rates and no findings`, () => {
      const config = loaded(`${type}.config`);
      const yaml = loaded(`${type}.yaml`);
      if (builtins.types.has(type as never)) expect(config.spec.type).to.equal(type);
      else expect(config.plateau?.spec).to.not.equal(undefined);
      expect(yaml.plateau?.spec).to.deep.equal(config.plateau?.spec);
      expect(yaml.spec).to.deep.equal(config.spec);
      expect(yaml.optimizer).to.deep.equal(config.optimizer);
      expect(yaml.train).to.deep.equal(config.train);
      expect(yaml.message).to.equal(config.message);
      expect([...config.diagnostics, ...yaml.diagnostics]).to.deep.equal([]);
      for (let step = 0; step < 250_000; step += 997)
        expect(yaml.schedule(step)).to.equal(config.schedule(step));
    });
  }

  for (const type of builtins.types.keys()) {
    const rates = [...head(`${type}.config`).matchAll(/step ([\d,]+): ([\d.e-]+[\de])/g)];
    if (rates.length === 0) continue;
    it(`${type}.config gives the right rates in its first comment`, () => {
      const { schedule } = loaded(`${type}.config`);
      for (const [said, step = '', rate = ''] of rates) {
        expect(schedule(Number(step.replaceAll(',', ''))), said).to.be.closeTo(
          Number(rate),
          1e-9 * Number(rate),
        );
      }
    });
  }

  it('gives rates in a comment for each type of this project', () => {
    const silent = [...builtins.types.values()].filter(
      ({ type, number = 0 }) => number >= 1000 && !/Rates: step /.test(head(`${type}.config`)),
    );
    expect(silent.map(({ type }) => type)).to.deep.equal([]);
  });

  for (const name of readdirSync(new URL('invalid/', root))) {
    it(`invalid/${name} has exactly the finding that its first line names`, () => {
      const result = loadFile(path(`invalid/${name}`));
      expect(result.ok).to.equal(false);
      const named = /^# ([\w/-]+):/.exec(result.text)?.[1];
      expect(result.diagnostics.map(({ code }) => code)).to.deep.equal([named]);
    });
  }

  it('reports a file that cannot be read as a finding', () => {
    const result = loadFile(path('there_is_none.yaml'));
    expect(result.ok).to.equal(false);
    expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(['file/unreadable']);
  });
});
