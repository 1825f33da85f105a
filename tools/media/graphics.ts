/** Draws the charts, diagrams and drawings of the sample edition: `npx tsx tools/media/graphics.ts`. */
import { launchBrowser } from '../browser.ts';
import { save } from './drawing.ts';
import { armenianNumerals } from './graphics/armenian-numerals.ts';
import { barcode } from './graphics/barcode.ts';
import { containerCost, marathon } from './graphics/bars.ts';
import { beats } from './graphics/beats.ts';
import { dartOrbit } from './graphics/dart-orbit.ts';
import { eclipse } from './graphics/eclipse.ts';
import { fosbury } from './graphics/fosbury.ts';
import { leapSeconds } from './graphics/leap-seconds.ts';
import { logo } from './graphics/logo.ts';
import { oceanDepths } from './graphics/ocean-depths.ts';

const drawings = [
  armenianNumerals,
  barcode,
  beats,
  containerCost,
  dartOrbit,
  eclipse,
  fosbury,
  leapSeconds,
  logo,
  marathon,
  oceanDepths,
];
const wanted = process.argv.slice(2);

const browser = await launchBrowser();
for (const draw of drawings) {
  const drawing = draw();
  if (wanted.length === 0 || wanted.some((name) => drawing.file.includes(name))) await save(browser, drawing);
}
await browser.close();
