import * as fc from 'fast-check';
import { inProd, plan, promoted, type Stages } from '../made-up-stages';

interface Layers {
  readonly environment: boolean;
  readonly app: boolean;
  readonly eu: boolean;
  readonly us: boolean;
}

const layers = fc.record({ environment: fc.boolean(), app: fc.boolean(), eu: fc.boolean(), us: fc.boolean() });

/** A file that sets the image in these layers, each to another version. */
function written({ environment, app, eu, us }: Layers, version: number): string {
  const image = (set: boolean, at: number): string => (set ? `image: shop:v${version}.${at}` : '');
  return `settings: { ${image(environment, 1)} } # settings
apps:
  shop: # shop
    replicas: 2
    ${image(app, 2)}
    clusters:
      eu-1: { ${image(eu, 3)} }
${version === 1 ? `      us-1: { ${image(us, 4)} }\n` : ''}`;
}

test('wherever the image is set on either side, every cluster of the target resolves to what the source runs', () => {
  fc.assert(
    fc.property(layers, layers, fc.boolean(), (source, target, fleet) => {
      const stages: Stages = {
        staging: written(source, 2),
        prod: written(target, 1),
        fleet: fleet ? 'settings: { image: shop:v0 }\n' : '',
      };
      const given = [source.eu && 3, source.app && 2, source.environment && 1].find((at) => at !== false);
      const wanted = given === undefined ? undefined : `shop:v2.${given}`;
      fc.pre(wanted !== undefined);
      const after = { ...stages, prod: promoted(stages) };
      expect(inProd(after)).toMatchObject({
        'eu-1': { image: wanted, replicas: 2 },
        'us-1': { image: wanted, replicas: 2 },
      });
      expect(plan(after)).toMatchObject({ changes: [], edits: [] });
    }),
    { numRuns: 50 },
  );
});

test('only what is told changes: the bytes around the edits stay', () => {
  fc.assert(
    fc.property(layers, layers, (source, target) => {
      const stages = { staging: written({ ...source, app: true }, 2), prod: written(target, 1) };
      const { edits } = plan(stages);
      const after = promoted(stages);
      const pattern = /\n? *image: shop:v[\d.]+/g;
      expect(after.replaceAll(pattern, '')).toBe(stages.prod.replaceAll(pattern, ''));
      expect(edits.every(({ text }) => text.length < 40)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
