import { ADDED_TO_IMAGE_CATALOG } from '../../own/cnpg';
import { all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { noLongerThan, notEmpty } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';
import { typed } from './typed';

/** An ImageCatalog or ClusterImageCatalog of CloudNativePG 1.30. */
export const imageCatalog: Rule = fields({
  spec: all(fields({ images: all(notEmpty, noLongerThan(8), uniqueBy('major')) }), typed(ADDED_TO_IMAGE_CATALOG)),
});
