import type { Diagnostic } from './diagnostic.ts';
import type { Renderable } from './render/render.ts';

/** Thrown by functions that return only a value, not its findings. Carries all findings; its message prints them. */
export class ConfigError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string | undefined;
  readonly filename: string | undefined;
  /** If 'binary', the offsets of findings are bytes. */
  readonly format: string | undefined;

  /** `printed` is what `render` gives for the result: a bundle has only the printer that its callers use. */
  constructor({ diagnostics, text, filename, format }: Renderable, printed: string) {
    super(`the config cannot be used\n\n${printed}`);
    this.name = 'ConfigError';
    this.diagnostics = diagnostics;
    this.text = text;
    this.filename = filename;
    this.format = format;
  }
}
