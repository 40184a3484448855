import { valueFaults } from '../../../../lib/check/schema/values/value-faults';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { DUPLICATE, MISSING, NONE, testCases } from './planted';

const KILOBYTE = 1024;
const ACCOUNT = ['metadata', 'annotations', 'kubernetes.io/service-account.name'];

function secret(type: string, contents: object): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'shop' }, type, ...contents };
}

describe('a ConfigMap', () => {
  testCases({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: { key: 'value' } }, [
    ['data', { 'a.b_c-D': '' }, { 'a b': '' }, 'data.a b'],
    ['data', { '.a': '' }, { '..a': '' }, ['data', '..a']],
    ['data', { ['a'.repeat(253)]: '' }, { ['a'.repeat(254)]: '' }, ['data', 'a'.repeat(254)]],
    ['data.key', 'a'.repeat(KILOBYTE * KILOBYTE), 'a'.repeat(KILOBYTE * KILOBYTE + 1), 'data'],
    ['data.key', 'a'.repeat(KILOBYTE), 'ä'.repeat(KILOBYTE * KILOBYTE), 'data'],
    ['binaryData', { other: 'AAAA' }, { key: 'AAAA' }, 'binaryData.key', DUPLICATE],
    ['binaryData', { other: 'AA\n==' }, { other: 'AAA' }, 'binaryData.other'],
  ]);
});

describe('a Secret', () => {
  testCases(secret('Opaque', { data: { key: 'AAAA' } }), [
    ['data.key', 'AA==', 'not base64'],
    ['data', { '.a': '' }, { 'a/b': '' }, 'data.a/b'],
    ['stringData', { key: 'anything' }, { 'a b': '' }, 'stringData.a b'],
  ]);
  testCases(secret('kubernetes.io/tls', { data: { 'tls.crt': 'AAAA', 'tls.key': 'AAAA' } }), [
    [['data', 'tls.key'], '', NONE, ['data', 'tls.key'], MISSING],
  ]);
  testCases(secret('kubernetes.io/dockercfg', { data: { '.dockercfg': 'e30=' } }), [
    [['data', '.dockercfg'], 'e30=', 'AAAA'],
  ]);
  testCases(secret('kubernetes.io/ssh-auth', { stringData: { 'ssh-privatekey': 'a' } }), [
    ['stringData', { 'ssh-privatekey': 'b' }, { key: 'b' }, ['stringData', 'ssh-privatekey'], MISSING],
  ]);
  testCases(secret('kubernetes.io/dockerconfigjson', { stringData: { '.dockerconfigjson': '{}' } }), [
    [['stringData', '.dockerconfigjson'], '{"auths":{}}', 'auths'],
    [['stringData', '.dockerconfigjson'], '{}', '7'],
  ]);
  testCases(
    {
      ...secret('kubernetes.io/service-account-token', {}),
      metadata: { name: 'shop', annotations: { 'kubernetes.io/service-account.name': 'shop' } },
    },
    [['metadata.annotations', { 'kubernetes.io/service-account.name': 'a' }, {}, ACCOUNT, MISSING]],
  );

  test('for a user needs a name or a password', () => {
    expect(valueFaults(secret('kubernetes.io/basic-auth', { stringData: { password: 'a' } }))).toEqual([]);
    expect(valueFaults(secret('kubernetes.io/basic-auth', {}))).toHaveLength(2);
  });

  test('that SOPS has encrypted is left alone', () => {
    const data = { '.dockerconfigjson': 'ENC[AES256_GCM,data:KHCFH3hNnc+PMfWL,iv:AA==,type:str]' };
    const encrypted = secret('kubernetes.io/dockerconfigjson', { data });
    expect(valueFaults({ ...encrypted, sops: { version: '3.7.1' } })).toEqual([]);
    expect(valueFaults(encrypted)).not.toEqual([]);
  });

  test('is never told', () => {
    const faults = valueFaults(secret('kubernetes.io/dockercfg', { stringData: { '.dockercfg': 'hunter2' } }));
    expect(JSON.stringify(faults)).not.toContain('hunter2');
    expect(JSON.stringify(valueFaults(secret('Opaque', { data: { key: 'hunter2!' } })))).not.toContain('hunter2');
  });
});
