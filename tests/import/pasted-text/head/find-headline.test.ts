import { describe, expect, test } from 'vitest';
import { readPasted } from '../../../../src/import/pasted-text/read-pasted.ts';

const TEXT = `The bridge over the Aln was opened again on Monday, and four hundred people walked over it before noon.

It had been closed for nine years, since a crack was found in the second pier by a diver of the county.

"We had stopped believing in it," said the baker on the other side, who lost half of her customers that spring.`;

const headlineOf = (...lines: string[]) => readPasted([...lines, '', TEXT, ''].join('\n'), []).headline;
const HEADLINE = 'Bridge over the Aln opens after nine years';

describe('the headline is no', () => {
  test('menu', () => {
    const menu = [
      'News',
      'Sport',
      'Culture and books',
      'Weather today',
      'More from us',
      'Your region and city',
    ];
    expect(headlineOf('The Aln Gazette', ...menu, '', HEADLINE)).toBe(HEADLINE);
    expect(headlineOf(HEADLINE, '', ...menu)).toBe(HEADLINE);
  });
  test('menu with a blank line between its entries', () => {
    const menu = [
      'News',
      'Sport and games',
      'Culture',
      'The weekend magazine',
      'Letters to the editor',
      'Opinion',
    ];
    expect(headlineOf(...menu.flatMap((line) => [line, '']), HEADLINE, '', '12 March 2024')).toBe(HEADLINE);
  });
  test('byline or date', () => {
    expect(headlineOf(HEADLINE, '', 'Ann Marie Lee', '', '@annmarielee', '', '12 March 2024')).toBe(HEADLINE);
    expect(headlineOf('Tuesday, 12 March 2024', '', HEADLINE, '', 'By Ann Lee')).toBe(HEADLINE);
    expect(headlineOf('Post-Quantum Bridge Roadmap', '', '2024-03-12', '', 'Jane Smith', '8 min read')).toBe(
      'Post-Quantum Bridge Roadmap',
    );
  });
  test('site name', () => {
    const page = ['The Gazette of the Aln Valley', '', HEADLINE, '', 'By Ann Lee', '', TEXT, ''];
    expect(readPasted([...page, '© 2024 The Gazette of the Aln Valley'].join('\n'), []).headline).toBe(
      HEADLINE,
    );
  });
  test('other article of a rail above it', () => {
    const rail = [
      'Ferry to the islands stops for the winter',
      'Baker of the year comes from Kettle Bay',
      'Council to vote on parking fees in May',
      'Why the river path keeps flooding',
      'Ten walks for a wet weekend',
    ];
    expect(
      headlineOf('Most read', ...rail, '', 'Local', '', HEADLINE, '', 'By Ann Lee', '12 March 2024'),
    ).toBe(HEADLINE);
    expect(headlineOf(...rail, '', HEADLINE, '', '12 March 2024')).toBe(HEADLINE);
  });
  test('teaser of another article above it', () => {
    const teasers = [
      'Ferry to the islands stops for the winter',
      'It will be back at Easter, says the line, if the county pays for the repairs to the pier.',
      'Baker of the year comes from Kettle Bay',
      'She won with a loaf of rye that takes three days to make, and nobody was more surprised.',
    ];
    expect(headlineOf(...teasers, '', HEADLINE, '', 'By Ann Lee')).toBe(HEADLINE);
  });
  test('notice about cookies', () => {
    const notice =
      'We and our partners store and read information on your device, such as identifiers, to show you fitting content, and you can object to it at any time.';
    expect(headlineOf('We value your privacy', notice, 'Accept all', 'Manage options', '', HEADLINE)).toBe(
      HEADLINE,
    );
  });
  test('subheading', () => {
    expect(
      readPasted(`${HEADLINE}\n\n${TEXT}\n\nWhat happens to the ferry now\n\n${TEXT}`, []).headline,
    ).toBe(HEADLINE);
  });
  test('entry of a table of contents, or heading in the text', () => {
    const [first = '', second = '', third = ''] = TEXT.split('\n\n');
    const contents = ['Contents', 'The crack in the second pier', 'What the repairs had cost', 'Who waited'];
    const page = [
      'The bridge',
      '',
      first,
      '',
      ...contents,
      '',
      'The crack in the second pier',
      '',
      second,
      '',
      'What the repairs had cost',
      '',
      third,
      '',
      'Who waited',
      '',
      third,
    ];
    expect(readPasted(page.join('\n'), []).headline).toBe('The bridge');
    const numbered = page.map((line, i) => (i >= 5 && i <= 7 ? `${i - 4}.1 ${line}` : line));
    expect(readPasted(numbered.join('\n'), []).headline).toBe('The bridge');
    expect(readPasted(`Old Bridge\n\n${first}\n\n2.6. Cracks and piers\n\n${second}`, []).headline).toBe(
      'Old Bridge',
    );
  });
  test('row of a table or line of code', () => {
    const rows = ['Pier\tYear\tState', 'First\t1962\tSound and dry', 'Second\t1963\tCracked in two places'];
    expect(readPasted(['Bridge Report', '', TEXT, '', ...rows, '', TEXT].join('\n'), []).headline).toBe(
      'Bridge Report',
    );
    const [first] = TEXT.split('\n\n');
    const code = ['// the length of a span', 'const span = bridge.length / piers;', 'console.log(span());'];
    expect(readPasted(['Bridge Report', '', first, '', ...code, '', TEXT].join('\n'), []).headline).toBe(
      'Bridge Report',
    );
  });
  test('entry of a list that a colon announces', () => {
    const [first = ''] = TEXT.split('\n\n');
    const list = ['The second pier', 'A lane for cyclists', 'New lamps on both sides', 'Benches of oak'];
    expect(
      readPasted([HEADLINE, '', first, '', 'What is new about it:', ...list, '', TEXT].join('\n'), [])
        .headline,
    ).toBe(HEADLINE);
  });
  test('line of a sentence that goes on below it', () => {
    const lines = ['Bridges of the Aln', '', 'The county had always said that it would build the bridge', ''];
    expect(
      readPasted([...lines, `and that it was a matter of months. ${TEXT}`].join('\n'), []).headline,
    ).toBe('Bridges of the Aln');
  });
  test('notice below a menu', () => {
    const page = ['News', 'Sport', 'Culture', 'Weather', 'This paper is made by a charity of the valley'];
    expect(headlineOf(...page, 'The Bridge Is Open', 'By Ann Lee')).toBe('The Bridge Is Open');
  });
  test('standfirst below it', () => {
    expect(headlineOf(HEADLINE, '', 'Four hundred people walked over it before noon', '', 'By Ann Lee')).toBe(
      HEADLINE,
    );
  });
});

