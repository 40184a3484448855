import { labelSelector } from '../object/labels';
import { all, fields } from '../rule/rule';
import type { Rule } from '../rule/rule';
import { atLeast } from '../rule/scalar';
import { endlessPods, podTemplate, selectsItsPods } from './template';

/** The `spec` of a workload that keeps pods running until they are replaced, which for a ReplicaSet is all. */
export const managedPods: Rule = all(
  fields({
    replicas: atLeast(0),
    minReadySeconds: atLeast(0),
    selector: labelSelector,
    template: all(podTemplate, endlessPods),
  }),
  selectsItsPods,
);
