import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Problems } from '../errors/problems';
import { thrownLine } from '../errors/thrown-text';
import { UserError } from '../errors/user-error';
import type { Place } from '../model/place';

/**
 * Checks one construct of an app.
 *
 * @param path How the construct is called in messages.
 * @throws UserErrors FL3002 for a chart within the app, FL3005 for each thing that the construct itself has to say.
 */
export function checkConstruct(construct: IConstruct, path: string, place: Place): void {
  const problems = new Problems();
  // The app's own chart stands at the top.
  const { scope, root } = construct.node;
  if (Chart.isChart(construct) && scope !== root) problems.add(chartInApp(path, place));
  for (const message of complaintsOf(construct)) {
    problems.add(
      new UserError('FL3005', {
        message: `${path}: ${message}`,
        place,
        fix: 'mend the construct, or what it is given',
      }),
    );
  }
  problems.throwIfAny();
}

function complaintsOf(construct: IConstruct): readonly string[] {
  try {
    return construct.node.validate().map(String);
  } catch (error) {
    return [`its validation threw: ${thrownLine(error)}`];
  }
}

/** It would name its objects by the hash of a path, and give them no labels. */
function chartInApp(path: string, place: Place): UserError {
  return new UserError('FL3002', {
    message: `${path}: a Chart cannot stand in an app`,
    place,
    fix: 'make it a Construct: an app is one chart already',
  });
}
