import { type Converted, type ConvertOptions, convert as convertConfig } from '../../src/convert/index.ts';
import { type ConfigFormat, type MessageName, type Registry, read } from '../../src/index.ts';

export interface ConvertTextOptions<T extends ConfigFormat = ConfigFormat> extends ConvertOptions {
  readonly to: T;
  readonly from?: ConfigFormat;
  readonly message?: MessageName;
  readonly registry?: Registry;
  readonly filename?: string;
}

/** Reads and converts a source, keeping unknown fields, like the command. */
export const convert = <const T extends ConfigFormat>(
  source: string | Uint8Array,
  { to, from: format, message, registry, filename, ...options }: ConvertTextOptions<T>,
): Converted<T> =>
  convertConfig(
    read(source, {
      unknownFields: 'keep',
      ...(format !== undefined && { format }),
      ...(message !== undefined && { message }),
      ...(registry !== undefined && { registry }),
      ...(filename !== undefined && { filename }),
    }),
    to,
    options,
  );
