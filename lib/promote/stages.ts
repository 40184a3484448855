import { nearest } from '../errors/nearest';
import { Problems } from '../errors/problems';
import { UserError } from '../errors/user-error';
import type { Environment } from '../model/fleet';
import type { PromotionRules } from '../model/promotion';
import { unknownName } from '../workspace/schema/unknown-name';
import type { Workspace } from '../workspace/workspace';

/** What goes from where to where. */
export interface Route {
  /** Name of the environment that is copied from. */
  readonly from: string;
  /** Name of the environment that is copied to. */
  readonly to: string;
  /** The apps it is about; all where there is none. */
  readonly apps: readonly string[];
}

/** The environments of a route. */
export interface Stages {
  readonly from: Environment;
  readonly to: Environment;
}

/**
 * The environments of a route, once all names in it are known to the workspace.
 *
 * @throws UserErrors FL2004 for each name there is not, FL9001 for a route that leads nowhere, FL1012 and FL1016 for
 * names in the fleet's rules.
 */
export function stagesOf({ from, to, apps }: Route, rules: PromotionRules, workspace: Workspace): Stages {
  const problems = new Problems();
  const { environments } = workspace.fleet;
  const names = environments.map(({ name }) => name);
  const known = [...workspace.apps.keys()];
  for (const name of new Set([from, to])) if (!names.includes(name)) problems.add(noSuch('environment', name, names));
  for (const name of apps) if (!known.includes(name)) problems.add(noSuch('app', name, known));
  refuseUnknownNames(rules, names, known, problems);
  if (from === to) problems.add(nowhere(to));
  problems.throwIfAny();
  const [source, target] = [from, to].map((each) => environments.find(({ name }) => name === each));
  if (!source || !target) throw new Error('an environment is unknown, and nothing told so');
  return { from: source, to: target };
}

/** The environment that changes come from on their way to another; undefined where the fleet does not say. */
export function stageBefore(to: string, { order }: PromotionRules): string | undefined {
  return order[order.findIndex(({ name }) => name === to) - 1]?.name;
}

function refuseUnknownNames(
  { order, differences }: PromotionRules,
  environments: readonly string[],
  apps: readonly string[],
  problems: Problems,
): void {
  const stages = [...order, ...differences.map(({ environment, place }) => ({ name: environment, place }))];
  for (const { name, place } of stages) {
    if (environments.includes(name)) continue;
    const message = `promotion names the environment ${name}, which there is not`;
    problems.add(unknownName('FL1016', message, name, environments, { place, span: 1 }));
  }
  for (const { app, place } of differences) {
    if (apps.includes(app)) continue;
    const message = `promotion names the app ${app}, which there is not`;
    problems.add(unknownName('FL1012', message, app, apps, { place, span: 1 }));
  }
}

function noSuch(what: string, name: string, known: readonly string[]): UserError {
  const near = nearest(name, known);
  return new UserError('FL2004', {
    message: `there is no ${what} "${name}"`,
    fix: near === undefined ? `name one of ${known.join(', ')}` : `did you mean "${near}"?`,
  });
}

function nowhere(name: string): UserError {
  return new UserError('FL9001', {
    message: `a promotion leads from one environment to another, found ${name} twice`,
    fix: 'name two environments, such as staging prod',
  });
}
