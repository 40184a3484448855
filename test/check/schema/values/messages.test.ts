import { valueFaults } from '../../../../lib/check/schema/values/value-faults';
import { NONE, planted } from './planted';
import { DEPLOYMENT } from './workload-objects';

const CONTAINER = 'spec.template.spec.containers.0';

test.each([
  [
    `${CONTAINER}.name`,
    'Web',
    'name must be a DNS label (a-z, 0-9 and -, starting and ending with a letter or digit, at most 63 characters), found "Web"',
    undefined,
  ],
  [`${CONTAINER}.image`, NONE, 'image is missing in containers[0]', 'add image'],
  [
    `${CONTAINER}.resources.requests.memory`,
    '1Gi',
    'memory must be at most the limit of 128Mi, found "1Gi"',
    undefined,
  ],
  [`${CONTAINER}.ports.0.containerPort`, 0, 'containerPort must be from 1 to 65535, found 0', undefined],
  [
    'spec.template.spec.containers.1.name',
    'shop',
    'name "shop" stands here a second time',
    'remove one of them, or give it another name',
  ],
  ['spec.template.spec.restartPolicy', 'Never', 'restartPolicy must be "Always", found "Never"', undefined],
  ['spec.strategy.type', 'Recreate', 'rollingUpdate cannot be set where the type is Recreate', 'remove rollingUpdate'],
  [
    'spec.strategy.rollingUpdate.maxSurge',
    0,
    'maxSurge and maxUnavailable are both 0, so that no pod could ever be replaced',
    'set one of them to 1',
  ],
])('%s: %j', (field, value, message, fix) => {
  expect(valueFaults(planted(DEPLOYMENT, field, value)).map((fault) => [fault.message, fault.fix])).toEqual([
    [message, fix],
  ]);
});
