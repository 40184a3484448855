/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What git sets for its hooks, to tell them which repository called them. That need not be the one that holds the
 * workspace, and paths in them are relative to a folder that is not ours. What configures git is not among them.
 */
const OF_THE_CALLER = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]);

/** The environment that git is started with: it finds the repository by the folder, speaks English, and asks nobody. */
export function gitVariables(env: Variables): Variables {
  const kept = Object.entries(env).filter(([name]) => !OF_THE_CALLER.has(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}
