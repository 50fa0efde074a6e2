/** Reads the enums of a .proto, and finds out which accept numbers without a name. */

/** A declaration, which has the edition of its file or of the declaration around it. */
interface Declaring {
  readonly _edition?: string | null | undefined;
  readonly parent?: Declaring | null;
}

/** The used part of a protobufjs `Enum`. */
export interface ProtoEnum {
  readonly fullName: string;
  readonly values: { readonly [name: string]: number };
  /** The options that the enum itself sets. */
  readonly options?: { readonly features?: { readonly enum_type?: string } } | undefined;
  /** `OPEN` for an enum of proto3, and of an edition unless it says otherwise; empty before the root is resolved. */
  readonly _features?: { readonly enum_type?: string };
  readonly _edition?: string | null | undefined;
  readonly parent?: Declaring | null;
}

const editionOf = ({ _edition, parent }: Declaring): string =>
  _edition ?? (parent ? editionOf(parent) : 'proto2');

/** True for an enum that accepts numbers without a name. */
export const isOpenEnum = (of: ProtoEnum): boolean => {
  const said = of.options?.features?.enum_type ?? of._features?.enum_type;
  return said === undefined ? editionOf(of) !== 'proto2' : said === 'OPEN';
};
