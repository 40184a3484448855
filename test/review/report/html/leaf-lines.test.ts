import fc from 'fast-check';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { toYaml } from '../../../../lib/layout/to-yaml';
import type { KubernetesObject } from '../../../../lib/model/manifest';
import { pathText } from '../../../../lib/review/compare/path-text';
import { leafLines } from '../../../../lib/review/report/html/leaf-lines';

function objectWith(spec: unknown): KubernetesObject {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' }, spec };
}

function linesOf(object: KubernetesObject): number {
  return toYaml(object).trimEnd().split('\n').length;
}

test('the line of each value', () => {
  const object = objectWith({
    list: [{ name: 'a', args: ['x', 'y'] }, [1, 2]],
    none: {},
    text: 'one\ntwo\n',
    zeal: null,
  });
  const lines = toYaml(object).split('\n');
  expect(
    [...leafLines(object, linesOf(object))].map(([line, path]) => `${pathText(path)}: ${lines[line]?.trim() ?? ''}`),
  ).toMatchInlineSnapshot(`
   [
     "apiVersion: apiVersion: v1",
     "kind: kind: ConfigMap",
     "metadata.name: name: web",
     "spec.list.0.name: - name: a",
     "spec.list.0.args.0: - x",
     "spec.list.0.args.1: - "y"",
     "spec.list.1.0: - - 1",
     "spec.list.1.1: - 2",
     "spec.none: none: {}",
     "spec.text: text: |",
     "spec.zeal: zeal: null",
   ]
  `);
});

test('it is where a parser of YAML finds the value', () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('a\nb', ' a\nb ', 'a: b', '\n'),
  );
  const key = fc.stringMatching(/^[a-z ]{1,8}$/);
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (spec) => {
      const object = objectWith(spec);
      const counter = new LineCounter();
      const document = parseDocument(toYaml(object), { lineCounter: counter });
      for (const [line, path] of leafLines(object, linesOf(object))) {
        const node: unknown = document.getIn(path, true);
        const range = (node as { readonly range: readonly [number] }).range;
        expect(counter.linePos(range[0]).line - 1).toBe(line);
        if (isMap(node) || isSeq(node)) expect(node.items).toEqual([]);
      }
    }),
  );
});

test('nothing is known where the manifest was written in another way', () => {
  expect(leafLines(objectWith('a'), 99).size).toBe(0);
});
