import { test } from 'vitest';
import { keepHouse } from '/work/main/tests/journeys/house.ts';
const house = keepHouse();
test('x', async () => {
  const { page, context } = await house.reader();
  page.on('console', m => console.log('C', m.text()));
  await page.addInitScript(() => { const a = window.addEventListener; window.addEventListener = function(n, f, o) { if (n==='popstate') console.log('ADD', n, JSON.stringify(o), String(f).slice(0,100)); return a.call(window, n, f, o); }; const r = window.removeEventListener; window.removeEventListener = function(n, f, o) { if (n==='popstate') console.log('REM', n, JSON.stringify(o)); return r.call(window, n, f, o); } });
  await page.goto(`${house.url}sections/russia-former-soviet-union/`);
  await page.evaluate(() => { addEventListener('popstate', () => console.log('pop bubble')); addEventListener('popstate', () => console.log('pop capture'), {capture:true}); });
  await page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').first().click();
  await page.getByLabel('Comment *').waitFor();
  console.log('BACK');
  await page.goBack();
  await page.locator('.story .headline a[href$="/articles/csto-summit-yerevan/"]').first().waitFor();
  console.log('FWD');
  await page.goForward();
  await page.getByLabel('Comment *').waitFor();
});
