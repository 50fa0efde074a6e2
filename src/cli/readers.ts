import { detectFormat } from '../config/detect.ts';
import { loaderOf, type Readers } from '../config/loader.ts';
import type { ConfigFormat, LoadOptions } from '../config/options.ts';
import type { LoadResult } from '../config/result.ts';
import { type BuiltInSpec, builtins } from '../schedules/index.ts';
import { decodeUtf8 } from '../syntax/utf8.ts';

/** `load` that runs the code of one format, the one that the text is in. */

type Reader = Readers[ConfigFormat];

const readers: { readonly [F in ConfigFormat]: () => Promise<Reader> } = {
  textproto: async () => (await import('../syntax/textproto/index.ts')).parse,
  yaml: async () => (await import('../syntax/yaml/index.ts')).parseYaml,
  json: async () => (await import('../syntax/json/index.ts')).parseJson,
};

const notLoaded: Reader = () => {
  throw new Error('a reader was asked for that was not loaded');
};

export const loadLazily = async (
  bytes: Uint8Array,
  options: Omit<LoadOptions<typeof builtins>, 'registry'>,
): Promise<LoadResult<BuiltInSpec>> => {
  const format = options.format ?? detectFormat(decodeUtf8(bytes).text, options.filename);
  const reader = await readers[format]();
  const load = loaderOf(
    { textproto: notLoaded, yaml: notLoaded, json: notLoaded, [format]: reader },
    builtins,
  );
  return load(bytes, { ...options, format });
};
