import { defineConfig } from 'vite';

// Names are fixed for the entry and the style sheet, which pages refer to; everything is relative to the
// entry, so that the bundle works below any path that a Share installation serves it from.
export default defineConfig({
  base: './',
  build: {
    target: 'es2021',
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: {
        bingbi: 'src/bingbi.ts',
        // Parts that Share's own pages show: dashlets, and fields of its forms.
        dashlets: 'src/dashlets/dashlets.ts',
        share: 'src/share/share.ts',
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'bingbi[extname]',
      },
    },
  },
});
