import type { Registry } from '../../registry/registry.ts';
import { importPlugin, pluginError } from './import.ts';
import { typesIn } from './types.ts';

/** Adds schedule types and optimizers from the modules that --plugin names. */

/** Returns the result of `act`; turns an error from the registry into one about the plug-in. */
const refusing = (plugin: string, act: () => Registry): Registry => {
  try {
    return act();
  } catch (cause) {
    const [, reason] = /^createRegistry: (.*)$/s.exec(cause instanceof Error ? cause.message : '') ?? [];
    throw reason === undefined ? cause : pluginError(plugin, reason);
  }
};

/**
 * Adds the types that modules export to a registry, module by module.
 *
 * Throws UsageError if a module is missing, cannot be loaded, exports no type or a faulty one, or has a type whose
 * name or number is taken.
 */
export const registryWith = async (registry: Registry, plugins: readonly string[]): Promise<Registry> => {
  let all = registry;
  const added = new Set<unknown>();
  for (const plugin of plugins) {
    const exported = await importPlugin(plugin);
    const types = typesIn(exported, (reason) => pluginError(plugin, reason));
    const fresh = types.filter((type) => !added.has(type));
    for (const type of fresh) added.add(type);
    all = refusing(plugin, () => all.with(...fresh));
  }
  return all;
};
