/** The minor number of a version of Kubernetes 1, such as 34 for `1.34`, `v1.34` or `1.34.2`. */
export function minorOf(kubernetes: string): number {
  return Number(kubernetes.split('.')[1]);
}
