/** Draws the maps of the sample edition: `npx tsx tools/media/maps.ts`. Outlines: Natural Earth, public domain. */
import { launchBrowser } from '../browser.ts';
import { save } from './drawing.ts';
import { cstoMembers } from './maps/csto-members.ts';
import { suezRoutes } from './maps/suez-routes.ts';
import { transSiberian } from './maps/trans-siberian.ts';

const browser = await launchBrowser();
for (const map of [cstoMembers, suezRoutes, transSiberian]) await save(browser, map());
await browser.close();
