export default { site: 'https://bench.example', outDir: './out', devToolbar: { enabled: false } };
