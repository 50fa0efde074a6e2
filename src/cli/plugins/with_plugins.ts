import { builtins } from '../../optimizers/builtins.ts';
import type { Registry } from '../../registry/registry.ts';

/** The built-in types with those of the named modules; the code that loads modules is imported if one is named. */
export const withPlugins = async (plugins: readonly string[]): Promise<Registry> =>
  plugins.length === 0 ? builtins : (await import('./index.ts')).registryWith(builtins, plugins);
