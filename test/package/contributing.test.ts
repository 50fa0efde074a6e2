import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { root } from '../../scripts/bundle.ts';

/**
 * Follows CONTRIBUTING.md in a copy of this project: adds a schedule type, an optimizer, a rule and a dialect by changing only
 * the files that it lists, and reads configs that need all four.
 */

interface Addition {
  /** The section of CONTRIBUTING.md. */
  readonly section: string;
  /** The values for NAME and GROUP in its paths. */
  readonly names: { readonly [placeholder: string]: string };
  /** New files, by path. */
  readonly files: { readonly [path: string]: string };
  /** Changes to existing files: `text` is inserted before the first occurrence of `before`. */
  readonly changes: readonly { readonly path: string; readonly before: string; readonly text: string }[];
}

const additions: readonly Addition[] = [
  {
    section: 'a schedule type',
    names: { NAME: 'square_root_decay' },
    files: {
      'src/schedules/decays/square_root_decay.ts': `import { power } from '../../curve/curve.ts';
import { defineSchedule } from '../../registry/schedule_type.ts';
import { SquareRootDecay } from '../../schema/generated/schedules.ts';

export const squareRootDecay = /* @__PURE__ */ defineSchedule({
  type: 'square_root_decay',
  number: 1900,
  message: SquareRootDecay,
  curve: (s) => power(s.initial_learning_rate, -0.5, 1),
});
`,
      'configs/square_root_decay.config': 'square_root_decay { initial_learning_rate: 0.5 }\n',
      'configs/square_root_decay.yaml': 'square_root_decay:\n  initial_learning_rate: 0.5\n',
    },
    changes: [
      {
        path: 'proto/learning_schedules/schedules.proto',
        before: '    // The same rate at every step',
        text: '    // A rate that falls as the square root of the step.\n    SquareRootDecay square_root_decay = 1900;\n',
      },
      {
        path: 'proto/learning_schedules/schedules.proto',
        before: '// A straight line from one rate to another.\nmessage Linear',
        text: '// A rate that falls as the square root of the step.\nmessage SquareRootDecay {\n  // The rate at step 0.\n  required double initial_learning_rate = 1;\n}\n\n',
      },
      {
        path: 'src/schedules/built_in.ts',
        before: "import { tanh } from './decays/tanh.ts';",
        text: "import { squareRootDecay } from './decays/square_root_decay.ts';\n",
      },
      { path: 'src/schedules/built_in.ts', before: '  offset,\n] as const', text: '  squareRootDecay,\n' },
    ],
  },
  {
    section: 'an optimizer',
    names: { NAME: 'lion' },
    files: {
      'src/optimizers/lion.ts': `import { defineOptimizer } from '../registry/optimizer_type.ts';
import { LionConfig } from '../schema/generated/optimizers.ts';

export const lion = /* @__PURE__ */ defineOptimizer({
  type: 'lion',
  title: 'Lion',
  number: 1900,
  message: LionConfig,
  hyperparameters: { weight_decay: 'weight_decay' },
});
`,
    },
    changes: [
      {
        path: 'proto/learning_schedules/optimizers.proto',
        before: '    // Gradient descent, with optional momentum.',
        text: '    // The sign of a momentum.\n    LionConfig lion = 1900;\n',
      },
      {
        path: 'proto/learning_schedules/optimizers.proto',
        before: '// Parameters with their own values.',
        text: '// The sign of a momentum.\nmessage LionConfig {\n  // The rate.\n  required object_detection.protos.LearningRate learning_rate = 1;\n  // The decoupled weight decay.\n  optional double weight_decay = 2 [default = 0.1];\n}\n\n',
      },
      {
        path: 'src/optimizers/builtins.ts',
        before: 'import { momentumOptimizer }',
        text: "import { lion } from './lion.ts';\n",
      },
      { path: 'src/optimizers/builtins.ts', before: '    lamb,\n', text: '    lion,\n' },
    ],
  },
  {
    section: 'a rule',
    names: { GROUP: 'run', NAME: 'very_short' },
    files: {
      'src/rules/run/very_short.ts': `import { rules } from '../../diagnostics/catalogue/rules.ts';
import { defineRule } from '../rule.ts';

export const veryShort = /* @__PURE__ */ defineRule({
  get findings() {
    return rules();
  },
  needs: ['num_steps'],
  check: ({ run, at }, report) => {
    const { path, range } = at(['num_steps']);
    if (run.num_steps! < 10) report('run/very-short', {}, { path, ranges: [range] });
  },
});
`,
    },
    changes: [
      {
        path: 'src/diagnostics/catalogue/rules.ts',
        before: "  'upstream/refuses'",
        text: "  'run/very-short': info(() => 'the run has fewer than 10 steps'),\n",
      },
      {
        path: 'src/rules/index.ts',
        before: 'import { upstreamRefuses }',
        text: "import { veryShort } from './run/very_short.ts';\n",
      },
      { path: 'src/rules/index.ts', before: '  zeroTail,\n', text: '  veryShort,\n' },
      {
        path: 'docs/findings.md',
        before: '### `run/stops-early`',
        text: '### `run/very-short`\n\n**Info.** The run has fewer than 10 steps.\n\n',
      },
    ],
  },
  {
    section: 'a dialect',
    names: { NAME: 'acme' },
    files: {
      'proto/dialects/acme.proto': `// Acme's trainer.
syntax = "proto2";

package acme;

message Training {
  // The rate at step 0.
  optional double acme_rate = 1 [default = 0.1];
  // Steps in which it halves.
  optional uint32 acme_halves = 2 [default = 100];
}
`,
      'src/dialects/acme/index.ts': `import { exponential } from '../../curve/curve.ts';
import { defineDialect } from '../dialect.ts';
import { Training } from './messages.ts';

export const acme = defineDialect({
  name: 'acme',
  title: 'an Acme config',
  clock: 'update',
  messages: { Training },
  recognize: ({ root }) =>
    root.fields.some(({ name }) => name === 'acme_rate')
      ? { message: 'Training', sureness: 1, by: 'acme_rate' }
      : undefined,
  run: (_, { run }) => ({ facts: run, places: {} }),
  plan: (s) => ({
    spec: { type: 'acme', ...s },
    at: [],
    hyperparameters: { learning_rate: exponential(s.acme_rate, 0.5, s.acme_halves, true) },
  }),
});
`,
      'docs/dialects/acme.md': '# Acme\n',
      'configs/dialects/acme.config': 'acme_rate: 0.5 acme_halves: 10\n',
    },
    changes: [
      {
        path: 'src/dialects/built_in.ts',
        before: 'import { caffe }',
        text: "import { acme } from './acme/index.ts';\n",
      },
      { path: 'src/dialects/built_in.ts', before: '  caffe,\n', text: '  acme,\n' },
      { path: 'src/dialects/names.ts', before: "  'caffe',\n", text: "  'acme',\n" },
      {
        path: 'src/dialects/families.ts',
        before: "  {\n    name: 'caffe',",
        text: "  { name: 'acme', title: 'an Acme config', looksLike: (has) => has('acme_rate') },\n",
      },
      {
        path: 'docs/dialects.md',
        before: '| [`caffe`]',
        text: '| [`acme`](dialects/acme.md) | Acme | all of it |\n',
      },
    ],
  },
];

