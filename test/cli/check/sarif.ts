import { Ajv } from 'ajv';

/** The schema of SARIF 2.1.0 for the parts that `check` writes; other properties are not allowed. */

const object = (properties: object, ...required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items });
const text = { type: 'string', minLength: 1 };
const message = object({ text }, 'text');
const level = { enum: ['none', 'note', 'warning', 'error'] };
const fromOne = { type: 'integer', minimum: 1 };
const fromZero = { type: 'integer', minimum: 0 };
const uri = { type: 'string', pattern: "^[A-Za-z0-9\\-._~!$&'()*+,;=:@/%]+$" };
const artifactLocation = object({ uri }, 'uri');
const region = {
  anyOf: [
    object(
      { startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne },
      'startLine',
      'startColumn',
    ),
    object({ byteOffset: fromZero, byteLength: fromZero }, 'byteOffset'),
  ],
};
const physicalLocation = object({ artifactLocation, region }, 'artifactLocation');
const location = object({ physicalLocation, message }, 'physicalLocation');
const replacement = object(
  { deletedRegion: region, insertedContent: object({ text: { type: 'string' } }) },
  'deletedRegion',
);
const artifactChange = object(
  { artifactLocation, replacements: { ...list(replacement), minItems: 1 } },
  'artifactLocation',
  'replacements',
);
const result = object(
  {
    ruleId: text,
    level,
    message,
    locations: list(location),
    relatedLocations: list(location),
    fixes: list(
      object(
        { description: message, artifactChanges: { ...list(artifactChange), minItems: 1 } },
        'artifactChanges',
      ),
    ),
    suppressions: list(object({ kind: { enum: ['inSource', 'external'] }, justification: text }, 'kind')),
  },
  'message',
);
const rule = object({ id: text, defaultConfiguration: object({ level }), help: message }, 'id');
const driver = object({ name: text, version: text, rules: { ...list(rule), uniqueItems: true } }, 'name');
const run = object(
  {
    tool: object({ driver }, 'driver'),
    invocations: list(object({ executionSuccessful: { type: 'boolean' } }, 'executionSuccessful')),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: list(result),
  },
  'tool',
);
const log = object(
  { $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: list(run) },
  'version',
  'runs',
);

const validate = new Ajv({ strict: false }).compile(log);

/** Why a log is not valid SARIF; undefined if it is. */
export const sarifFault = (value: unknown): string | undefined =>
  validate(value) ? undefined : JSON.stringify(validate.errors);
