/** Whether a Kubernetes minor version such as `1.34` is at least another. */
export function isSince(kubernetes: string, since: string): boolean {
  const [major = 0, minor = 0] = kubernetes.split('.').map(Number);
  const [least = 0, leastMinor = 0] = since.split('.').map(Number);
  return major > least || (major === least && minor >= leastMinor);
}
