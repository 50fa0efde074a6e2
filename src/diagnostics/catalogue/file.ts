import { finderOf } from '../finding.ts';
import { builtIn, error } from '../wording.ts';

/** Findings about a file, before its format is known. */
export const file = /* @__PURE__ */ builtIn(() => ({
  'file/unreadable': error(
    (p: { filename: string; reason: string }) => `${p.filename} cannot be read: ${p.reason}`,
  ),
  'file/too-long': error(
    (p: { most: string }) =>
      `the text has more than ${p.most}, the limit for a config: check that this is the right file`,
  ),
  /** `isFile`: the text was read from a file. */
  'file/path': error((p: { text: string; isFile: boolean }) =>
    p.isFile
      ? `this file contains only the path ${p.text}: give the file at that path instead`
      : `${p.text} looks like a path, not a config: use loadFile of learning-schedules/node, or pass the contents of the file`,
  ),
}));

/** A finding of this catalogue. */
export const fileFinding = /* @__PURE__ */ finderOf(file);
