import { render } from '../../src/index.ts';
import { generateModule } from '../../src/schema/proto/generate_module.ts';
import { mutated, oneOf, stretchOf } from '../mutate.ts';
import { checkPlaces, newSeed, seedsIn, type Target } from './target.ts';

/** Generates a module of messages from `.proto` files. */
export const protos = (): Target => {
  const seeds = seedsIn('proto', /\.proto$/);
  const texts = seeds.map(({ text }) => text);
  return {
    name: 'protos',
    draw: (random) => {
      const { name, text } = oneOf(random, seeds);
      const piece = random(4) === 0 ? text : `syntax = "proto2";\n${stretchOf(text, random, 1500)}`;
      return { name, content: mutated(piece, random, texts), seed: newSeed(random) };
    },
    run: ({ name, content }) => {
      const find = (path: string) => {
        const found = seeds.find((each) => path.endsWith(`/${each.name}`));
        return found ?? { tried: [path] };
      };
      const result = generateModule({ name, text: String(content) }, find);
      if (result.ok && result.code === '') throw new Error('it generates nothing');
      if (result.ok) return;
      checkPlaces('generate', result.diagnostics, result.text.length);
      render(result);
    },
  };
};
