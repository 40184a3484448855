import type { Policy } from '../../../../model/policy';
import { CPU_REQUEST } from './cpu-request';
import { MEMORY_LIMIT } from './memory-limit';
import { MEMORY_OVERCOMMIT } from './memory-overcommit';
import { MEMORY_REQUEST } from './memory-request';
import { PLAUSIBLE_CPU } from './plausible-cpu';
import { PLAUSIBLE_MEMORY } from './plausible-memory';
import { SCRATCH_LIMIT } from './scratch-limit';

/** What a container reserves, and where it is stopped. */
export const RESOURCES: readonly Policy[] = [
  CPU_REQUEST,
  MEMORY_REQUEST,
  MEMORY_LIMIT,
  MEMORY_OVERCOMMIT,
  PLAUSIBLE_MEMORY,
  PLAUSIBLE_CPU,
  SCRATCH_LIMIT,
];
