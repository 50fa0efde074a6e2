import { render } from '../../diagnostics/render/render.ts';
import { type MakeReporter, totalText } from './check_result.ts';

/** Writes findings for people. */
export const textReporter: MakeReporter = (out, color) => ({
  file: ({ name, ...checked }) => {
    const found = render({ ...checked, filename: name }, { color, summary: false });
    if (found !== '') out(`${found}\n\n`);
  },
  end: (total) => out(`${totalText(total)}\n`),
});
