import protobuf from 'protobufjs';
import { oneOf, type Random } from '../../scripts/mutate.ts';

/** Random texts of a message, with every field in every spelling of text format. */

const spellings: { readonly [type: string]: readonly string[] } = {
  float: [
    ...[
      '0.1',
      '1',
      '-1',
      '.5',
      '5.',
      '1e-3',
      '1E+2',
      '2f',
      '1.5F',
      '-.5e1',
      '0',
      '-0',
      '16777217',
      '3.4028236e38',
    ],
    ...[
      '1e400',
      '-1e39',
      '1e-46',
      'inf',
      '-inf',
      'nan',
      '-nan',
      'Infinity',
      'INF',
      '- 2',
      '0.30000001192092896',
    ],
  ],
  int32: [
    '0',
    '1',
    '-1',
    '2147483647',
    '-2147483648',
    '0x7f',
    '-0x1F',
    '017',
    '-017',
    '- 5',
    '0x7FFFFFFF',
    '-0',
  ],
  uint32: ['0', '1', '4294967295', '0xff', '0XFFFFFFFF', '0777', '037777777777', '00'],
  int64: ['0', '-1', '9223372036854775807', '-9223372036854775808', '0x7fffffffffffffff', '9007199254740993'],
  uint64: ['0', '18446744073709551615', '0xffffffffffffffff', '01777777777777777777777', '9007199254740993'],
  bool: ['true', 'false', 'True', 'False', 't', 'f', '0', '1', '0x1', '01'],
  string: [
    ...[
      '""',
      '"x"',
      "'it\"s'",
      '"it\'s"',
      '"a" "b"',
      '"a"\'b\'',
      '"\\n\\t\\\\\\"\\\'\\?"',
      '"\\303\\274"',
      '"\\xc3\\xbc"',
    ],
    ...[
      '"日本"',
      '"😀"',
      '"\\u00e9"',
      '"\\U0001F600"',
      '"# no"',
      '"\\0"',
      '"\\7z"',
      '"\\a\\b\\f\\v\\r"',
      '"a" # c\n "b"',
    ],
  ],
  bytes: ['""', '"\\377\\000"', '"\\xfF"', '"é"', '"a" "\\200"', '"\\1234"'],
};

const aliases: { readonly [type: string]: string } = {
  double: 'float',
  ...{ sint32: 'int32', sfixed32: 'int32', fixed32: 'uint32' },
  ...{ sint64: 'int64', sfixed64: 'int64', fixed64: 'uint64' },
};

const gap = (random: Random): string =>
  oneOf(random, ['', '', ' ', ' ', '\n', '  # c\n', '\t', '\r\n', '\n\n# "{\n']);

const scalar = (field: protobuf.Field, random: Random): string => {
  if (field.resolvedType instanceof protobuf.Enum) {
    const values = Object.entries(field.resolvedType.values);
    const [name, number] = oneOf(random, values);
    return random(5) === 0 ? String(number) : name;
  }
  return oneOf(random, spellings[aliases[field.type] ?? field.type]!);
};

const inBrackets = (fields: string, random: Random): string =>
  random(6) === 0 ? `<${fields}>` : `{${gap(random)}${fields}}`;

const entry = (field: protobuf.Field, depth: number, random: Random): string => {
  const { keyType } = field as unknown as protobuf.MapField;
  const key = oneOf(random, spellings[aliases[keyType] ?? keyType]!);
  const parts = [
    ...(random(8) === 0 ? [] : [`key: ${key}`]),
    ...(random(8) === 0 ? [] : [`value: ${single(field, depth, random)}`]),
  ];
  return inBrackets((random(3) === 0 ? parts.reverse() : parts).join(' '), random);
};

const single = (field: protobuf.Field, depth: number, random: Random): string =>
  field.resolvedType instanceof protobuf.Type
    ? inBrackets(textOf(field.resolvedType, random, depth - 1), random)
    : scalar(field, random);

const oneValue = (field: protobuf.Field, depth: number, random: Random): string =>
  field.map ? entry(field, depth, random) : single(field, depth, random);

/** A field with a value; or, if it is repeated, with several values, in a list or one by one. */
const fieldText = (field: protobuf.Field, depth: number, random: Random): string => {
  const isMessage = field.map || field.resolvedType instanceof protobuf.Type;
  const colon = isMessage && random(3) > 0 ? ' ' : `${gap(random)}:${gap(random)}`;
  const end = oneOf(random, ['\n', '\n', ' ', ',', ';', ' ; # c\n']);
  const values = Array.from({ length: field.repeated || field.map ? random(4) : 1 }, () =>
    oneValue(field, depth, random),
  );
  const several = field.repeated && random(2) === 0;
  const written = several ? [`[${values.join(`${gap(random)},${gap(random)}`)}]`] : values;
  return written.map((value) => `${field.name}${colon}${value}${end}`).join('');
};

/** A text of a message: about three of its fields, one member of each oneof, messages inside down to a depth. */
export const textOf = (type: protobuf.Type, random: Random, depth = 4): string => {
  const chosen = new Set<string>();
  const fields = type.fieldsArray.filter((field) => {
    const isIn =
      random(type.fieldsArray.length) < 3 && (depth > 0 || !(field.resolvedType instanceof protobuf.Type));
    if (!isIn || (field.partOf !== null && chosen.has(field.partOf.name))) return false;
    if (field.partOf !== null) chosen.add(field.partOf.name);
    return true;
  });
  return fields
    .sort(() => random(3) - 1)
    .map((field) => fieldText(field, depth, random))
    .join(gap(random));
};
