import { caffe } from './caffe/index.ts';
import { composer } from './composer/index.ts';
import { deeplab2 } from './deeplab2/index.ts';
import { deepspeed } from './deepspeed/index.ts';
import { detectron2 } from './detectron2/index.ts';
import type { Dialect } from './dialect.ts';
import { easyrec } from './easyrec/index.ts';
import { huggingface } from './huggingface/index.ts';
import { modelGarden } from './model_garden/index.ts';
import { odForks } from './od_forks/index.ts';
import { second } from './second/index.ts';
import { tao } from './tao/index.ts';
import { ultralytics } from './ultralytics/index.ts';

/** The built-in dialects besides the Object Detection API's, one line each. */
export const builtInDialects: readonly Dialect[] = [
  caffe,
  deeplab2,
  second,
  odForks,
  easyrec,
  tao,
  modelGarden,
  deepspeed,
  composer,
  detectron2,
  ultralytics,
  huggingface,
];
