import { importSources } from './import-sources.mjs';

/**
 * Build plug-in: a style sheet imports `naskah:picture-style` for the rules of pictures, held within the element that our
 * markup puts around them, because the page is not ours alone.
 */
export const pictureStylePlugin = {
  name: 'picture-style',
  setup(build) {
    const wanted = { filter: /^naskah:picture-style$/ };
    build.onResolve(wanted, ({ path }) => ({ path, namespace: 'picture-style' }));
    build.onLoad({ ...wanted, namespace: 'picture-style' }, async () => {
      const { pictureStyle } = await importSources(
        "export { pictureStyle } from './src/core/presentation/pictures/style.ts';",
      );
      return { contents: `.naskah-pictures {\n${pictureStyle}\n}\n`, loader: 'css' };
    });
  },
};
