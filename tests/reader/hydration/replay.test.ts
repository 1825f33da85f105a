import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EventReplay, eventReplay } from '../../../src/reader/hydration/replay.ts';

let isKeyOn: boolean;
let replay: EventReplay;
/** Events that the app received. */
let heard: string[];
const onHeard = (event: Event) =>
  heard.push(`${event.type} ${(event.target as Element).id ?? (event as KeyboardEvent).key}`);
const onKey = (event: KeyboardEvent) => heard.push(event.key);

beforeEach(() => {
  isKeyOn = true;
  replay = eventReplay(() => isKeyOn);
  document.body.innerHTML = `
    <button type="button" id="button"><b id="inside">More</b></button><button type="button" id="other"></button>
    <a id="link" href="#x">Link</a><div class="article"><a id="photo" class="enlarge" href="/a.jpg"></a></div><a id="share" class="share" href="#share"></a><p id="text">Text</p>
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

/** Dispatches an event before hydration. @returns whether the app must start for it */
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

/** Attaches the app's listeners and replays the recorded events. */
function start() {
  document.body.addEventListener('click', onHeard);
  addEventListener('keydown', onKey);
  replay.replay();
}

describe('a click', () => {
  test('on a button is replayed once, on the same element', () => {
    expect(click('button')).toBe(true);
    start();
    expect(heard).toEqual(['click button']);
    replay.replay();
    expect(heard).toHaveLength(1);
  });

  test('inside a button is replayed on the button', () => {
    expect(click('inside')).toBe(true);
    start();
    expect(heard).toEqual(['click button']);
  });

  test('on a photo of an article is replayed, since the app opens it over the page', () => {
    expect(click('photo')).toBe(true);
    start();
    expect(heard).toEqual(['click photo']);
  });

  test('on the link that shares an article is replayed', () => {
    expect(click('share')).toBe(true);
    start();
    expect(heard).toEqual(['click share']);
  });

  test('replaces an earlier one', () => {
    click('button');
    click('other');
    start();
    expect(heard).toEqual(['click other']);
  });

  test.each(['link', 'input', 'area', 'select', 'submit', 'label', 'summary'])(
    'on %s starts the app and is not replayed, since the browser handles it',
    (id) => {
      expect(click(id)).toBe(true);
      start();
      expect(heard).toEqual([]);
    },
  );

  test('on text does nothing', () => {
    expect(click('text')).toBe(false);
    start();
    expect(heard).toEqual([]);
  });

  test.each(['pointerdown', 'focusin'])('is recorded, while %s only starts the app', (type) => {
    expect(does('button', new Event(type, { bubbles: true }))).toBe(true);
    start();
    expect(heard).toEqual([]);
  });
});

describe('the key that opens the search', () => {
  test('is replayed once, and types nothing', () => {
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

  test.each(['input', 'area', 'select'])('is text in %s', (id) => {
    const { asks, event } = press('/', id);
    expect(asks).toBe(true);
    expect(event.defaultPrevented).toBe(false);
    start();
    expect(heard).toEqual([]);
  });

  test('does nothing where the reader switched it off', () => {
    isKeyOn = false;
    const { asks, event } = press('/');
    expect(asks).toBe(false);
    expect(event.defaultPrevented).toBe(false);
    start();
    expect(heard).toEqual([]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'is left to the browser with %j',
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
