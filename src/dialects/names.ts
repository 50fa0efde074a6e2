/** The names of all dialects, without loading them: for options and findings. */
export const dialectNames = [
  'object-detection',
  'caffe',
  'deeplab2',
  'second',
  'od-forks',
  'easyrec',
  'tao',
  'model-garden',
  'deepspeed',
  'composer',
  'detectron2',
  'ultralytics',
  'huggingface',
] as const;
