import { describeRecords } from '../support/dialect_records.ts';

describeRecords('od-forks', { tolerance: 2e-6, ending: 'config' });
