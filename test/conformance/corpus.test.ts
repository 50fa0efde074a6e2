import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { failed } from '../../src/diagnostics/render/failed.ts';
import { load } from '../../src/index.ts';
import { describeReference, referenceJson, referencePath } from '../support/reference.ts';
import { baseOf, checkPoints, type Point } from './points.ts';

/** Compares public pipeline configs with the values of Python's protobuf and the rates of upstream's functions. */

interface Value {
  readonly value: number | boolean;
  readonly set: boolean;
}
type Fields = { readonly [name: string]: Value | Fields | readonly Fields[] };
interface Config {
  readonly file: string;
  readonly optimizer: string | null;
  readonly optimizer_fields: Fields | null;
  readonly fields: { readonly [name: string]: unknown } | null;
  readonly num_steps: number;
  readonly num_steps_set: boolean;
  readonly batch_size: number;
  readonly batch_size_set: boolean;
  readonly points: readonly Point[];
}

const isValue = (value: Value | Fields | readonly Fields[]): value is Value => 'set' in value;

/** Checks each field of the record: its exact value, and whether it was written. */
const compare = (fields: Fields, values: object, origins: object, path: string): void => {
  for (const [name, expected] of Object.entries(fields)) {
    const where = `${path}.${name}`;
    const value = (values as { [name: string]: unknown })[name];
    const origin = (origins as { [name: string]: unknown })[name];
    if (Array.isArray(expected)) {
      expect(value, where).to.have.length(expected.length);
      for (const [i, each] of expected.entries()) {
        compare(each, (value as object[])[i]!, (origin as object[])[i]!, `${where}[${i}]`);
      }
    } else if (isValue(expected as Value)) {
      expect(value, where).to.equal((expected as Value).value);
      expect(origin !== 'default', `${where} was written`).to.equal((expected as Value).set);
    } else {
      compare(expected as Fields, value as object, origin as object, where);
    }
  }
};

describeReference('the corpus of the Object Detection API', () => {
  for (const config of referenceJson<readonly Config[]>('object-detection', 'corpus.json')) {
    it(config.file, () => {
      const bytes = readFileSync(referencePath('object-detection', 'corpus', config.file));
      const result = load(bytes, { filename: config.file });
      const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
      if (config.optimizer === null) {
        expect(errors.map(({ code }) => code)).to.deep.equal(['no-learning-rate']);
        return;
      }
      if (!result.ok) throw failed(result);
      const { [config.optimizer]: member, ...averaging } = config.optimizer_fields as {
        [name: string]: Fields;
      };
      const { learning_rate: rate, ...own } = member as { [name: string]: Fields };
      const [[type, schedule]] = Object.entries(rate!) as [[string, Fields]];
      expect(result.optimizer?.type).to.equal(config.optimizer);
      expect(result.spec.type).to.equal(type);
      compare(schedule, result.spec, result.origins.spec, type);
      compare({ ...own, ...averaging }, result.optimizer!, result.origins.optimizer!, config.optimizer);
      expect(result.train?.num_steps).to.equal(config.num_steps);
      expect(result.train?.batch_size).to.equal(config.batch_size);
      expect(result.origins.train?.num_steps !== 'default').to.equal(config.num_steps_set);
      expect(result.origins.train?.batch_size !== 'default').to.equal(config.batch_size_set);
      checkPoints(config.points, result.schedule, baseOf(config.fields!), {
        file: 'corpus',
        id: config.file,
        way: 'proto',
      });
    });
  }
});
