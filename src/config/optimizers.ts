import { type BoundMessage, memberOf, messageIn, scalarIn } from '../bind/bound.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { formatNumber } from '../diagnostics/format_number.ts';

/** What is worth knowing of an optimizer beside its schedule. */
export const judgeOptimizer = (optimizer: BoundMessage | undefined): Diagnostic[] => {
  if (optimizer === undefined || memberOf(optimizer, 'optimizer')?.name !== 'rms_prop_optimizer') return [];
  const block = messageIn(optimizer, 'rms_prop_optimizer');
  if (block === undefined) return [];
  const written = scalarIn(block, 'decay');
  const decay = typeof written === 'number' ? written : Number(block.message.fields.decay?.default);
  const at = block.fields.get('decay');
  const ranges = [at?.value.kind === 'scalar' ? at.value.range : block.nameRange];
  const params = { decay: formatNumber(decay, true) };
  return [finding('optimizer/rms-prop-decay', params, { path: [...block.path, 'decay'], ranges })];
};
