import type { KubernetesObject } from '../../../../lib/model/manifest';

/** Reasons by place, as in `spec.template.**.labels`: a star stands for one step, two stars for any number of them. */
export type Places = Readonly<Record<string, string>>;

/** An object that a careful engineer would write, and where its schema itself takes what looks like a mistake. */
export interface Original {
  readonly object: KubernetesObject;
  /** Mappings whose keys the author chooses; what they hold is judged all the same. */
  readonly maps?: Places;
  /** Values that may hold anything at all. */
  readonly free?: Places;
  /** Values that may be text as well as a number. */
  readonly either?: Places;
}

/** What holds wherever these names occur in any of the originals. */
export const EVERYWHERE: Required<Omit<Original, 'object'>> = {
  maps: {
    '**.annotations': 'a map of texts',
    '**.labels': 'a map of texts',
    '**.limits': 'a map of quantities by resource',
    '**.matchLabels': 'a map of texts',
    '**.nodeSelector': 'a map of texts',
    '**.requests': 'a map of quantities by resource',
  },
  free: {},
  either: {
    '**.limits.*': 'a quantity may be a number',
    '**.requests.*': 'a quantity may be a number',
    '**.sizeLimit': 'a quantity may be a number',
    '**.divisor': 'a quantity may be a number',
    '**.maxSurge': 'a number or a percentage',
    '**.maxUnavailable': 'a number or a percentage',
    '**.minAvailable': 'a number or a percentage',
  },
};

/** Whether a path is at one of the places. */
export function isAt(places: Places, path: readonly (string | number)[]): boolean {
  return Object.keys(places).some((place) => matches(place.split('.'), path));
}

function matches(place: readonly string[], path: readonly (string | number)[]): boolean {
  const [first, ...rest] = place;
  if (first === undefined) return path.length === 0;
  if (first === '**') return path.some((_, index) => matches(rest, path.slice(index)));
  return path.length > 0 && (first === '*' || first === String(path[0])) && matches(rest, path.slice(1));
}
