import type { ApiObjectMetadataDefinition } from 'cdk8s';
import type { Agent } from '../../model/fleet';
import { PHASE_LABEL, type Phase } from './labels';

/** Argo CD applies the waves in order, and what carries none in wave 0. */
const WAVES: Readonly<Record<Phase, string>> = { needed: '-3', before: '-1' };
/** What a task itself brings along: after what it needs, before its Job. */
const SUPPORT_WAVE = '-2';

/** Puts an object into a phase: for Flux by a label, for Argo CD by a wave as well. */
export function markPhase(
  metadata: ApiObjectMetadataDefinition,
  phase: Phase,
  agent: Agent,
  wave = WAVES[phase],
): void {
  metadata.addLabel(PHASE_LABEL, phase);
  if (agent !== 'flux') metadata.addAnnotation('argocd.argoproj.io/sync-wave', wave);
}

/** Puts what a task brings along, such as its service account, before its Job. */
export function markSupport(metadata: ApiObjectMetadataDefinition, agent: Agent): void {
  markPhase(metadata, 'before', agent, SUPPORT_WAVE);
}
