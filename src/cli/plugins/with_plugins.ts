import { builtins } from '../../optimizers/builtins.ts';
import type { Registry } from '../../registry/registry.ts';

/** The built-in types, and those of the modules named; what reads a module is loaded where one is named. */
export const withPlugins = async (plugins: readonly string[]): Promise<Registry> =>
  plugins.length === 0 ? builtins : (await import('./index.ts')).registryWith(builtins, plugins);
