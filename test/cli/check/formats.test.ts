import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import { folder, lrs } from '../lrs.ts';
import { check, cosine, files, useFiles, write } from './checked.ts';
import { sarifFault } from './sarif.ts';

describe('lrs check: formats and fixes', () => {
  useFiles();

  describe('formats', () => {
    it('json: a document with ranges', async () => {
      const { code, out } = await check(
        ['early.config', 'silenced.config', '--format', 'json'],
        undefined,
        lrs,
      );
      const { files: found, total } = JSON.parse(out);
      expect(code).to.equal(0);
      expect(found.map((each: { file: string }) => each.file)).to.deep.equal([
        'early.config',
        'silenced.config',
      ]);
      expect(found[0].diagnostics[0]).to.deep.include({ code: 'run/stops-early', severity: 'warning' });
      expect(found[0].diagnostics[0].ranges[0]).to.include({ line: 9, column: 24 });
      expect(found[1].ignored).to.deep.equal([{ code: 'run/stops-early', reason: 'a short run' }]);
      expect(total).to.include({ files: 2, warnings: 1, errors: 0 });
    });

    it('json: an empty document if there are no files', async () => {
      mkdirSync(join(folder(), 'configs/empty'), { recursive: true });
      const { code, out } = await check(['empty', '--format', 'json']);
      expect(JSON.parse(out).files).to.have.length(1);
      expect(code).to.equal(2);
    });

    it('github: workflow commands', async () => {
      const { out } = await check(['with space/å,b.config', 'ours.config', '--format', 'github']);
      const [first = '', second = ''] = out.split('\n');
      expect(first).to.match(
        /^::warning file=with space\/å%2Cb\.config,line=9,col=24,endColumn=30,title=run\/stops-early::the run ends /,
      );
      expect(second).to.match(/^::notice file=ours\.config,line=2,.*title=upstream\/refuses::/);
    });

    it('github and sarif: places of a binary file are bytes, and names of files are addresses', async () => {
      const path = write('configs/cut.pb', Uint8Array.of(0x12, 0x05, 0x08));
      const { out } = await check(['cut.pb', '--format', 'github']);
      expect(out).to.match(/^::error file=cut\.pb,title=binary\/cut-short::/);
      const log = JSON.parse((await check([path, '-', '--format', 'sarif'], 'train_config {')).out);
      expect(sarifFault(log)).to.equal(undefined);
      const places = log.runs[0].results.map(({ locations: [{ physicalLocation: at }] }: any) => at);
      expect(places).to.deep.include.members([
        { artifactLocation: { uri: pathToFileURL(path).href }, region: { byteOffset: 1, byteLength: 2 } },
      ]);
      expect(places.map((at: any) => at.artifactLocation.uri)).to.include('stdin');
    });

    it('sarif: a log that matches the SARIF schema', async () => {
      const names = [
        'early.config',
        'broken.config',
        'list.config',
        'silenced.config',
        'gone.config',
        'with space/å,b.config',
      ];
      const { out, code } = await check([...names, '--format', 'sarif']);
      const log = JSON.parse(out);
      expect(code).to.equal(2);
      expect(sarifFault(log)).to.equal(undefined);
      const [run] = log.runs;
      const results = run.results.map(({ ruleId, level, locations: [{ physicalLocation }] }: any) => ({
        ruleId,
        level,
        uri: physicalLocation.artifactLocation.uri,
        line: physicalLocation.region?.startLine,
      }));
      expect(results).to.deep.include.members([
        { ruleId: 'run/stops-early', level: 'warning', uri: 'early.config', line: 9 },
        { ruleId: 'syntax/unclosed', level: 'error', uri: 'broken.config', line: 1 },
        { ruleId: 'run/change-after-end', level: 'warning', uri: 'list.config', line: 6 },
        { ruleId: 'file/unreadable', level: 'error', uri: 'gone.config', line: undefined },
        { ruleId: 'run/stops-early', level: 'warning', uri: 'with%20space/%C3%A5%2Cb.config', line: 9 },
      ]);
      expect(run.invocations).to.deep.equal([{ executionSuccessful: false }]);
      const early = run.results.find((each: any) => each.fixes?.length > 0);
      expect(early.fixes[0].artifactChanges[0].replacements).to.deep.equal([
        {
          deletedRegion: { startLine: 9, startColumn: 24, endLine: 9, endColumn: 30 },
          insertedContent: { text: '30000' },
        },
      ]);
      const silenced = run.results.filter((each: any) => each.suppressions);
      expect(silenced).to.have.length(1);
      expect(silenced[0].suppressions).to.deep.equal([{ kind: 'inSource', justification: 'a short run' }]);
    });
  });

  describe('fixes', () => {
    const early = 'configs/fix/early.config';
    const list = 'configs/fix/list.config';
    const read = (name: string): string => readFileSync(join(folder(), name), 'utf8');
    beforeEach(() => {
      write(early, files['early.config']!);
      write(list, files['list.config']!);
    });

    it('--fix applies fixes that change no rate, and keeps comments', async () => {
      const { code, out } = await check(['fix', '--fix'], undefined, lrs);
      expect(code).to.equal(0);
      expect(read(early)).to.equal(files['early.config']);
      expect(read(list)).to.equal(String(files['list.config']).replace(/ {4}schedule \{ step: 2000.*\n/, ''));
      expect(out).to.match(/2 files: 1 warning; fixed 1\n$/);
    });

    it('--fix-unsafe applies the first suggested fix of the other findings', async () => {
      const { code, out } = await check(['fix', '--fix-unsafe']);
      expect(code).to.equal(0);
      expect(read(early)).to.equal(cosine(30000));
      expect(out).to.match(/2 files: nothing to report; fixed 2\n$/);
    });

    it('--diff prints the changes without making them', async () => {
      const { code, out } = await check(['fix/early.config', '--diff', '--fix-unsafe']);
      expect(code).to.equal(1);
      expect(read(early)).to.equal(files['early.config']);
      expect(out).to.match(/^--- fix\/early\.config\n\+\+\+ fix\/early\.config\n@@ /);
      expect(out).to.include('\n-          total_steps: 300000\n+          total_steps: 30000\n');
    });

    it('--fix says that fixes remain which change rates, even if --diff has nothing to show', async () => {
      const note = '1 finding can be fixed, but rates change: add --fix-unsafe\n';
      for (const flags of [['--fix'], ['--fix', '--diff'], ['--diff', '--json']])
        expect((await check(['fix/early.config', ...flags])).err, flags.join(' ')).to.equal(note);
      expect(await check(['fix/early.config', '--fix', '--diff'])).to.include({ code: 0, out: '' });
      expect((await check(['fix/early.config', '--fix-unsafe', '--diff'])).err).to.equal('');
    });

    it('--diff prints nothing if there is nothing to fix', async () => {
      expect(await check(['good.config', '--diff'])).to.deep.equal({ code: 0, out: '', err: '' });
    });
  });
});
