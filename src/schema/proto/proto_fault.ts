/** The place of a fault in a proto, as far as it is known. */
export interface ProtoPlace {
  /** The name of a message or package, full or only its last part; `enum E` for an enum. */
  readonly owner?: string;
  /** A name in `owner`, or the number of a field or of an enum's value. */
  readonly name?: string | number;
  readonly line?: number;
}

/** A fault in a proto from which descriptors are made. */
export class ProtoFault extends TypeError {
  readonly place: ProtoPlace;

  constructor(reason: string, place: ProtoPlace = {}) {
    super(reason);
    this.name = 'TypeError';
    this.place = place;
  }
}

export const bare = (fullName: string): string => fullName.replace(/^\./, '');

/** A fault of a field. */
export const faultIn = (
  field: { readonly name: string; readonly parent?: { readonly fullName: string } | null },
  reason: string,
): ProtoFault => new ProtoFault(reason, { owner: bare(field.parent!.fullName), name: field.name });
