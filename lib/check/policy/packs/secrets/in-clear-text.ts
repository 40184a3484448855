/** What all rules of this pack have in common. */
export const IN_CLEAR_TEXT = {
  why: 'Whoever may read the repository, its clones or the objects of the namespace has the credential, for as long as history is kept; the only remedy is to replace it.',
  source: 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/',
} as const;

/** Text too long to be read within the cost limit of the API server is let through rather than refused. */
export const READ_AS_FAR_AS_ALLOWED = { failurePolicy: 'Ignore' } as const;
