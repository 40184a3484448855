/** What an example says of a workload beside its name, its labels `app: <name>` and its image; lines of YAML each. */
export interface ExampleWorkload {
  /** @default web */
  readonly name?: string;
  /** @default Deployment */
  readonly kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet';
  /** Below `spec`. */
  readonly spec?: string;
  /** Below the spec of the pods. */
  readonly pod?: string;
  /** In the one container, which is called like the workload. */
  readonly container?: string;
}

/** A workload as examples of rules write it. */
export function workload(example: ExampleWorkload = {}): string {
  const { name = 'web', kind = 'Deployment', spec = '', pod = '', container = '' } = example;
  return [
    'apiVersion: apps/v1',
    `kind: ${kind}`,
    `metadata: { name: ${name} }`,
    'spec:',
    ...indented(spec, 2),
    `  selector: { matchLabels: { app: ${name} } }`,
    '  template:',
    `    metadata: { labels: { app: ${name} } }`,
    '    spec:',
    ...indented(pod, 6),
    '      containers:',
    `        - name: ${name}`,
    `          image: registry.example.com/${name}:1.4.2`,
    ...indented(container, 10),
  ].join('\n');
}

/** Several documents of YAML. */
export function documents(...all: readonly string[]): string {
  return all.join('\n---\n');
}

function indented(lines: string, by: number): readonly string[] {
  return lines === '' ? [] : lines.split('\n').map((line) => ' '.repeat(by) + line);
}
