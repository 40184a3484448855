import { defineApp, WebService, type AppScope } from 'fairlead';
import type { WebServiceProps } from 'fairlead';

type Definition = ReturnType<typeof defineApp>;

/** An app around a few constructs, for tests that care for nothing else. */
export function appOf(build: (app: AppScope<Record<string, never>>) => unknown, name = 'shop'): Definition {
  // What build answers is kept, so that tests can hand it an asynchronous one.
  return defineApp({ name, owner: 'team-shop', build: (app) => build(app) as undefined });
}

/** An app with one web service, `web`. */
export function webApp(props: Partial<WebServiceProps> = {}, name = 'shop'): Definition {
  return appOf((app) => {
    new WebService(app, 'web', { image: 'example.com/web:1.2.3', port: 8080, ...props });
  }, name);
}
