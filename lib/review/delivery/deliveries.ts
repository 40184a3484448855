import type { ObjectChange, Placed } from '../change';
import type { Side } from '../risk/rule';
import { ARGO_CD } from './argocd/argocd';
import type { Delivery } from './delivery';
import { FLUX } from './flux/flux';
import { outcome, type Agent, type Follower, type Outcome } from './following';

/**
 * What the agents will do with a change, by their own objects in `dist/`; empty where none of them is known to apply the
 * bundle. What becomes of an object that goes is up to what follows its bundle after the change.
 */
export function deliveriesOf(change: ObjectChange, before: Side, after: Side): readonly Delivery[] {
  return [...deliveryBy(ARGO_CD, change, before, after), ...deliveryBy(FLUX, change, before, after)];
}

function deliveryBy<F extends Follower>(
  agent: Agent<F>,
  change: ObjectChange,
  before: Side,
  after: Side,
): readonly Delivery[] {
  const follower = change.after && agent.find(after, change.after);
  const parting = change.before && partingFrom(agent, change.before, { before, after });
  const done =
    change.after && follower
      ? withParting(change, arrival(agent, change, change.after, follower), follower, parting)
      : [parting?.outcome];
  return done.flatMap((each) => (each ? [{ agent: agent.name, ...each }] : []));
}

/** How an object leaves what applied it, should it have to. */
interface Parting {
  /** The agent's object that applied it. */
  readonly from: string;
  readonly outcome: Outcome;
}

function partingFrom<F extends Follower>(
  agent: Agent<F>,
  gone: Placed,
  { before, after }: { readonly before: Side; readonly after: Side },
): Parting | undefined {
  const former = agent.find(before, gone);
  const still = agent.find(after, gone);
  if (still && (!former || former.key === still.key)) {
    return { from: still.key, outcome: heldUp(agent.prune(gone, still), still) };
  }
  return former && { from: former.key, outcome: agent.leave(gone, former, after) };
}

function arrival<F extends Follower>(agent: Agent<F>, change: ObjectChange, after: Placed, follower: F): Outcome {
  const before = change.kind === 'renamed' ? undefined : change.before;
  return heldUp(agent.apply({ before, after, fields: change.fields }, follower), follower);
}

/** To agents an object of another name is another object: the one goes, and the other comes. */
function withParting(
  { kind }: ObjectChange,
  arrived: Outcome,
  follower: Follower,
  parting: Parting | undefined,
): readonly Outcome[] {
  if (!parting) return [arrived];
  if (kind === 'renamed') return [parting.outcome, arrived];
  const isHandedOver = parting.from !== follower.key && parting.outcome.act === 'deletes';
  return [isHandedOver ? outcome(arrived.act, ...arrived.notes, HANDED_OVER) : arrived];
}

const HANDED_OVER = 'is deleted and made anew where what applied it so far lets go of it first';

/** What is held up is also kept from being ignored or orphaned, which needs no sync to come true. */
function heldUp(done: Outcome, follower: Follower): Outcome {
  if (done.act === 'ignores' || done.act === 'orphans') return done;
  return outcome(done.act, ...done.notes, ...follower.heldUp);
}
