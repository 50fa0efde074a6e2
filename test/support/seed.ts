import { config } from 'chai';
import fc from 'fast-check';

/**
 * One seed for all properties, so that a change is judged by the same examples twice. `FAST_CHECK_SEED=random`, or a
 * number, looks further.
 */
const { FAST_CHECK_SEED: asked = '20261122' } = process.env;
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });

/** A misspelt assertion does not compile, so the proxies that look for it while tests run only take time. */
config.useProxy = false;
