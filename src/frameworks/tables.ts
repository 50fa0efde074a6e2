import { fvcore } from './fvcore.ts';
import { keras } from './keras.ts';
import type { CallTable } from './meaning.ts';
import { mmengine } from './mmengine.ts';
import { modelGardenCalls } from './model_garden.ts';
import { optax } from './optax.ts';
import { timm } from './timm.ts';
import { torch } from './torch.ts';
import { transformers } from './transformers.ts';

/** The tables of calls, by the framework's name in the records. */
export const tables: { readonly [framework: string]: CallTable } = {
  fvcore,
  keras,
  mmengine,
  modelgarden: modelGardenCalls,
  optax,
  timm,
  torch,
  transformers,
};
