import { type DialectRecord, describeRecords } from '../support/dialect_records.ts';

/** Which of the three programs a record is of: a text that any of them could read does not show it. */
const messageOf = ({ framework }: DialectRecord): string =>
  framework === 'axolotl' ? 'Axolotl' : 'TrainingArguments';

describeRecords('huggingface', {
  data: 'hf',
  tolerance: 1e-12,
  ending: 'yaml',
  options: (record) => ({ message: messageOf(record) }),
});
