import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { folder, lrs, lrsHere, useCommand } from './lrs.ts';

const files: { readonly [file: string]: string } = {
  'proto/acme/wave.proto': `syntax = "proto2";
package acme;
import "acme/shape.proto";
import "near.proto";

// A wave.
message Wave {
  // How high it is.
  optional double height = 1 [default = 0.1, (learning_schedules.rules) = { gt: 0 }];
  optional Shape shape = 2;
  optional Near near = 3;
}
`,
  'proto/acme/shape.proto': 'syntax = "proto2"; package acme; message Shape { optional int32 sides = 1; }',
  'proto/acme/near.proto': 'syntax = "proto2"; package acme; message Near { optional bool by = 1; }',
  'broken.proto': 'syntax = "proto2";\nmessage Wave {\n  double height = 1;\n}\n',
};

const wave = `// Generated from wave.proto by \`lrs generate\`: do not edit.
import { bool, double, int32, type Message, message, nested } from 'learning-schedules/define';

export interface Shape {
  readonly sides: number;
}

export const Shape: Message<Shape> = /* @__PURE__ */ message('acme.Shape', {
  sides: /* @__PURE__ */ int32({ number: 1 }),
});

export interface Near {
  readonly by: boolean;
}

export const Near: Message<Near> = /* @__PURE__ */ message('acme.Near', {
  by: /* @__PURE__ */ bool({ number: 1 }),
});

/** A wave. */
export interface Wave {
  /** How high it is. Must be greater than 0. Default: 0.1. */
  readonly height: number;
  readonly shape: Shape | undefined;
  readonly near: Near | undefined;
}

/** A wave. */
export const Wave: Message<Wave> = /* @__PURE__ */ message(
  'acme.Wave',
  {
    height: /* @__PURE__ */ double({ number: 1, default: 0.1, gt: 0, doc: 'How high it is.' }),
    shape: /* @__PURE__ */ nested(Shape, { number: 2 }),
    near: /* @__PURE__ */ nested(Near, { number: 3 }),
  },
  { doc: 'A wave.' },
);
`;

describe('lrs generate', () => {
  useCommand();
  let home: string;
  before(() => {
    home = join(folder(), 'generate');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(home, file, '..'), { recursive: true });
      writeFileSync(join(home, file), text);
    }
  });

  it('prints a module; imports are found next to the file and in the folders above it', async () => {
    const { code, out, err } = await lrs(['generate', 'proto/acme/wave.proto'], { cwd: home });
    expect({ code, err }).to.deep.equal({ code: 0, err: '' });
    expect(out).to.equal(wave);
  });

  it('prints the same in any working directory', async () => {
    const { out } = await lrsHere(['generate', 'acme/wave.proto'], { cwd: join(home, 'proto') });
    expect(out).to.equal(wave);
  });

  it('writes a file', async () => {
    const { code, out } = await lrsHere(['generate', 'proto/acme/wave.proto', '-o', 'wave.ts'], {
      cwd: home,
    });
    expect({ code, out }).to.deep.equal({ code: 0, out: '' });
    expect(readFileSync(join(home, 'wave.ts'), 'utf8')).to.equal(wave);
  });

  it('reads standard input', async () => {
    const { code, out } = await lrs(['generate', '-'], { cwd: home, input: files['proto/acme/near.proto']! });
    expect(code).to.equal(0);
    expect(out).to.match(
      /^\/\/ Generated from standard input .*\n(.*\n)*export const Near: Message<Near> = /,
    );
  });

  it('finds imports outside the working directory only next to the file', async () => {
    mkdirSync(join(home, 'inner'));
    const outer = await lrsHere(['generate', '../proto/acme/wave.proto'], { cwd: join(home, 'inner') });
    expect(outer.code).to.equal(1);
    expect(outer.err).to.match(
      /^\.\.\/proto\/acme\/wave\.proto:3:8 error proto\/import\n.*acme\/shape\.proto/,
    );
  });

  it('exits with 1 for a faulty proto, prints the place, and writes nothing', async () => {
    const { code, out, err } = await lrs(['generate', 'broken.proto', '-o', 'broken.ts'], { cwd: home });
    expect({ code, out }).to.deep.equal({ code: 1, out: '' });
    expect(err).to.match(
      /^broken\.proto:3:3 error proto\/syntax\n {2}.*illegal token 'double'; a field of proto2/,
    );
    expect(() => readFileSync(join(home, 'broken.ts'))).to.throw('ENOENT');
  });

  it('exits with 2 for a missing file, and for --plugin, which it does not take', async () => {
    const missing = await lrsHere(['generate', 'nosuch.proto'], { cwd: home });
    expect(missing).to.include({ code: 2, out: '' });
    expect(missing.err).to.match(/^lrs: cannot read nosuch\.proto: there is no such file\n$/);
    const plugin = await lrsHere(['generate', 'broken.proto', '--plugin', 'a.mjs'], { cwd: home });
    expect(plugin).to.include({ code: 2, out: '' });
    expect(plugin.err).to.match(/there is no option --plugin/);
  });

  it('runs where code generation is forbidden', async () => {
    const node = ['--disallow-code-generation-from-strings'];
    const { code, out } = await lrs(['generate', 'proto/acme/wave.proto'], { cwd: home, node });
    expect(code).to.equal(0);
    expect(out).to.equal(wave);
  });
});
