import { describeRecords } from '../support/dialect_records.ts';

describeRecords('composer', { tolerance: 1e-12, ending: 'yaml' });
