/** The place of a fault in a proto, as far as it is known. */
export interface ProtoPlace {
  /** The name of a message, full or only its last part, and a name or number of its fields. */
  readonly message?: string;
  readonly field?: string | number;
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
