import { ConfigError } from '../config_error.ts';
import { type Renderable, rendered } from './render.ts';

/** The error for a result that cannot be used. Its message prints the findings, with a code frame for each if there is a text. */
export const failed = (result: Renderable): ConfigError => new ConfigError(result, rendered(result));
