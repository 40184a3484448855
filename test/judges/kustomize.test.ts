import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { resourceId, type KubernetesObject } from '../../lib/model/manifest';
import { DIST, FOLDERS, manifestsBelow } from './dist';
import { ask, installed, testWith } from './judge';

jest.setTimeout(120_000);

const JUDGE = installed('kustomize', 'kubectl');

function build(folder: string): readonly KubernetesObject[] {
  const argv = JUDGE === 'kubectl' ? ['kustomize', join(DIST, folder)] : ['build', join(DIST, folder)];
  return parseAllDocuments(ask(JUDGE ?? '', ...argv).text).map((document) => document.toJS() as KubernetesObject);
}

function byIdentity(objects: readonly KubernetesObject[]): Record<string, KubernetesObject> {
  return Object.fromEntries(objects.map((object) => [JSON.stringify(resourceId(object)), object]));
}

testWith(JUDGE, 'kustomize')('every folder of dist/ builds, and gives what its files say', () => {
  expect(FOLDERS.length).toBeGreaterThan(60);
  for (const folder of FOLDERS) {
    const files = manifestsBelow(folder).map((file) => parse(readFileSync(file, 'utf8')) as KubernetesObject);
    expect([folder, byIdentity(build(folder))]).toEqual([folder, byIdentity(files)]);
  }
});
