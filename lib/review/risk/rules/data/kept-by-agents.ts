/** How agents are told to leave an object when it is gone from `dist/`. */
export const LEAVE_IT =
  'argocd.argoproj.io/sync-options: Prune=false and kustomize.toolkit.fluxcd.io/prune: disabled, applied in a change before this one';
