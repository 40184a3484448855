import { QUALIFIED_NAME } from '../format/names';

const HUGE_PAGES = 'hugepages-';

/** What a quota may count that has no group in its name. */
const QUOTA_RESOURCES = new Set([
  ...['cpu', 'memory', 'ephemeral-storage', 'limits.cpu', 'limits.memory', 'limits.ephemeral-storage'],
  ...['requests.cpu', 'requests.memory', 'requests.storage', 'requests.ephemeral-storage'],
  ...['pods', 'services', 'replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps'],
  ...['persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers'],
]);

/** Objects are counted in whole numbers. */
const COUNTED = new Set([
  ...['pods', 'services', 'replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps'],
  ...['persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers'],
]);

/** Whether a container can ask for a resource: its own ones, or one that a device plugin offers. */
export function isContainerResource(name: string): boolean {
  if (!name.includes('/')) return ['cpu', 'memory', 'ephemeral-storage'].includes(name) || isHugePages(name);
  return QUALIFIED_NAME.test(name) && (name.includes('kubernetes.io/') || isExtended(name));
}

/** Whether a pod as a whole can ask for a resource. */
export function isPodResource(name: string): boolean {
  return name === 'cpu' || name === 'memory' || isHugePages(name);
}

/** Whether a quota can limit a resource. */
export function isQuotaResource(name: string): boolean {
  if (name.includes('/')) return QUALIFIED_NAME.test(name);
  return QUOTA_RESOURCES.has(name) || isHugePages(name.replace(/^requests\./, ''));
}

/** Whether a resource comes in pages of a fixed size. */
export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES) && name.length > HUGE_PAGES.length;
}

/** The size of a resource's pages, such as `2Mi`. */
export function pageSize(name: string): string {
  return name.slice(HUGE_PAGES.length);
}

/** Whether a node can promise more of a resource than it has, so that limits may be above requests. */
export function isOvercommittable(name: string): boolean {
  return (!name.includes('/') || name.includes('kubernetes.io/')) && !isHugePages(name);
}

/** Whether a resource comes in whole numbers only. */
export function isCounted(name: string): boolean {
  return COUNTED.has(name) || isExtended(name);
}

/** Whether somebody else than Kubernetes offers a resource. */
function isExtended(name: string): boolean {
  if (!name.includes('/') || name.includes('kubernetes.io/') || name.startsWith('requests.')) return false;
  return QUALIFIED_NAME.test(`requests.${name}`);
}
