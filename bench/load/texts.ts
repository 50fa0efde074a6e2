/** Generates texts of any size. */

const lines = (bytes: number, lineOf: (i: number) => string): string => {
  const all: string[] = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const line = lineOf(i);
    all.push(line);
    size += line.length;
  }
  return all.join('');
};

const inOptimizer = (schedule: string): string => `train_config {
  optimizer {
    momentum_optimizer {
      learning_rate {
        ${schedule}
      }
    }
  }
}
`;

/** A rate of four digits for each boundary. */
const rate = (i: number): string => `0.0${1000 + (i % 9000)}`;

/** A list of boundaries, laid out as the Object Detection API prints it: 111 bytes for each. */
export const boundaries = (bytes: number): string =>
  inOptimizer(`manual_step_learning_rate {
          initial_learning_rate: 0.1
${lines(bytes, (i) => `          schedule {\n            step: ${10_000_000 + i}\n            learning_rate: ${rate(i)}\n          }\n`)}        }`);

export const boundariesInJson = (bytes: number): string => {
  const entries = lines(bytes, (i) => `\n  { "step": ${10_000_000 + i}, "learning_rate": ${rate(i)} },`);
  return `{ "manual_step_learning_rate": { "initial_learning_rate": 0.1, "schedule": [${entries.slice(0, -1)}\n] } }\n`;
};

/** Like `boundaries`, with a word instead of each rate. */
export const badValues = (count: number): string =>
  inOptimizer(
    `manual_step_learning_rate {\n${Array.from({ length: count }, (_, i) => `          schedule { step: ${i + 1} learning_rate: fast }\n`).join('')}        }`,
  );

/** A `repeat` nested to the given depth. */
export const nestedRepeats = (depth: number): string =>
  `${'repeat { steps: 100 learning_rate { '.repeat(depth)}constant_learning_rate { learning_rate: 0.1 }${' } }'.repeat(depth)}`;

/** Fields as in real input readers and augmentations: messages, strings, enums, numbers, lists, comments. */
export const mixed = (bytes: number): string => `model {
  ssd { num_classes: 90 }
}
train_config {
  optimizer { adam_optimizer { learning_rate { constant_learning_rate { learning_rate: 0.001 } } } }
${lines(
  bytes * 0.3,
  (i) => `  data_augmentation_options {
    random_crop_image {
      min_object_covered: ${rate(i)}
      min_aspect_ratio: 0.75
      max_aspect_ratio: 3.0
      overlap_thresh: 1e-1
      random_coef: 0
    }
  }
`,
)}}
${lines(
  bytes * 0.7,
  (i) => `# Reader ${i}: written by hand.
eval_input_reader {
  label_map_path: "data/mscoco_label_map_${i}.pbtxt"
  shuffle: ${i % 2 === 0}
  num_epochs: 1
  num_readers: ${i % 64}
  sample_1_of_n_examples: 1
  load_instance_masks: false
  mask_type: PNG_MASKS
  keypoint_type_weight: [0.25, ${rate(i)}]
  tf_record_input_reader {
    input_path: "gs://bucket/coco/val-?????-of-00100"
    input_path: 'second ${i}'
  }
}
`,
)}`;
