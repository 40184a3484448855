import { App, Chart, type ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { AppContext } from '../constructs/app/app-context';
import { AppScope } from '../constructs/app/app-scope';
import { appLabels } from '../constructs/app/labels';
import { LONGEST_CRON_JOB, objectName } from '../constructs/app/object-name';

/** Ids that cdk8s-plus gives the one object inside a construct; they say nothing. */
const HIDDEN = new Set(['resource', 'default']);
/** Where jsii keeps the full name of a class. */
const RTTI = Symbol.for('jsii.rtti');

/** The chart of one bundle, in a cdk8s App of its own. */
export class BundleChart extends Chart {
  readonly scope: AppScope;

  constructor(context: AppContext) {
    super(new App(), context.name, { namespace: context.namespace, labels: appLabels(context) });
    this.scope = new AppScope(this, context);
  }

  /**
   * Names an object that was given no name, by its id and not by its path: a construct of the user's around it changes
   * nothing. Within a construct of cdk8s-plus the ids are the library's own, so there they are told apart by its id.
   */
  override generateObjectName(apiObject: ApiObject): string {
    const ids: string[] = [];
    let at: IConstruct | undefined = apiObject;
    do {
      const id = at.node.id.toLowerCase();
      if (!HIDDEN.has(id)) ids.unshift(id);
      at = at.node.scope;
    } while (at && isLibraryConstruct(at));
    return objectName(this.scope, ids.join('-'), apiObject.kind === 'CronJob' ? LONGEST_CRON_JOB : undefined);
  }
}

function isLibraryConstruct(construct: IConstruct): boolean {
  if (Chart.isChart(construct)) return false;
  const { fqn } = (construct.constructor as { [RTTI]?: { fqn: string } })[RTTI] ?? { fqn: '' };
  return fqn.startsWith('cdk8s');
}
