const ids = new WeakMap<object, number>();
const idsByJson = new Map<string, number>();
let lastId = 0;
/** Most texts whose ids are known; equal data that come later get another id, and are rendered once more. */
const MAX_IDS = 50_000;

/** Returns a short id for the data of a part that pages share (`RenderOnce`): equal data have equal ids. */
export function partId(data: object): number {
  let id = ids.get(data);
  if (id === undefined) {
    const json = JSON.stringify(data);
    id = idsByJson.get(json) ?? ++lastId;
    if (idsByJson.size >= MAX_IDS) idsByJson.clear();
    idsByJson.set(json, id);
    ids.set(data, id);
  }
  return id;
}
