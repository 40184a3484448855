import type { AdmissionSpec } from '../../../../model/policy';
import { podRule } from '../pods';
import { refusing } from '../refusing';

/** What is wrong with an image. */
export interface OddImage {
  /** Of an image, in CEL: what is true if it is refused. */
  readonly odd: (image: string) => string;
  /** How the sentence ends that names the image. @default with the image */
  readonly text?: string;
  readonly expected: string;
}

/** A rule for the images of any pod: those of its containers, and those that volumes are made of. */
export function imageRule({ odd, text = '', expected }: OddImage): AdmissionSpec {
  const found = (list: string, user: string, field: string): string =>
    `${list}.filter(u, u.?${field}.orValue('') != '' && (${odd(`u.${field}`)}))` +
    `.map(u, '${user} ' + u.name + ' has image ' + u.${field} + '${text}')`;
  return podRule(
    refusing({
      found: [
        found('variables.containers', 'container', 'image'),
        found('variables.pod.?volumes.orValue([]).filter(v, has(v.image))', 'volume', 'image.reference'),
      ].join(' + '),
      expected,
    }),
  );
}
