import type { RiskRule } from '../../rule';
import { CLAIM } from './claim';
import { CLASS } from './class';
import { DEFINITION } from './definition';
import { FROZEN_CONFIGURATION } from './frozen-configuration';
import { JETSTREAM } from './jetstream';
import { JOB } from './job';
import { KAFKA_STORAGE } from './kafka-storage';
import { KAFKA_TOPIC } from './kafka-topic';
import { POD } from './pod';
import { ROLE_REF } from './role-ref';
import { SERVICE_ADDRESS } from './service-address';
import { SNAPSHOT } from './snapshot';
import { STATEFUL_SET } from './stateful-set';
import { STORAGE_CLASS } from './storage-class';
import { VOLUME } from './volume';
import { WORKLOAD_SELECTOR } from './workload-selector';

/** What the API server or an operator refuses, or never carries out. */
export const FAILS: readonly RiskRule[] = [
  ...[WORKLOAD_SELECTOR, STATEFUL_SET, JOB, POD],
  ...[SERVICE_ADDRESS, ROLE_REF, FROZEN_CONFIGURATION, CLASS, DEFINITION],
  ...[CLAIM, VOLUME, STORAGE_CLASS, SNAPSHOT],
  ...[KAFKA_TOPIC, KAFKA_STORAGE, JETSTREAM],
];
