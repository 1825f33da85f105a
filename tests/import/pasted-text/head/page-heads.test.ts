import { expect, test } from 'vitest';
import { readPasted } from '../../../../src/import/pasted-text/read-pasted.ts';

const MENU = ['Skip to content', 'Home', 'News', 'Sport', 'Business', 'Culture', 'Travel', 'Live'];
const TEXT = [
  'Former lighthouse keepers have won a ten-year battle over their pensions after a tribunal ruled on Tuesday.',
  '',
  'The decision could affect up to 240 families around the coast and cost the harbour board several million.',
  '',
  'The board said that it was studying the ruling of the tribunal and would respond to it in due course.',
];
const HEADLINE = 'Lighthouse keepers win fight over pensions';
const read = (...head: string[]) => readPasted([...head, '', ...TEXT].join('\n'), []);
const paragraphs = (page: ReturnType<typeof read>) => page.parts.filter(({ kind }) => kind === 'paragraph');

test('name, roles, place and handle stand above the description of a photo and its caption', () => {
  const page = read(
    ...MENU,
    '',
    HEADLINE,
    '3 hours ago',
    'Share',
    'Save',
    'Helen Marsh',
    'Science Editor and Presenter',
    'Reporting from Stonehaven',
    '@helenmarsh',
    'Getty Images A lighthouse on a cliff at dusk with a red lamp',
    'The light at Stonehaven was the last to be automated',
  );
  expect(page).toMatchObject({
    headline: HEADLINE,
    byline: [{ name: 'Helen Marsh', role: 'Science Editor and Presenter' }],
    caption: 'The light at Stonehaven was the last to be automated',
    credit: 'Getty Images',
  });
  expect(page.lead).toBeUndefined();
  expect(page.label).toBeUndefined();
  expect(paragraphs(page)).toHaveLength(3);
  const left = page.leftOut.map(({ text }) => text);
  for (const line of ['Live', '@helenmarsh', 'Reporting from Stonehaven']) expect(left).toContain(line);
  expect(left.join('\n')).toContain('A lighthouse on a cliff at dusk');
});

test('a long standfirst, a glued role and a button that no table has', () => {
  const standfirst =
    'Tribunal finds that men who kept lights for decades were not casual workers, in ruling for 240 families';
  const page = read(
    ...MENU,
    '',
    HEADLINE,
    '',
    standfirst,
    '',
    'Patrick Hollis South-west correspondent',
    'Wed 12 Mar 2025 07.00 CET',
    'Share',
    'Prefer the Gazette on Search',
  );
  expect(page).toMatchObject({
    headline: HEADLINE,
    lead: standfirst,
    byline: [{ name: 'Patrick Hollis', role: 'South-west correspondent' }],
    published: { year: 2025, month: 3, day: 12, hour: 7 },
  });
  expect(page.leftOut).toContainEqual({ kind: 'page tools', text: 'Prefer the Gazette on Search' });
  expect(paragraphs(page)).toHaveLength(3);
});

test('a caption below the date is no headline', () => {
  const page = read(
    'Old lights',
    HEADLINE,
    '',
    'For ten years they have waited for the pensions that the board had promised. Now a tribunal has ruled.',
    'By Jonas Keller, Stonehaven',
    '12.03.2025, 17.45',
    'Enlarge image',
    'Keepers at the lighthouse: “We had no choice at all”',
    'Photo: Matthias Lenz / Gazette',
  );
  expect(page).toMatchObject({
    headline: HEADLINE,
    caption: 'Keepers at the lighthouse: “We had no choice at all”',
    credit: 'Matthias Lenz / Gazette',
    byline: [{ name: 'Jonas Keller', role: 'Stonehaven' }],
  });
  expect(page.lead).toMatch(/^For ten years/);
});

