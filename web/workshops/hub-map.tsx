import { useQuery } from '@tanstack/react-query';
import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo';
import { useMemo, useRef } from 'react';
import { feature } from 'topojson-client';
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import type { ProgrammeAssessment } from '../../shared/results/programme-assessment.ts';
import { api } from '../api/api.ts';
import { bodyOf } from '../api/read-response.ts';
import { useWidth } from '../charts/use-width.ts';
import { countText } from '../format/numbers.ts';
import { Asked } from '../shell/asked.tsx';
import { PlainTable } from '../shell/plain-table.tsx';

const WIDTH = 900;
const HEIGHT = 430;

/** Hubs with land alone: borders are not shown, since their depiction says more than this page knows. */
export function HubMap({ workload }: { workload: ProgrammeAssessment['workload'] }) {
  const query = useQuery({
    queryKey: ['duty-stations'],
    queryFn: ({ signal }) => bodyOf(api.GET('/v1/duty-stations', { signal })),
    staleTime: Infinity,
  });
  return (
    <Asked query={query} what="the hubs">
      {({ items, source }) => {
        const hubs = items.filter(({ hub }) => hub !== undefined);
        const workshops = (id: string) =>
          workload.filter(({ hub }) => hub === id).reduce((sum, one) => sum + one.workshops, 0);
        return (
          <>
            <PlainTable
              columns={[
                { title: 'Hub' },
                { title: 'States that it may serve', isNumber: true },
                { title: 'Workshops', isNumber: true },
              ]}
              rows={hubs.map(({ name, hub }) => ({
                key: name,
                cells: [
                  name,
                  { number: String(hub?.serves.length ?? 0) },
                  { number: countText(workshops(hub?.id ?? ''), '', '').trim() },
                ],
              }))}
            />
            <LandMap places={hubs.map(({ name, latitude = 0, longitude = 0 }) => ({ name, latitude, longitude }))} />
            <p className="soft">
              Coordinates: {source.map(({ symbol, note = '' }) => `${symbol}, ${note}`).join('; ')}.
            </p>
          </>
        );
      }}
    </Asked>
  );
}

type MapPlace = { name: string; latitude: number; longitude: number };

/** West of it a name stands to the left of its place, so that it lies over the sea and over no other place. */
const WEST = -30;

function LandMap({ places }: { places: readonly MapPlace[] }) {
  const own = useRef<HTMLDivElement>(null);
  // Names stay as large as other text on a page where the map is small.
  const scale = Math.max(1, WIDTH / useWidth(own, WIDTH));
  const { outline, lines, project } = useMemo(() => {
    const projection = geoEqualEarth().fitSize([WIDTH, HEIGHT], { type: 'Sphere' });
    const draw = geoPath(projection);
    // The atlas holds one object of this name; its package has no types.
    const topology = land as unknown as Parameters<typeof feature>[0];
    const object = (topology.objects as Record<string, Parameters<typeof feature>[1]>)['land'];
    return {
      outline: object === undefined ? '' : (draw(feature(topology, object)) ?? ''),
      lines: draw(geoGraticule10()) ?? '',
      project: projection,
    };
  }, []);
  return (
    <div ref={own}>
      <svg
        className="hub-map"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`Map of the hubs: ${places.map(({ name }) => name).join(', ')}`}
      >
        <path className="graticule" d={lines} />
        <path className="land" d={outline} />
        {places.map(({ name, latitude, longitude }) => {
          const [x, y] = project([longitude, latitude]) ?? [0, 0];
          return (
            <g key={name}>
              <circle className="hub" cx={x} cy={y} r={5 * Math.min(scale, 2)} />
              <text
                x={longitude < WEST ? x - 7 * scale : x + 7 * scale}
                y={y + 4 * scale}
                textAnchor={longitude < WEST ? 'end' : 'start'}
                fontSize={13 * scale}
              >
                {name}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
