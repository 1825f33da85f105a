import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Country = (Polygon | MultiPolygon) & { properties: { name: string } };
type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Regions that Natural Earth draws separately, and the state that most states count them with. */
const REGION_STATES: Record<string, string> = { 'N. Cyprus': 'Cyprus', Somaliland: 'Somalia' };

/** Crimea, which Natural Earth draws with Russia; most states don't recognise that. */
const isCrimea = ([longitude, latitude]: [number, number]) =>
  longitude > 32 && longitude < 36.8 && latitude > 44 && latitude < 46.4;

const polygons = (country: Country) => (country.type === 'Polygon' ? [country.arcs] : country.arcs);

/** Returns the states of the world by English name as GeoJSON, with borders as most states recognise them. */
export function states(): Map<string, GeoJSON.MultiPolygon> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = JSON.parse(readFileSync(path, 'utf8')) as World;
  const parts = new Map<string, number[][][]>();
  for (const country of world.objects.countries.geometries as unknown as Country[]) {
    const { name } = country.properties;
    for (const arcs of polygons(country)) {
      const shape = feature(world, { type: 'Polygon', arcs });
      const state =
        name === 'Russia' && isCrimea(geoCentroid(shape)) ? 'Ukraine' : (REGION_STATES[name] ?? name);
      parts.set(state, [...(parts.get(state) ?? []), arcs]);
    }
  }
  const merged = [...parts].map(([name, arcs]) => {
    const pieces = arcs.map((piece): Polygon => ({ type: 'Polygon', arcs: piece }));
    return [name, merge(world, pieces as never)] as const;
  });
  return new Map(merged);
}
