'use strict';

/** Packages that are ES modules only: Jest requires what it imports, so their `import` entry has to serve for that. */
const ES_MODULES = /^@?kubernetes-models\//;

/** Jest's own resolver, which knows no entry but `require` otherwise. */
module.exports = (request, options) =>
  options.defaultResolver(
    request,
    ES_MODULES.test(request) ? { ...options, conditions: [...(options.conditions ?? []), 'import'] } : options,
  );
