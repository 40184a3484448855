import { PATRONI } from './patroni';
import type { Reserved } from './reserved';

/** What Zalando's operator, its image Spilo and Patroni set. Facts of Spilo's `configure_spilo.py` and of Patroni. */
export const ZALANDO: readonly Reserved[] = [
  ...PATRONI,
  {
    why: 'Spilo archives WAL with WAL-G, from the settings of the operator',
    names: ['archive_command', 'archive_mode'],
  },
  { why: 'patroni.pg_hba sets who may connect', names: ['hba_file', 'ident_file'] },
  { why: 'the field tls names the certificates', names: ['ssl', 'ssl_ca_file', 'ssl_cert_file', 'ssl_key_file'] },
];
