import { expect } from 'chai';
import { bindFinding } from '../../src/diagnostics/catalogue/bind.ts';
import { jsonFinding } from '../../src/diagnostics/catalogue/formats/json.ts';
import {
  type Diagnostic,
  formatPath,
  isError,
  withoutRemarksOnErrors,
} from '../../src/diagnostics/diagnostic.ts';
import { findingFrom } from '../../src/diagnostics/finding.ts';
import { error, info, warning } from '../../src/diagnostics/wording.ts';
import { found } from './marked.ts';

describe('findings', () => {
  it('have the severity, message and page of the catalogue, and no other properties', () => {
    expect(jsonFinding('json/trailing-comma', { close: '}' })).to.deep.equal({
      code: 'json/trailing-comma',
      severity: 'error',
      message: 'there must be no comma before }: remove it',
      path: [],
      ranges: [],
      notes: [],
      docs: 'docs/findings.md#jsontrailing-comma',
    });
  });

  it('have the given place, and the severity that a caller asks for', () => {
    const place = { path: ['a', 0], ranges: [{ start: 1, end: 2 }], notes: [{ message: 'so' }] };
    const given = bindFinding('field/twice', { name: 'a', merged: false }, { ...place, severity: 'error' });
    expect(given).to.include(place);
    expect(given.severity).to.equal('error');
    expect(bindFinding('field/twice', { name: 'a', merged: false }).severity).to.equal('warning');
  });

  const own = {
    'acme/bare': (p: { n: number }) => `bare ${p.n}`,
    'acme/error': error(() => 'refused'),
    'acme/warning': warning(() => 'odd'),
    'acme/info': { ...info(() => 'known'), docs: 'https://acme.example/known' },
  };
  const plugins: readonly {
    readonly input: Diagnostic;
    readonly expected: Pick<Diagnostic, 'severity' | 'message' | 'docs'>;
  }[] = [
    {
      input: findingFrom(own, 'acme/bare', { n: 1 }),
      expected: { severity: 'error', message: 'bare 1', docs: '' },
    },
    {
      input: findingFrom(own, 'acme/error', {}),
      expected: { severity: 'error', message: 'refused', docs: '' },
    },
    {
      input: findingFrom(own, 'acme/warning', {}),
      expected: { severity: 'warning', message: 'odd', docs: '' },
    },
    {
      input: findingFrom(own, 'acme/info', {}),
      expected: { severity: 'info', message: 'known', docs: 'https://acme.example/known' },
    },
  ];
  for (const { input, expected } of plugins) {
    it(`of a plug-in: ${input.code}`, () => {
      const { severity, message, docs } = input;
      expect({ severity, message, docs }).to.deep.equal(expected);
    });
  }

  it('count as errors by their severity only', () => {
    expect(
      ['error', 'warning', 'info'].map((severity) => isError(found({ severity } as never))),
    ).to.deep.equal([true, false, false]);
  });

  const paths: readonly { readonly path: (string | number)[]; readonly text: string }[] = [
    { path: [], text: '' },
    { path: ['train_config'], text: 'train_config' },
    { path: ['train_config', 'batch_size'], text: 'train_config.batch_size' },
    { path: ['schedule', 1, 'step'], text: 'schedule[1].step' },
    { path: ['a', 0, 1], text: 'a[0][1]' },
  ];
  for (const { path, text } of paths) {
    it(`print their path: ${text === '' ? 'nothing' : text}`, () => expect(formatPath(path)).to.equal(text));
  }

  it('that remark on a value are left out if there is an error about it', () => {
    const remark = found({ code: 'field/unusual', severity: 'warning', path: ['a'] });
    const refusal = found({ path: ['a'] });
    const kept = [
      found({ code: 'field/unusual', severity: 'warning', path: ['b'] }),
      found({ code: 'field/twice', severity: 'warning', path: ['a'] }),
    ];
    expect(withoutRemarksOnErrors([remark, ...kept])).to.deep.equal([remark, ...kept]);
    expect(withoutRemarksOnErrors([remark, refusal, ...kept])).to.deep.equal([refusal, ...kept]);
  });
});
