import { expect } from 'chai';
import { messageFrom } from '../../src/schema/proto/from_proto.ts';
import { read } from '../../src/textproto.ts';

/** Open enums of proto3, which take any number, unlike those of proto2; and reserved names of removed fields. */

const fields = 'enum E { A = 0; B = 1; } message M { reserved "old", "older"; reserved 5 to 8; E e = 1; }';

const cases: readonly {
  readonly syntax: string;
  readonly text: string;
  readonly value: unknown;
  readonly codes: readonly string[];
  readonly reason: string;
}[] = [
  { syntax: 'syntax = "proto3";', text: 'e: B', value: 'B', codes: [], reason: 'a name of the enum' },
  { syntax: 'syntax = "proto3";', text: 'e: 1', value: 'B', codes: [], reason: 'a number that has a name' },
  { syntax: 'syntax = "proto3";', text: 'e: 7', value: 7, codes: [], reason: 'a number without a name' },
  {
    syntax: 'syntax = "proto3";',
    text: 'e: -3',
    value: -3,
    codes: [],
    reason: 'a negative number without a name',
  },
  {
    syntax: 'syntax = "proto3";',
    text: 'e: 2147483648',
    value: undefined,
    codes: ['value/enum'],
    reason: 'a number of more than 32 bits',
  },
  {
    syntax: 'syntax = "proto3";',
    text: 'e: C',
    value: undefined,
    codes: ['value/enum'],
    reason: 'an unknown name',
  },
  {
    syntax: 'syntax = "proto2";',
    text: 'e: 7',
    value: undefined,
    codes: ['value/enum'],
    reason: 'an enum of proto2 takes only its own numbers',
  },
  {
    syntax: 'syntax = "proto3";',
    text: 'old: 1 older { any: "thing" } e: B',
    value: 'B',
    codes: [],
    reason: 'fields with reserved names are skipped, as in C++',
  },
  {
    syntax: 'syntax = "proto3";',
    text: 'oldest: 1 e: B',
    value: 'B',
    codes: ['field/unknown'],
    reason: 'fields with other names are unknown',
  },
];

describe('messages of proto3', () => {
  it('an enum of an edition is open unless it says otherwise', () => {
    const own = 'option features.enum_type = CLOSED;';
    for (const [option, open] of [
      ['', true],
      [own, undefined],
    ] as const) {
      const M = messageFrom(`edition = "2023"; message M { enum E { ${option} A = 0; } E e = 1; }`, 'M');
      expect(M.fields.e?.open).to.equal(open);
    }
  });

  for (const { syntax, text, value, codes, reason } of cases)
    it(`${syntax} ${text}: ${reason}`, () => {
      const M = messageFrom(
        `${syntax} ${fields.replace('E e', syntax.includes('2"') ? 'optional E e' : 'E e')}`,
        'M',
      );
      const result = read(text, M);
      expect(result.diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect((result.value as { readonly e?: unknown }).e).to.equal(value);
    });
});
