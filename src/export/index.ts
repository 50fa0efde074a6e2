/** Exports a schedule as a Python file, for PyTorch, Keras, JAX and numpy. */

export { type Exported, type ExportOptions, exportPython } from './export.ts';
export type { Framework } from './python/file.ts';
