import { JSON_OR_TEXT } from '../readings/documents';
import { BUILT_IN, type Shape } from '../shape/shape';
import { shapeOfPaths } from '../shape/shape-of-paths';
import { by, EMPTY_IS_NONE, SET } from '../shape/traits';

/** What every object says of itself, and every template of an object. */
export const METADATA: Shape = shapeOfPaths(
  {
    labels: EMPTY_IS_NONE,
    annotations: EMPTY_IS_NONE,
    'annotations.*': JSON_OR_TEXT,
    finalizers: SET,
    ownerReferences: by('uid'),
  },
  BUILT_IN,
);

/** What selects objects by their labels. An empty one selects all, where none selects nothing or does not select. */
export const LABEL_SELECTOR: Shape = shapeOfPaths(
  { matchLabels: EMPTY_IS_NONE, matchExpressions: SET, 'matchExpressions[].values': SET },
  BUILT_IN,
);
