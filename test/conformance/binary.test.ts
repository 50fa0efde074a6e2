import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import protobuf from 'protobufjs';
import textformat from 'protobufjs/ext/textformat.js';
import { decodeBinary } from '../../src/bind/binary/decode.ts';
import { encodeBinary } from '../../src/bind/binary/encode.ts';
import { bind } from '../../src/bind/bind.ts';
import { isClosed } from '../../src/dialects/object_detection/messages.ts';
import { builtins, load } from '../../src/index.ts';
import { TrainEvalPipelineConfig } from '../../src/schema/generated/pipeline.ts';
import { messageFrom } from '../../src/schema/proto/from_proto.ts';
import { parse } from '../../src/syntax/textproto/index.ts';
import { describeReference, missingReference, referenceJson, referencePath } from '../support/reference.ts';

/** Whole pipelines in binary, made by protobufjs with the schema of the Object Detection API. */

textformat.install();

/** Files with fields newer than the schema, which protobufjs cannot read. */
const newer = [
  'center_net_deepmac_512x512_voc_only_tpu-32__3e27d36e.config',
  'ssd_spaghettinet_edgetpu_320x320_coco17_sync_4x4.config',
];

describeReference('the corpus in binary', () => {
  if (missingReference !== undefined) return;
  const root = protobuf.Root.fromJSON(referenceJson('text-format', 'schema.json'));
  const type = root.lookupType('object_detection.protos.TrainEvalPipelineConfig');
  const whole = messageFrom(type);
  const files = readdirSync(referencePath('object-detection', 'corpus'));

  for (const file of files.filter((name) => !newer.includes(name))) {
    it(`${file}: gives the spec of its text, and is written back byte for byte`, () => {
      const text = readFileSync(referencePath('object-detection', 'corpus', file), 'utf8');
      const bytes = Uint8Array.from(type.encode(type.fromText(text)).finish());
      const result = load(bytes);
      const twin = load(text, { filename: file });
      expect(result.format).to.equal('binary');
      expect(result.message).to.equal('TrainEvalPipelineConfig');
      expect(result.ok && [result.spec, result.optimizer, result.train]).to.deep.equal(
        twin.ok && [twin.spec, twin.optimizer, twin.train],
      );
      const { value } = decodeBinary(bytes, builtins.resolve(TrainEvalPipelineConfig), {
        unknownFields: (of) => (isClosed(of) ? 'error' : 'keep'),
      });
      expect(Buffer.compare(encodeBinary(value), bytes)).to.equal(0);
    });

    it(`${file}: read as text with the whole schema, it is written with the bytes of protobufjs`, () => {
      const text = readFileSync(referencePath('object-detection', 'corpus', file), 'utf8');
      const { value } = bind(parse(text).tree, whole, {
        unknownFields: () => 'error',
        duplicates: 'merge',
      });
      expect(Buffer.compare(encodeBinary(value), type.encode(type.fromText(text)).finish())).to.equal(0);
    });
  }
});
