import type { Registry } from '../../registry/registry.ts';
import { importPlugin, refuse } from './import.ts';
import { typesIn } from './types.ts';

/** Schedule types and optimizers from outside: the modules that --plugin names. */

/** Gives what `act` gives; what a registry refuses is the plug-in's doing. */
const refusing = (plugin: string, act: () => Registry): Registry => {
  try {
    return act();
  } catch (cause) {
    const [, reason] = /^createRegistry: (.*)$/s.exec(cause instanceof Error ? cause.message : '') ?? [];
    throw reason === undefined ? cause : refuse(plugin, reason);
  }
};

/**
 * The registry with the types that modules export, module by module.
 *
 * Throws UsageError where a module is not there, cannot be loaded, exports no type or a faulty one, or has a type
 * whose name or number is taken.
 */
export const registryWith = async (registry: Registry, plugins: readonly string[]): Promise<Registry> => {
  let all = registry;
  const added = new Set<unknown>();
  for (const plugin of plugins) {
    const exported = await importPlugin(plugin);
    const types = typesIn(exported, (reason) => refuse(plugin, reason));
    const fresh = types.filter((type) => !added.has(type));
    for (const type of fresh) added.add(type);
    all = refusing(plugin, () => all.with(...fresh));
  }
  return all;
};
