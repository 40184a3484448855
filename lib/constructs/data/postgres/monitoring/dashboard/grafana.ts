/** Grafana's model of a dashboard, the fields that fairlead writes. */
export const SCHEMA_VERSION = 39;

/** The data source that the viewer picks. */
export const DATASOURCE = { type: 'prometheus', uid: '${datasource}' } as const;

/** Where a panel is, on a grid that is 24 wide. */
interface GridPosition {
  readonly h: number;
  readonly w: number;
  readonly x: number;
  readonly y: number;
}

export interface GrafanaPanel {
  readonly type: 'row' | 'stat' | 'timeseries';
  readonly title: string;
  readonly gridPos: GridPosition;
  readonly datasource?: typeof DATASOURCE;
  readonly fieldConfig?: {
    readonly defaults: { readonly unit: string; readonly min: 0 };
    readonly overrides: readonly [];
  };
  readonly targets?: readonly { readonly refId: 'A'; readonly expr: string; readonly legendFormat: string }[];
}

export interface GrafanaDashboard {
  readonly title: string;
  readonly tags: readonly string[];
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly refresh: string;
  readonly time: { readonly from: string; readonly to: string };
  readonly templating: { readonly list: readonly Readonly<Record<string, unknown>>[] };
  readonly panels: readonly GrafanaPanel[];
}

/** JSON with a line for each field and each panel, so that a diff of it can be read. */
export function printDashboard({ panels, ...rest }: GrafanaDashboard): string {
  const fields = Object.entries(rest).map(([key, value]) => `"${key}":${JSON.stringify(value)},`);
  const lines = panels.map((panel) => JSON.stringify(panel)).join(',\n');
  return `{\n${fields.join('\n')}\n"panels":[\n${lines}\n]}\n`;
}