test('a kicker that repeats the headline behind a bar, and a row of audio tools', () => {
  const page = read(
    'Today’s Paper',
    `Coast|${HEADLINE}`,
    'Share full article',
    HEADLINE,
    'For ten years, the men of the lights had waited for the pensions they were promised. They got them.',
    '',
    'Listen to this article · 5:12 min Learn more',
    'Share full article',
    'The light of Stonehaven on Tuesday.Credit...Dana Whitcomb for The Gazette',
    '',
    'By Ellen Prewitt and Carlos Dominguez',
    'March 12, 2025',
  );
  expect(page).toMatchObject({
    headline: HEADLINE,
    credit: 'Dana Whitcomb for The Gazette',
    byline: [{ name: 'Ellen Prewitt' }, { name: 'Carlos Dominguez' }],
  });
  expect(page.lead).toMatch(/^For ten years/);
});

test('a byline in brackets, and a label above it', () => {
  const page = readPasted(
    [
      'Planète',
      'À Quimper, les habitants replantent un à un les arbres arrachés par la tempête',
      'Reportage',
      'Par Claire Le Goff (Quimper, envoyée spéciale)',
      'Publié le 12 mars 2025 à 06h00',
      'Temps de lecture 4 min.',
      'Ajouter à vos sélections',
      '',
      'Un an après le passage de la tempête, une association a remis en terre plus de huit mille chênes.',
      '',
      'La mairie avait dit cinq ans, raconte un menuisier de la ville, et on a préféré commencer sans elle.',
    ].join('\n'),
    [],
  );
  expect(page).toMatchObject({
    headline: 'À Quimper, les habitants replantent un à un les arbres arrachés par la tempête',
    label: 'Reportage',
    byline: [{ name: 'Claire Le Goff', role: 'Quimper, envoyée spéciale' }],
  });
  expect(page.lead).toBeUndefined();
});

test('a button “Read more” between the photos of a series opens no other article', () => {
  const page = read(
    HEADLINE,
    '1 of 2 |',
    'Keepers stand below the lighthouse, Tuesday, March 11, 2025. (AP Photo/Jim Olson)',
    'Read More',
    '2 of 2 |',
    'A keeper holds the old lamp of the light. (AP Photo/Jim Olson)',
    'Read More',
    'By  LAURA STEEN and MARK HAUGEN',
    'Updated 10:02 AM CET, March 12, 2025',
  );
  expect(page).toMatchObject({
    headline: HEADLINE,
    byline: [{ name: 'LAURA STEEN' }, { name: 'MARK HAUGEN' }],
    credit: 'AP Photo/Jim Olson',
    updated: { hour: 10, day: 12 },
  });
  expect(page.parts.filter(({ kind }) => kind === 'related')).toEqual([]);
  expect(page.leftOut.filter(({ text }) => text === 'Read More')).toHaveLength(2);
});

test('a caption with an agency, and a person and a place above the date', () => {
  const page = readPasted(
    [
      'أخبار',
      'مكتبة بغدادية تعود إلى الحياة بعد عشرين عاما من الإغلاق',
      'واجهة المكتبة في شارع المتنبي (الجزيرة)',
      'عمر الراوي - بغداد',
      '12/3/2025',
      '',
      'أعادت مكتبة عائلية في شارع المتنبي ببغداد فتح أبوابها يوم الثلاثاء بعد عشرين عاما من الإغلاق، وسط حضور كبير.',
      '',
      'وقال صاحب المكتبة إنه أنقذ نحو أربعة آلاف كتاب من الحريق الذي أصاب المبنى، وخزنها في بيت شقيقته طوال السنوات.',
    ].join('\n'),
    [],
  );
  expect(page).toMatchObject({
    headline: 'مكتبة بغدادية تعود إلى الحياة بعد عشرين عاما من الإغلاق',
    caption: 'واجهة المكتبة في شارع المتنبي',
    byline: [{ name: 'عمر الراوي', role: 'بغداد' }],
  });
  expect(page.lead).toBeUndefined();
});

