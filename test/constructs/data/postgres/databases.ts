import { defineApp, PostgresCluster, WebService, type PostgresClusterProps, type PostgresUse } from 'fairlead';
import { renderApp, type ImaginaryCluster, type Rendered } from 'fairlead/testing';

type Definition = ReturnType<typeof defineApp>;

/** The object store of the imaginary clusters, which production cannot do without. */
export const BACKUPS = {
  destination: 's3://backups',
  identity: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::1:role/b' },
};

/** An app `shop` with one database, `orders`. */
export function databaseApp(props: PostgresClusterProps = {}): Definition {
  return defineApp({
    name: 'shop',
    owner: 'team-shop',
    build: (app) => {
      new PostgresCluster(app, 'orders', props);
    },
  });
}

/** The same, and a web service that uses it. */
export function usingApp(props: PostgresClusterProps, ...uses: readonly PostgresUse[]): Definition {
  return defineApp({
    name: 'shop',
    owner: 'team-shop',
    build: (app) => {
      const orders = new PostgresCluster(app, 'orders', props);
      const web = new WebService(app, 'web', { image: 'example.com/web:1.2.3', port: 8080 });
      for (const use of uses) web.uses(orders, use);
    },
  });
}

/** What an app gives on a cluster that has an object store. */
export function rendered(app: Definition, where: ImaginaryCluster = {}): Rendered {
  return renderApp(app, { ...where, postgres: { backups: BACKUPS, ...where.postgres } });
}
