import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EventReplay } from '../../../src/reader/hydration/replay.ts';

let isKeyOn: boolean;
let replay: EventReplay;
/** What the app heard. */
let heard: string[];
const onHeard = (event: Event) =>
  heard.push(`${event.type} ${(event.target as Element).id ?? (event as KeyboardEvent).key}`);
const onKey = (event: KeyboardEvent) => heard.push(event.key);

beforeEach(() => {
  isKeyOn = true;
  replay = new EventReplay(() => isKeyOn);
  document.body.innerHTML = `
    <button type="button" id="button"><b id="inside">More</b></button><button type="button" id="other"></button>
    <a id="link" href="#x">Link</a><p id="text">Text</p>
    <form><input id="input" type="checkbox"><textarea id="area"></textarea><select id="select"></select>
    <button type="submit" id="submit">Send</button><label id="label">Label</label></form>
    <details><summary id="summary">More</summary></details>`;
  heard = [];
  document.body.addEventListener('submit', (event) => event.preventDefault());
});

afterEach(() => {
  document.body.removeEventListener('click', onHeard);
  removeEventListener('keydown', onKey);
});

/** The reader does something before the app runs. @returns whether that asks for the app */
function does(id: string, event: Event): boolean {
  let asks = false;
  addEventListener(event.type, (seen) => (asks = replay.hold(seen)), { capture: true, once: true });
  (document.getElementById(id) ?? document.body).dispatchEvent(event);
  return asks;
}

const click = (id: string) => does(id, new MouseEvent('click', { bubbles: true, cancelable: true }));
const press = (key: string, id = 'text', rest: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...rest });
  return { asks: does(id, event), event };
};

/** The app hears from now on, and what was held is replayed. */
function start() {
  document.body.addEventListener('click', onHeard);
  addEventListener('keydown', onKey);
  replay.replay();
}

describe('a click', () => {
  test('on a button is heard once, on the same element', () => {
    expect(click('button')).toBe(true);
    start();
    expect(heard).toEqual(['click button']);
    replay.replay();
    expect(heard).toHaveLength(1);
  });

  test('on what stands in a button is one on the button', () => {
    expect(click('inside')).toBe(true);
    start();
    expect(heard).toEqual(['click button']);
  });

  test('after another one counts alone: the reader has changed their mind', () => {
    click('button');
    click('other');
    start();
    expect(heard).toEqual(['click other']);
  });

  test.each(['link', 'input', 'area', 'select', 'submit', 'label', 'summary'])(
    'on %s asks for the app and is not repeated, since the browser has acted on it',
    (id) => {
      expect(click(id)).toBe(true);
      start();
      expect(heard).toEqual([]);
    },
  );

  test('on text asks for nothing', () => {
    expect(click('text')).toBe(false);
    start();
    expect(heard).toEqual([]);
  });

  test.each(['pointerdown', 'focusin'])('is another thing than %s, which asks for the app only', (type) => {
    expect(does('button', new Event(type, { bubbles: true }))).toBe(true);
    start();
    expect(heard).toEqual([]);
  });
});

describe('the key that opens the search', () => {
  test('is heard once, and writes nothing meanwhile', () => {
    const { asks, event } = press('/');
    expect(asks).toBe(true);
    expect(event.defaultPrevented).toBe(true);
    start();
    expect(heard).toEqual(['/']);
    replay.replay();
    expect(heard).toHaveLength(1);
  });

  test('works on a link and a button too', () => {
    press('/', 'link');
    start();
    expect(heard).toEqual(['/']);
  });

  test.each(['input', 'area', 'select'])('is a letter in %s', (id) => {
    const { asks, event } = press('/', id);
    expect(asks).toBe(true);
    expect(event.defaultPrevented).toBe(false);
    start();
    expect(heard).toEqual([]);
  });

  test('is none where the reader switched it off', () => {
    isKeyOn = false;
    const { asks, event } = press('/');
    expect(asks).toBe(false);
    expect(event.defaultPrevented).toBe(false);
    start();
    expect(heard).toEqual([]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'is the browser’s with %j',
    (modifier) => {
      const { asks, event } = press('/', 'text', modifier);
      expect(asks).toBe(false);
      expect(event.defaultPrevented).toBe(false);
      start();
      expect(heard).toEqual([]);
    },
  );

  test('is `/` alone', () => {
    expect(press('a').asks).toBe(false);
    start();
    expect(heard).toEqual([]);
  });
});
