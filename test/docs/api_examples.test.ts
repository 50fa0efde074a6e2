import { readdirSync, readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { expect } from 'chai';
import * as audit from '../../src/audit/index.ts';
import * as convert from '../../src/convert/index.ts';
import * as core from '../../src/core.ts';
import * as define from '../../src/define.ts';
import * as dialects from '../../src/dialects.ts';
import * as exporting from '../../src/export/index.ts';
import * as index from '../../src/index.ts';
import * as node from '../../src/node.ts';
import * as plot from '../../src/plot/index.ts';
import * as textproto from '../../src/textproto.ts';
import * as tfjs from '../../src/tfjs/index.ts';

/** Runs the examples in the docstrings of exported functions and compares their results. */

const src = new URL('../../src/', import.meta.url);
const entries = { ...define, ...index, ...node, ...plot, ...convert, ...exporting, ...audit };

const text = 'constant_learning_rate { learning_rate: 0.5 }';
const optimizer = 'momentum_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.5 } } }';
/** Names that examples use in addition to the exports. */
const given = {
  text,
  a: text,
  b: text,
  args: 'lr0: 0.01\nlrf: 0.01\nepochs: 3\n',
  csv: 'epoch,lr/pg0\n1,0.01\n2,0.01\n3,0.01\n',
  myRule: define.builtInRules[0],
  writeFileSync: () => {},
};

/** The exports of the entry to which a file belongs. */
const scopeOf = (file: string): object => {
  if (file === 'core.ts') return { ...entries, ...core, linear: index.builtins.types.get('linear') };
  if (file === 'textproto.ts') {
    const Model = define.message('Model', { depth: define.uint32() });
    return { ...define, ...textproto, Model };
  }
  if (file === 'dialects.ts' || file.startsWith('dialects/') || file.startsWith('audit/'))
    return { ...entries, ...dialects };
  if (file.startsWith('tfjs/'))
    return { ...entries, ...tfjs, tf, text: optimizer, optimizer: new tfjs.Adam({ learningRate: 0.1 }) };
  return entries;
};

const run = (code: string, file: string): Promise<unknown> => {
  const scope = { ...given, ...scopeOf(file) };
  return new Function(...Object.keys(scope), `return (async () => (${code}))()`)(...Object.values(scope));
};

const examples = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  // The schedule types have their own tests, and the examples of the command are lines of a config.
  .filter((name) => name.endsWith('.ts') && !/^(schedules\/(?!functions\/)|cli\/)/.test(name))
  .flatMap((file) =>
    [
      ...readFileSync(new URL(file, src), 'utf8').matchAll(/^ \* Example: (.*(?:\n \* (?![A-Z]\w*: ).*)*)/gm),
    ].map(([, found]) => {
      const example = found!.replaceAll('\n * ', ' ');
      const [, code = example, value] = /^(.*) is (.*)$/.exec(example) ?? [];
      return { file, example, code, value };
    }),
  );

describe('examples in the docstrings of src/', () => {
  it('are found by this test', () => expect(examples.length).to.be.above(70));

  for (const { file, example, code, value } of examples) {
    it(`${file}: ${example}`, async () => {
      const found = await run(code, file).catch((cause: unknown) => {
        // The file to load does not exist; the example must fail for that reason only.
        if (example.startsWith('loadFileOrThrow(')) expect(String(cause)).to.include('file/unreadable');
        else throw cause;
      });
      if (value !== undefined) expect(found).to.deep.equal(await run(value, file));
    });
  }
});
