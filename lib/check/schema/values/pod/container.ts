import { DNS_LABEL } from '../format/names';
import { PORT_NAME, portNumber, portNumberOrNone } from '../format/ports';
import { FINE } from '../rule/flaw';
import { forbids, needs } from '../rule/presence';
import { across, all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { has, hasOrEmpty, oneOf } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';
import { environment, environmentSources } from './environment';
import { handlers } from './handlers';
import { volumeDevices, volumeMounts } from './mounts';
import { containerResources } from './resources';
import { containerSecurity } from './security';

const ports: Rule = all(
  items(fields({ name: hasOrEmpty(PORT_NAME), containerPort: portNumber, hostPort: portNumberOrNone })),
  uniqueBy('name'),
);

const resizePolicy: Rule = all(
  items(fields({ resourceName: oneOf('cpu', 'memory'), restartPolicy: oneOf('NotRequired', 'RestartContainer') })),
  uniqueBy('resourceName'),
);

/** An image's name; spaces in it are a slip in quoting, and no runtime finds it. */
const image: Rule = has({ expected: 'the name of an image without spaces', test: (text) => !/\s/.test(text) });

/** A container that runs as long as its pod. */
export const container: Rule = all(
  fields({
    name: has(DNS_LABEL),
    image,
    ports,
    env: environment,
    envFrom: environmentSources,
    resources: containerResources,
    resizePolicy,
    restartPolicy: oneOf('Always', 'OnFailure', 'Never'),
    volumeMounts,
    volumeDevices,
    securityContext: containerSecurity,
    ...handlers,
  }),
  needs('image'),
);

const forbidsHandlers: Rule = forbids(
  Object.keys(handlers),
  'for an init container unless its restartPolicy is Always',
);

/** A container that runs before the others; one that is always restarted runs beside them. */
export const initContainer: Rule = all(
  container,
  across((value) => (value.restartPolicy === 'Always' ? FINE : forbidsHandlers(value))),
);
