/** True in CEL of a hook: it is made anew at each sync, runs once and is looked at. */
export const IS_HOOK =
  "['argocd.argoproj.io/hook', 'helm.sh/hook'].exists(key, dyn(object).metadata.?annotations[?key].hasValue())";
