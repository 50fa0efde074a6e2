import type { Loaded } from '../config/build/result.ts';
import type { Flavour } from './optimizers/options.ts';

/**
 * The TensorFlow version that a file names, as a flavour. Only a written value counts, because the proto's default is V1.
 */
export const writtenFlavour = (loaded: Loaded<unknown> | undefined): Flavour | undefined => {
  const origin = loaded?.origins.train?.fine_tune_checkpoint_version;
  if (origin === undefined || origin === 'default') return undefined;
  const version = loaded?.train?.fine_tune_checkpoint_version;
  return version === 'V1' ? 'tf1' : version === 'V2' ? 'keras' : undefined;
};
