import type { PostgresIntent } from '../../intent';
import type { RenderedObject } from '../../operators/operator';
import { measuresOf, type Measures } from '../measures';
import { monitorName } from '../pod-monitors';
import { DATASOURCE, SCHEMA_VERSION, printDashboard, type GrafanaDashboard, type GrafanaPanel } from './grafana';
import { ROWS, type Panel } from './panels';

/** Panels of numbers stand in one line, six of them; graphs three in a line. */
const NUMBER = { h: 4, w: 4 };
const GRAPH = { h: 8, w: 8 };
const WIDTH = 24;

/** A ConfigMap that Grafana's sidecar finds by its label, if it looks into all namespaces. */
export function dashboard(intent: PostgresIntent): RenderedObject {
  return {
    id: 'dashboard',
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name: `${intent.name}-dashboard`,
    labels: { grafana_dashboard: '1' },
    body: { data: { [`${intent.name}.json`]: printDashboard(grafanaDashboard(intent)) } },
  };
}

function grafanaDashboard(intent: PostgresIntent): GrafanaDashboard {
  const job = `${intent.namespace}/${monitorName(intent, 'instances')}`;
  return {
    title: `PostgreSQL ${intent.namespace}/${intent.name}`,
    tags: ['postgresql'],
    schemaVersion: SCHEMA_VERSION,
    refresh: '1m',
    time: { from: 'now-6h', to: 'now' },
    templating: {
      list: [
        { name: 'datasource', type: 'datasource', query: 'prometheus' },
        {
          name: 'instance',
          type: 'query',
          datasource: DATASOURCE,
          query: `label_values(up{job="${job}"}, pod)`,
          refresh: 2,
          includeAll: true,
          multi: true,
          allValue: '.*',
          current: { text: 'All', value: '$__all' },
        },
      ],
    },
    panels: laidOut(intent, measuresOf(intent, 'pod=~"$instance"')),
  };
}

/** A panel, and the PromQL that it draws. */
interface Shown {
  readonly panel: Panel;
  readonly measure: string;
}

/** Rows below each other. */
function laidOut(intent: PostgresIntent, measures: Measures): readonly GrafanaPanel[] {
  const panels: GrafanaPanel[] = [];
  let y = 0;
  for (const { title, panels: all } of ROWS) {
    const shown = all.flatMap((panel) => shownOf(panel, intent, measures));
    const [first] = shown;
    if (first === undefined) continue;
    const { h, w } = sizeOf(first.panel);
    panels.push({ type: 'row', title, gridPos: { h: 1, w: WIDTH, x: 0, y } });
    panels.push(...shown.map((one, at) => drawn(one, at, y + 1)));
    y += 1 + h * Math.ceil((shown.length * w) / WIDTH);
  }
  return panels;
}

/** Nothing for a panel that makes no sense here, or that the exporter has nothing for. */
function shownOf(panel: Panel, intent: PostgresIntent, measures: Measures): readonly Shown[] {
  const measure = measures[panel.signal];
  return typeof measure === 'string' && (panel.only?.(intent) ?? true) ? [{ panel, measure }] : [];
}

function drawn({ panel, measure }: Shown, at: number, top: number): GrafanaPanel {
  const { h, w } = sizeOf(panel);
  const perLine = WIDTH / w;
  return {
    type: panel.number ? 'stat' : 'timeseries',
    title: panel.title,
    gridPos: { h, w, x: (at % perLine) * w, y: top + Math.floor(at / perLine) * h },
    datasource: DATASOURCE,
    fieldConfig: { defaults: { unit: panel.unit, min: 0 }, overrides: [] },
    targets: [
      { refId: 'A', expr: panel.number ? `max(${measure})` : measure, legendFormat: panel.legend ?? panel.title },
    ],
  };
}

function sizeOf({ number }: Panel): { readonly h: number; readonly w: number } {
  return number ? NUMBER : GRAPH;
}
