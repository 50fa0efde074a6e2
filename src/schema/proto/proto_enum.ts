import { bare, ProtoFault } from './proto_fault.ts';

/** Reads and checks the enums of a .proto, and finds out which accept numbers without a name. */

/** A declaration, which has the edition of its file or of the declaration around it. */
export interface Declaring {
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

export const editionOf = ({ _edition, parent }: Declaring): string =>
  _edition ?? (parent ? editionOf(parent) : 'proto2');

/** True for an enum that accepts numbers without a name. */
export const isOpenEnum = (of: ProtoEnum): boolean => {
  const said = of.options?.features?.enum_type ?? of._features?.enum_type;
  return said === undefined ? editionOf(of) !== 'proto2' : said === 'OPEN';
};

/** Checks that an enum has values, and that those of an open one start with 0, as protoc requires. */
export const checkEnum = (of: ProtoEnum): void => {
  const name = bare(of.fullName);
  const short = name.replace(/^.*\./, '');
  const zero = `${short.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toUpperCase()}_UNSPECIFIED = 0;`;
  const [first] = Object.entries(of.values);
  const owner = name.slice(0, -short.length);
  if (first === undefined)
    throw new ProtoFault(`${short} has no values: write one, such as ${zero}`, {
      owner: owner.slice(0, -1),
      name: short,
    });
  if (first[1] === 0 || !isOpenEnum(of)) return;
  const [named] = Object.entries(of.values).find(([, number]) => number === 0) ?? [];
  throw new ProtoFault(
    `${short} starts with ${first[0]} = ${first[1]}, and the first value of an open enum must be 0: ${
      named === undefined ? `write ${zero} before it` : `move ${named} = 0; before it`
    }`,
    { owner: `${owner}enum ${short}`, name: first[0] },
  );
};
