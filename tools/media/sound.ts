/** Makes the recording of the article on concert pitch: `npx tsx tools/media/sound.ts`. WAV, 16 bits, one channel. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EDITION } from './drawing.ts';

const RATE = 8000;

/** Loudness of the overtones of a plucked string, below half the sample rate. */
const OVERTONES = [1, 0.42, 0.22, 0.12, 0.07];

interface Note {
  start: number;
  length: number;
  /** Frequencies that sound together. */
  hertz: number[];
}

const NOTES: Note[] = [
  { start: 0.2, length: 2.1, hertz: [415] },
  { start: 2.4, length: 2.1, hertz: [435] },
  { start: 4.6, length: 2.1, hertz: [440] },
  { start: 6.9, length: 4.6, hertz: [440, 442] },
];

const SECONDS = 11.7;

/** Returns a sample of a plucked string: a short attack, then a decay that is slower for longer notes. */
function string(hertz: number, seconds: number, length: number): number {
  const attack = Math.min(1, seconds / 0.008);
  const release = Math.min(1, (length - seconds) / 0.12);
  const tone = OVERTONES.reduce((sum, strength, index) => {
    const fall = Math.exp((-seconds * (1 + 0.7 * index) * 2.2) / length);
    return sum + strength * fall * Math.sin(2 * Math.PI * hertz * (index + 1) * seconds);
  }, 0);
  return attack * release * tone;
}

const samples = new Int16Array(Math.round(RATE * SECONDS));
for (const { start, length, hertz } of NOTES) {
  const first = Math.round(start * RATE);
  for (let index = 0; index < length * RATE; index++) {
    const loudness =
      hertz.reduce((sum, frequency) => sum + string(frequency, index / RATE, length), 0) / hertz.length;
    samples[first + index] = Math.round(loudness * 0.5 * 32767);
  }
}

const data = Buffer.from(samples.buffer);
const head = Buffer.alloc(44);
head.write('RIFF', 0);
head.writeUInt32LE(36 + data.length, 4);
head.write('WAVEfmt ', 8);
head.writeUInt32LE(16, 16);
head.writeUInt16LE(1, 20); // PCM
head.writeUInt16LE(1, 22); // channels
head.writeUInt32LE(RATE, 24);
head.writeUInt32LE(RATE * 2, 28);
head.writeUInt16LE(2, 32);
head.writeUInt16LE(16, 34);
head.write('data', 36);
head.writeUInt32LE(data.length, 40);

const target = join(EDITION, 'media', 'concert-pitch.wav');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, Buffer.concat([head, data]));
console.log(`media/concert-pitch.wav  ${SECONDS} s, ${Math.round((44 + data.length) / 1000)} kB`);