describe('the headline is', () => {
  test('repeated near the top or in another form', () => {
    expect(headlineOf(HEADLINE, 'Ferry stops for the whole winter', '', HEADLINE)).toBe(HEADLINE);
    expect(
      headlineOf(`${HEADLINE} | The Aln Gazette`, '', 'Ferry stops for the whole winter', HEADLINE),
    ).toBe(HEADLINE);
  });
  test('the line whose words the text has', () => {
    expect(headlineOf('Ferry stops for the whole winter', 'Bridge is opened again on Monday')).toBe(
      'Bridge is opened again on Monday',
    );
  });
  test('a short line right above the text', () => {
    expect(headlineOf('Old Bridge')).toBe('Old Bridge');
    const [first = '', second = ''] = TEXT.split('\n\n');
    expect(readPasted(`Old Bridge\n\n${first}\n\nWhat is new\n\n${second}`, []).headline).toBe('Old Bridge');
  });
  test('a name above a date, where another line says that it is a title', () => {
    const page = ['Bridge Reopened', '', '12 March 2024', '', 'Subject: Bridge Reopened'];
    expect(headlineOf(...page)).toBe('Bridge Reopened');
  });
  test('a question', () => {
    expect(headlineOf('Who paid for the new bridge over the Aln, and who will mend the old one?')).toBe(
      'Who paid for the new bridge over the Aln, and who will mend the old one?',
    );
  });
  test('the longer line below a kicker', () => {
    expect(headlineOf('Nine long years', '', HEADLINE, '', 'By Ann Lee')).toBe(HEADLINE);
  });
});

describe('scripts without spaces', () => {
  const prose =
    '市议会周二以九票对四票决定，镇上的室内游泳池将再开放两年，资金来自一项新的停车费，许多居民对此表示欢迎。\n\n议员们讨论了四个小时，游泳俱乐部在市政厅外面等待结果，直到深夜才有人出来宣布消息，大家都鼓掌。';
  test('characters are counted', () => {
    const page = readPasted(
      `首页\n新闻\n体育\n文化\n\n市议会决定保留室内游泳池\n\n2024年3月12日\n\n${prose}`,
      [],
    );
    expect(page.headline).toBe('市议会决定保留室内游泳池');
    expect(page.published).toMatchObject({ year: 2024, month: 3, day: 12 });
    expect(page.byline).toEqual([]);
    expect(page.parts).toHaveLength(2);
  });
});

describe('lines that may be the headline', () => {
  test('are ranked, the one that was taken first', () => {
    const { headline, headlines } = readPasted(`${HEADLINE}\n\nA day on the river bank\n\n${TEXT}`, []);
    expect(headline).toBe(HEADLINE);
    expect(headlines).toEqual([HEADLINE, 'A day on the river bank']);
  });
  test('the page is read from the line that the user named', () => {
    const text = `Other news of the day\n\nBy Bo Ek\n\n${TEXT}\n\n${HEADLINE}\n\nBy Ann Lee\n\n${TEXT}`;
    const page = readPasted(text, [], 'bridge over the aln opens');
    expect(page).toMatchObject({ headline: HEADLINE, headlines: [] });
    expect(page.parts).toHaveLength(3);
    expect(page.leftOut.filter(({ kind }) => kind === 'above the headline')).toHaveLength(3);
  });
});
