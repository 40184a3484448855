/** A kind of credential that is known by its form. */
interface CredentialForm {
  /** As a message names it. */
  readonly name: string;
  /** Text that is always in it; with ten characters at most, looking for it costs the least that the API server counts. */
  readonly hint: string;
  /** An RE2 expression. */
  readonly form: string;
}

/**
 * What somebody issued in a form that nothing else has. Left out are keys that stand in web pages by design, and tokens
 * that live for hours.
 */
const CREDENTIAL_FORMS: readonly CredentialForm[] = [
  { name: 'a private key', hint: 'PRIVATE', form: '-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----' },
  {
    name: 'a password in a URL',
    hint: '://',
    form: `://[^\\s:/@"'<>]*:[^\\s:/@"'<>$%{}*(,;][^\\s:/@"'<>,;]*@`,
  },
  { name: 'a JSON Web Token', hint: 'eyJ', form: '\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}' },
  { name: 'an AWS access key', hint: 'AKIA', form: '\\bAKIA[A-Z2-7]{16}\\b' },
  { name: 'an Azure storage key', hint: 'AccountKey', form: 'AccountKey=[A-Za-z0-9+/]{86}==' },
  { name: 'a Google client secret', hint: 'GOCSPX-', form: '\\bGOCSPX-[\\w-]{28}' },
  { name: 'a GitHub token', hint: 'ghp_', form: '\\bghp_[A-Za-z0-9]{36}' },
  { name: 'a GitHub token', hint: 'gho_', form: '\\bgho_[A-Za-z0-9]{36}' },
  { name: 'a GitHub token', hint: 'github_pat', form: '\\bgithub_pat_\\w{60,}' },
  { name: 'a GitLab token', hint: 'glpat-', form: '\\bglpat-[\\w-]{20,}' },
  { name: 'a Slack token', hint: 'xox', form: '\\bxox[abeoprs]-[\\w-]{10,}' },
  {
    name: 'a Slack webhook',
    hint: 'slack.com/',
    form: 'hooks\\.slack\\.com/(services|workflows|triggers)/[\\w/+-]{30,}',
  },
  { name: 'a Stripe key', hint: 'k_live_', form: '\\b[sr]k_live_[A-Za-z0-9]{16,}' },
  { name: 'an npm token', hint: 'npm_', form: '\\bnpm_[A-Za-z0-9]{36}\\b' },
  { name: 'a PyPI token', hint: 'pypi-AgE', form: '\\bpypi-AgE[\\w-]{50,}' },
  { name: 'a Docker Hub token', hint: 'dckr_', form: '\\bdckr_(pat|oat)_[\\w-]{20,}' },
  { name: 'a Vault token', hint: 'hvs.', form: '\\bhvs\\.[\\w-]{24,}' },
  { name: 'a SendGrid key', hint: 'SG.', form: '\\bSG\\.[\\w-]{22}\\.[\\w-]{43}' },
  { name: 'an Anthropic key', hint: 'sk-ant-', form: '\\bsk-ant-[\\w-]{40,}' },
  { name: 'an OpenAI key', hint: 'sk-proj-', form: '\\bsk-proj-[\\w-]{40,}' },
  { name: 'an age secret key', hint: 'AGE-SECRET', form: 'AGE-SECRET-KEY-1[A-Z0-9]{58}' },
];

/** In CEL, what kind of credential a text holds, such as `'an AWS access key'`; an empty text where it holds none. */
export function credentialIn(text: string): string {
  const kind = CREDENTIAL_FORMS.reduceRight(
    (otherwise, { name, hint, form }) =>
      `${text}.contains('${hint}') && ${text}.matches(${JSON.stringify(form)}) ? '${name}' : ${otherwise}`,
    "''",
  );
  return `(${kind})`;
}
