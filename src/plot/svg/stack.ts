/** Stacks drawings in one SVG. */

const sizeIn = (drawing: string, name: string): number =>
  Number(new RegExp(` ${name}="(\\d+)"`).exec(drawing)?.[1]);

/**
 * Stacks drawings made by `svg` in one SVG; a single one stays unchanged.
 *
 * Example: stackSvg([svg(load(a)), svg(load(b))])
 */
export const stackSvg = (drawings: readonly string[]): string => {
  if (drawings.length === 1) return drawings[0]!;
  const heights = drawings.map((drawing) => sizeIn(drawing, 'height'));
  const width = Math.max(...drawings.map((drawing) => sizeIn(drawing, 'width')));
  let y = 0;
  const placed = drawings.map((drawing, i) => {
    const from = y;
    y += heights[i]!;
    return drawing.replace('<svg ', `<svg y="${from}" `);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}">\n${placed.join('')}</svg>\n`;
};
