import { fvcore } from './fvcore.ts';
import { keras } from './keras.ts';
import type { Table } from './meaning.ts';
import { mmengine } from './mmengine.ts';
import { modelGarden } from './model_garden.ts';
import { optax } from './optax.ts';
import { timm } from './timm.ts';
import { torch } from './torch.ts';
import { transformers } from './transformers.ts';

/** The tables of calls, by the name of the framework in the records. */
export const tables: { readonly [framework: string]: Table } = {
  fvcore,
  keras,
  mmengine,
  modelgarden: modelGarden,
  optax,
  timm,
  torch,
  transformers,
};
