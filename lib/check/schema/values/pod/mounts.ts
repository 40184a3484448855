import { PATH_BELOW } from '../format/paths';
import { all, fields, items } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atMostOneOf } from '../rule/presence';
import { has, notEmpty } from '../rule/scalar';
import type { Format } from '../rule/scalar';
import { uniqueBy } from '../rule/unique';

const MOUNT_PATH: Format = {
  expected: 'a path without :',
  test: (text) => text !== '' && !text.includes(':'),
};

/** Where a container sees its volumes. */
export const volumeMounts: Rule = all(
  items(
    all(
      fields({ mountPath: has(MOUNT_PATH), subPath: has(PATH_BELOW), subPathExpr: has(PATH_BELOW) }),
      atMostOneOf('subPath', 'subPathExpr'),
    ),
  ),
  uniqueBy('mountPath'),
);

/** Where a container sees its volumes as block devices. */
export const volumeDevices: Rule = all(
  items(fields({ devicePath: notEmpty })),
  uniqueBy('name'),
  uniqueBy('devicePath'),
);
