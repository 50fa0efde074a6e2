import { expect } from 'chai';
import { failed } from '../../src/diagnostics/render/failed.ts';
import { found, marked } from './marked.ts';

const { text, ranges } = marked('a: «1»');
const diagnostics = [found({ ranges }), found({ severity: 'warning', path: ['b'] })];

describe('ConfigError', () => {
  it('is an error with all findings', () => {
    const error = failed({ diagnostics, text, filename: 'x.config' });
    expect(error).to.be.an.instanceOf(Error);
    expect(error.name).to.equal('ConfigError');
    expect(error.diagnostics).to.equal(diagnostics);
    expect([error.text, error.filename]).to.deep.equal([text, 'x.config']);
  });

  it('prints them, without colours', () => {
    const { message } = failed({ diagnostics, text, filename: 'x.config' });
    expect(message.split('\n')).to.deep.equal([
      'the config cannot be used',
      '',
      'x.config:1:4 error a/b',
      '  wrong',
      '  1 | a: 1',
      '    |    ^',
      '',
      'x.config warning a/b',
      '  wrong',
      '',
      '1 error, 1 warning',
    ]);
  });

  it('has paths for the findings of an object', () => {
    const { message, text: none } = failed({ diagnostics: [found({ path: ['total_steps'] })] });
    expect(none).to.equal(undefined);
    expect(message).to.include('  wrong (total_steps)');
  });

  it('has offsets for the findings of bytes', () => {
    const { message } = failed({ diagnostics, text: '', filename: 'x.pb', format: 'binary' });
    expect(message).to.include('x.pb: byte 3 error a/b');
  });
});
