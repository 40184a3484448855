import type { KubernetesObject } from '../../../model/manifest';
import { asText, valueAt } from '../loosely';
import { madeSecret, textsAt, type MadeObject } from './made-object';

/** What Strimzi makes of a Kafka. */
export function madeByKafka({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const authorities = ['cluster', 'clients'];
  const listeners = textsAt(spec, 'kafka.listeners.*.name').map((listener) => `${name}-kafka-${listener}-bootstrap`);
  return [
    ...authorities.map((ca) => madeSecret(`${name}-${ca}-ca-cert`, ['ca.crt', 'ca.p12', 'ca.password'])),
    ...authorities.map((ca) => madeSecret(`${name}-${ca}-ca`, ['ca.key'])),
    ...[`${name}-kafka-bootstrap`, `${name}-kafka-brokers`, ...listeners].map((service) => ({
      kind: 'Service',
      name: service,
      labels: { 'strimzi.io/cluster': name },
    })),
    ...['kafka', 'entity-operator'].map((part) => ({ kind: 'ServiceAccount', name: `${name}-${part}` })),
  ];
}

/** What Strimzi makes of a KafkaUser: credentials, unless a certificate comes from elsewhere. */
export function madeByKafkaUser({ spec }: KubernetesObject, name: string): readonly MadeObject[] {
  const type = asText(valueAt(spec, 'authentication', 'type'));
  if (type === 'scram-sha-512') return [madeSecret(name, ['password', 'sasl.jaas.config'])];
  if (type !== 'tls') return [];
  return [madeSecret(name, ['ca.crt', 'user.crt', 'user.key', 'user.p12', 'user.password'])];
}
