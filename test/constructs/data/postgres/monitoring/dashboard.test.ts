import type { PostgresIntent } from '../../../../../lib/constructs/data/postgres/intent';
import { monitoringObjects } from '../../../../../lib/constructs/data/postgres/monitoring/monitoring-objects';
import { POSTGRES_OPERATORS } from '../../../../../lib/model/postgres';
import { intentFor } from './intents';

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly h: number; readonly w: number; readonly x: number; readonly y: number };
  readonly targets?: readonly { readonly expr: string }[];
}

function text(intent: PostgresIntent): string {
  const object = monitoringObjects(intent).find(({ id }) => id === 'dashboard');
  return (object?.body.data as Readonly<Record<string, string>>)['orders.json'] ?? '';
}

function panels(intent: PostgresIntent): readonly Panel[] {
  return (JSON.parse(text(intent)) as { readonly panels: readonly Panel[] }).panels;
}

test('rows and panels, and where they are', () => {
  const lines = panels(intentFor('cloudnative-pg')).map(
    ({ type, title, gridPos: { x, y } }) => `${type === 'row' ? '' : '  '}${title} ${x},${y}`,
  );
  expect(lines.join('\n')).toMatchInlineSnapshot(`
   "Overview 0,0
     Instances 0,1
     Primaries 4,1
     Highest lag 8,1
     Connections taken 12,1
     Age of the last backup 16,1
     Fullest data volume 20,1
   Replication 0,5
     Lag 0,6
     Standbys that stream 8,6
   Connections 0,14
     Connections by state 0,15
     Share of max_connections 8,15
   Transactions 0,23
     Transactions 0,24
     Longest transactions 8,24
     Idle in transaction 16,24
     Deadlocks within an hour 0,32
     Transactions since the oldest unfrozen row 8,32
   Log and backups 0,40
     Log on disk 0,41
     Since the last segment, while others wait 8,41
     Failed attempts to archive 16,41
     Since the last backup 0,49
   Storage 0,57
     Data volumes 0,58
     Volumes for the log 8,58
     Databases 16,58
   Pooler 0,66
     Longest wait of a client 0,67"
  `);
});

test.each(POSTGRES_OPERATORS)('panels of %s do not overlap, and all ask for something', (operator) => {
  const cells = new Set<string>();
  for (const { type, title, gridPos, targets } of panels(intentFor(operator))) {
    if (type !== 'row') expect([title, targets?.map(({ expr }) => expr !== '')]).toEqual([title, [true]]);
    for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
        expect([title, x < 24, cells.has(`${x},${y}`)]).toEqual([title, true, false]);
        cells.add(`${x},${y}`);
      }
    }
  }
});

test('what an exporter lacks has no panel, and a row without panels is none', () => {
  const titles = panels(intentFor('zalando')).map(({ title }) => title);
  expect(titles).not.toContain('Since the last backup');
  expect(titles).not.toContain('Pooler');
});

test('graphs of instances follow the chosen ones', () => {
  const exprs = panels(intentFor('cloudnative-pg')).flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
  for (const expr of exprs.filter((one) => one.includes('job="shop/orders"'))) {
    expect(expr).not.toMatch(/job="shop\/orders"(?!,pod=~"\$instance")/);
  }
});

test('a panel is a line, and the same intent gives the same bytes', () => {
  const once = text(intentFor('cloudnative-pg'));
  expect(once.split('\n').length).toBeLessThan(50);
  expect(text(intentFor('cloudnative-pg'))).toBe(once);
});
