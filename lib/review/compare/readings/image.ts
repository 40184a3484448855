import type { Trait } from '../shape/shape';

/** A reference to a container image, compared as it is written. */
export const IMAGE: Trait = {
  read: (value) => (typeof value === 'string' ? { as: 'image', is: value } : undefined),
};
