import { type DialectRecord, describeRecords } from '../support/dialect_records.ts';

/** The program of a record: some texts could be of any of the three, so they do not show it. */
const messageOf = ({ framework }: DialectRecord): string =>
  framework === 'axolotl' ? 'Axolotl' : 'TrainingArguments';

describeRecords('huggingface', {
  data: 'hf',
  tolerance: 1e-12,
  ending: 'yaml',
  options: (record) => ({ message: messageOf(record) }),
});
