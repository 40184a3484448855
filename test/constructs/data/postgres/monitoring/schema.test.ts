import { monitoringObjects } from '../../../../../lib/constructs/data/postgres/monitoring/monitoring-objects';
import { loadSchemas } from '../../../../../lib/check/schema/schemas';
import { POSTGRES_OPERATORS } from '../../../../../lib/model/postgres';
import { intentFor } from './intents';

test.each(POSTGRES_OPERATORS)('what is rendered for %s is what the APIs know', async (operator) => {
  const objects = monitoringObjects(intentFor(operator)).map(({ apiVersion, kind, name, labels = {}, body }) => ({
    apiVersion,
    kind,
    metadata: { name, namespace: 'shop', labels },
    ...body,
  }));
  const schemas = await loadSchemas(objects, { find: () => undefined, kinds: [] });
  expect(objects.map((object) => [object.kind, schemas.check(object, '1.34')])).toEqual(
    objects.map(({ kind }) => [kind, []]),
  );
});