/** Reads one config of each kind in the copy and prints the results. */
const PROGRAM = `
import { load } from './src/dialects.ts';
const of = (text) => {
  const result = load(text, { run: { num_steps: 5 } });
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('; '));
  return result;
};
const made = of('lion { learning_rate { square_root_decay { initial_learning_rate: 0.5 } } weight_decay: 0.3 }');
const acme = of('acme_rate: 0.5 acme_halves: 10');
console.log(JSON.stringify({
  type: made.optimizer.type,
  decay: made.hyperparameters.weight_decay(0),
  rate: made.schedule(3),
  codes: made.diagnostics.map(({ code }) => code).filter((code) => code === 'run/very-short'),
  dialect: acme.config.dialect,
  halved: acme.schedule(10),
}));
`;

const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The paths that a section names, with the placeholders filled in. */
const pathsIn = ({ section, names }: Addition): string[] => {
  const [, text = ''] = new RegExp(`^## Add ${section}\n([\\s\\S]*?)^## `, 'm').exec(contributing) ?? [];
  return [...text.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) =>
    Object.entries(names).reduce((filled, [placeholder, name]) => filled.replaceAll(placeholder, name), path),
  );
};

describe('CONTRIBUTING.md, followed in a copy', () => {
  for (const addition of additions)
    it(`${addition.section}: lists each file that has to be written or changed`, () => {
      const listed = pathsIn(addition);
      const touched = [...Object.keys(addition.files), ...addition.changes.map(({ path }) => path)];
      const isListed = (path: string): boolean =>
        listed.some((each) => path === each || (path.endsWith(`/${each}`) && !each.includes('/')));
      expect([...new Set(touched)].filter((path) => !isListed(path))).to.deep.equal([]);
    });

  it('gives a working type, optimizer, rule and dialect, and code that compiles', () => {
    const copy = mkdtempSync(join(tmpdir(), 'contributing-'));
    for (const path of [
      'src',
      'proto',
      'scripts',
      'configs',
      'docs',
      'schemas',
      'package.json',
      'tsconfig.json',
      'tsconfig.build.json',
    ])
      cpSync(join(root, path), join(copy, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { files, changes } of additions) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(copy, path)), { recursive: true });
        writeFileSync(join(copy, path), text);
      }
      for (const { path, before, text } of changes) {
        const old = readFileSync(join(copy, path), 'utf8');
        expect(old, path).to.include(before);
        writeFileSync(
          join(copy, path),
          old.replace(before, () => `${text}${before}`),
        );
      }
    }
    const run = (command: string, ...args: readonly string[]): string => {
      const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8' });
      expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).to.equal(0);
      return stdout;
    };
    const bin = (name: string): string => join(root, 'node_modules/.bin', name);
    run(bin('tsx'), 'scripts/generate.ts', '--root', copy);
    writeFileSync(
      join(copy, 'tsconfig.json'),
      readFileSync(join(root, 'tsconfig.json'), 'utf8').replace(/"include": \[.*\]/, '"include": ["src"]'),
    );
    run(bin('tsc'));
    writeFileSync(join(copy, 'program.ts'), PROGRAM);
    // Bundled, it starts sooner than with tsx, which compiles each module by itself.
    const bundle = ['--bundle', '--platform=node', '--format=esm', '--packages=external'];
    run(bin('esbuild'), 'program.ts', ...bundle, '--outfile=program.mjs', '--log-level=error');
    expect(JSON.parse(run(process.execPath, 'program.mjs'))).to.deep.equal({
      type: 'lion',
      decay: 0.3,
      rate: 0.25,
      codes: ['run/very-short'],
      dialect: 'acme',
      halved: 0.25,
    });
    rmSync(copy, { recursive: true });
  });
});
