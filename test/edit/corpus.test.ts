import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Field, Message } from '../../src/define.ts';
import { Optimizer } from '../../src/schema/generated/optimizer.ts';
import { TrainEvalPipelineConfig } from '../../src/schema/generated/pipeline.ts';
import { TrainConfig } from '../../src/schema/generated/train.ts';
import { applyEdits } from '../../src/syntax/edits.ts';
import { tryEdit } from '../support/edit.ts';
import { describeReference, referenceJson, referencePath } from '../support/reference.ts';
import { readText, sharedEnds, type Token, tokensOf } from './read.ts';
import type { EditedFormat } from './support.ts';
import { type Fields, heldBy, isMessageField, type Path, type Value, withValue } from './values.ts';

/** Sets and removes every field of a config, and adds every other field: each with one edit, in the right place. */

interface Place {
  readonly path: Path;
  readonly field: Field;
  /** Undefined if it is not written. */
  readonly value: Value | undefined;
}

const placesIn = (message: Message, value: Fields, path: Path = []): Place[] =>
  Object.entries(message.fields).flatMap(([name, field]) => {
    const at = [...path, name];
    const written = value[name];
    if (!isMessageField(field)) return field.oneof === undefined ? [{ path: at, field, value: written }] : [];
    if (written === undefined) return [];
    if (field.repeated !== true) return placesIn(heldBy(field), written as Fields, at);
    return (written as readonly Fields[]).flatMap((item, i) => placesIn(heldBy(field), item, [...at, i]));
  });

const another = ({ field, value }: Place): Value | undefined => {
  if (field.repeated === true) return undefined;
  switch (field.kind) {
    case 'bool':
      return value !== true;
    case 'string':
      return 'gs://a "b"';
    case 'enum':
      return Object.keys(field.values!).find((name) => name !== value);
    default:
      return field.kind === 'float' ? Math.fround(0.0123) : 1_234_567;
  }
};

interface Text {
  readonly format: EditedFormat;
  readonly text: string;
  readonly message: Message;
}

/** A text with its values, read once for all edits. */
interface Source extends Text {
  readonly value: Fields;
  readonly tokens: readonly Token[];
}

const sourceOf = ({ format, text, message }: Text): Source => ({
  ...{ format, text, message },
  value: readText(format, text, message).value,
  tokens: tokensOf(format, text),
});

/** Makes an edit and checks that it gives the requested value; returns the numbers of tokens removed and written. */
const edited = (
  { format, text, message, value: before, tokens: old }: Source,
  path: Path,
  value: Value | undefined,
) => {
  const { edits, diagnostics } = tryEdit({ text, format }, message, path, value);
  const where = `${path.join('.')} := ${String(value)}`;
  expect(
    diagnostics.map((each) => each.message),
    where,
  ).to.deep.equal([]);
  const after = applyEdits(text, edits);
  expect(readText(format, after, message).value, where).to.deep.equal(
    withValue(message, before, path, value),
  );
  const now = tokensOf(format, after);
  const [start, end] = sharedEnds(old, now);
  return {
    after,
    edits,
    taken: old.slice(start, old.length - end),
    written: now.slice(start, now.length - end),
  };
};

const checkAll = (text: Text): number => {
  const source = sourceOf(text);
  const places = placesIn(source.message, source.value);
  for (const place of places) {
    const value = another(place);
    const name = String(place.path.at(-1));
    if (place.value === undefined) {
      if (value === undefined) continue;
      const { taken, written, after } = edited(source, place.path, value);
      expect(taken, name).to.deep.equal([]);
      expect(written.map(({ text }) => text).join(''), name).to.match(/^[^#]+$/);
      expect(after.split('\n').length - source.text.split('\n').length, `lines for ${name}`).to.be.oneOf([
        0, 1,
      ]);
      continue;
    }
    if (value !== undefined) expect(edited(source, place.path, value).edits, name).to.have.length(1);
    const { written, edits } = edited(source, place.path, undefined);
    expect(written.map(({ text }) => text).join(''), name).to.match(/^(\{\})?$/);
    expect(edits.length, name).to.be.at.most(2);
  }
  return places.length;
};

describeReference('edits of the corpus of the Object Detection API', () => {
  for (const { file } of referenceJson<readonly { readonly file: string }[]>(
    'object-detection',
    'corpus.json',
  )) {
    it(file, () => {
      const text = readFileSync(referencePath('object-detection', 'corpus', file), 'utf8');
      checkAll({ format: 'textproto', text, message: TrainEvalPipelineConfig });
    });
  }
});

const root = new URL('../../configs/', import.meta.url);

const messages: { readonly [stem: string]: Message } = {
  cosine_decay_learning_rate: TrainEvalPipelineConfig,
  exponential_decay_learning_rate: Optimizer,
  manual_step_learning_rate: TrainConfig,
};

describe('edits of configs/', () => {
  for (const name of readdirSync(root).filter((each) => /\.(config|yaml)$/.test(each))) {
    const message = messages[name.replace(/\.\w+$/, '')];
    const format = name.endsWith('.yaml') ? 'yaml' : 'textproto';
    if (message === undefined) continue;
    it(name, () => {
      const text = readFileSync(new URL(name, root), 'utf8');
      expect(checkAll({ format, text, message })).to.be.above(5);
    });
  }

  for (const [stem, message] of Object.entries(messages))
    it(`${stem}: text format and YAML stay equal after the same edit`, () => {
      const [config, yaml] = [`${stem}.config`, `${stem}.yaml`].map((name) =>
        readFileSync(new URL(name, root), 'utf8'),
      );
      const textproto = sourceOf({ format: 'textproto', text: config!, message });
      const twins = sourceOf({ format: 'yaml', text: yaml!, message });
      for (const place of placesIn(message, twins.value))
        for (const value of [another(place), undefined]) {
          const { after } = edited(textproto, place.path, value);
          const twin = edited(twins, place.path, value);
          expect(readText('yaml', twin.after, message).value).to.deep.equal(
            readText('textproto', after, message).value,
          );
        }
    });
});
