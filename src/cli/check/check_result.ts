import type { Config } from '../../config/config.ts';
import { counted } from '../../diagnostics/counted.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Ignored } from './ignores.ts';

/** The result of `check` for one file, and the counts over all files. */

/** A file to check. */
export interface FileToCheck {
  readonly name: string;
  /** True if the user named the file; false if it was found in a folder or by a glob. */
  readonly isAsked: boolean;
  /** The reason why it cannot be read. */
  readonly fault?: string;
}

export interface Checked {
  /** The file name as given. */
  readonly name: string;
  /** The text that offsets refer to; '' for bytes and for unreadable files. */
  readonly text: string;
  readonly format: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that a comment in the file suppresses. */
  readonly ignored: readonly Ignored[];
  /** The config that was read; undefined if the file could not be read. */
  readonly config: Config | undefined;
}

export interface Total {
  readonly files: number;
  /** Files of a folder that were recognized as something other than a config. */
  readonly skipped: number;
  readonly unreadable: number;
  readonly errors: number;
  readonly warnings: number;
  readonly remarks: number;
  readonly fixed: number;
}

/** Reports findings file by file, so that a finished file takes no more memory. */
export interface Reporter {
  file(checked: Checked): void | Promise<void>;
  end(total: Total): void;
}

export type MakeReporter = (out: (text: string) => void, color: boolean) => Reporter;

/** `12 files: 1 error, 2 warnings`. */
export const totalText = ({ files, skipped, errors, warnings, remarks, fixed }: Total): string => {
  if (files === 0 && skipped > 0)
    return `0 files: no config was recognized in ${counted(skipped, 'file')}; name a file to see why`;
  const found = [
    [errors, 'error'],
    [warnings, 'warning'],
    [remarks, 'remark'],
  ] as const;
  const parts = found.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun));
  const done = fixed > 0 ? `; fixed ${fixed}` : '';
  return `${counted(files, 'file')}: ${parts.length === 0 ? 'nothing to report' : parts.join(', ')}${done}`;
};