test('a name above the same name with its role in brackets', () => {
  const page = read(HEADLINE, '', 'Anna Kell', 'Anna Kell (Editor of the coast desk)', '12 March 2025');
  expect(page.byline).toEqual([{ name: 'Anna Kell', role: 'Editor of the coast desk' }]);
});

test.each([
  ['March 12, 2025 4:40 PM GMT+1 Updated a day ago', 16],
  ['12 March 2025, 16:40 · 3 hours ago', 16],
  ['12.03.2025 vor 3 Stunden', undefined],
  ['12 mars 2025 il y a 2 heures', undefined],
])('a date with its age is a date, and no lead: %s', (line, hour) => {
  const page = read(HEADLINE, 'By Ann Lee', line);
  expect(page.published).toMatchObject({ year: 2025, month: 3, day: 12 });
  expect(page.published?.hour).toBe(hour);
  expect(page.lead).toBeUndefined();
});

test('names with an agency below a caption are its credit', () => {
  const page = read(
    HEADLINE,
    'By Tanya Brooks, Staff Writer | tbrooks@gazette.example',
    'Mar 12, 2025',
    'Families fill the hall at Stonehaven during the hearing of the tribunal on Tuesday.',
    'TANYA BROOKS / Gazette',
  );
  expect(page).toMatchObject({
    byline: [{ name: 'Tanya Brooks', role: 'Staff Writer' }],
    caption: 'Families fill the hall at Stonehaven during the hearing of the tribunal on Tuesday.',
    credit: 'TANYA BROOKS / Gazette',
  });
  expect(paragraphs(page)).toHaveLength(3);
});

test('the description of a photo that its numbered caption repeats is left out', () => {
  const description = 'Keepers stand at the entrance of the light';
  const page = read(
    HEADLINE,
    'By Lucia Farfan',
    'March 12, 2025',
    description,
    `[1/2] ${description} in Stonehaven, Scotland, March 11, 2025.`,
  );
  expect(page.caption).toBe(`${description} in Stonehaven, Scotland, March 11, 2025.`);
  expect(page.lead).toBeUndefined();
  expect(page.leftOut).toContainEqual({ kind: 'page tools', text: description });
});

test('the name of the site above page tools is no section', () => {
  const page = read('The Tidewater Letter', '', 'Subscribe', 'Sign in', HEADLINE, 'By Ann Lee');
  expect(page.headline).toBe(HEADLINE);
  expect(page.section).toBeUndefined();
});

test('tags end at the author, and short lines behind tags and sources are left out', () => {
  const end = [
    'Source: Coast Agency',
    'Buy the rights to this article',
    '',
    'Tags',
    'Pensions',
    'Ann Lee',
    'All of our topics',
  ];
  const page = readPasted([HEADLINE, '', 'By Ann Lee', '', ...TEXT, '', ...end].join('\n'), []);
  expect(page.tags).toEqual(['Pensions']);
  expect(page.sources).toEqual([{ name: 'Coast Agency' }]);
  expect(page.parts).toHaveLength(3);
  expect(page.leftOut.map(({ text }) => text)).toContain('Buy the rights to this article');
});

test('teasers, ages and sections of other articles below the text are left out', () => {
  const tail = [
    'Related',
    'Council tax to rise by 8% in April',
    '2 hours ago',
    'Coast',
    'Ferry workers to vote on strike',
    '5 hours ago',
    'Coast and business',
    '',
    'More from the Gazette',
    '',
    'Storm closes bridges across north',
    'Winds of 80mph are expected overnight.',
    '6 hrs ago',
    'Coast',
    '',
    'Follow the Gazette on:',
    'Copyright 2025 The Gazette. All rights reserved.',
  ];
  const page = readPasted([HEADLINE, '', 'By Ann Lee', '', ...TEXT, '', ...tail].join('\n'), []);
  expect(page.parts.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  const left = page.leftOut.map(({ text }) => text);
  for (const line of tail.filter(Boolean)) expect(left).toContain(line);
});
