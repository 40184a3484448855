import type { Format } from '../rule/scalar';

const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const LETTER_LABEL = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const UNDERSCORED = /^[a-z0-9_](?:[-_a-z0-9]*[a-z0-9_])?(?:\.[a-z0-9_](?:[-_a-z0-9]*[a-z0-9_])?)*$/;
const NAME_PART = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const URL_PATH = /^(?:[A-Za-z0-9/\-._~!$&'()*+,;=:]|%[0-9A-Fa-f]{2})+$/;

/** Longest DNS label, and longest part of a label's key after its prefix. */
const MAX_LABEL = 63;
const MAX_SUBDOMAIN = 253;

/** Name of a namespace, a container or a volume. */
export const DNS_LABEL: Format = {
  expected: 'a DNS label (a-z, 0-9 and -, starting and ending with a letter or digit, at most 63 characters)',
  test: (text) => text.length <= MAX_LABEL && LABEL.test(text),
};

/** Name of a Service. */
export const LETTER_DNS_LABEL: Format = {
  expected:
    'a DNS label that starts with a letter (a-z, 0-9 and -, ending with a letter or digit, at most 63 characters)',
  test: (text) => text.length <= MAX_LABEL && LETTER_LABEL.test(text),
};

/** Name of most objects, and a host name. */
export const DNS_SUBDOMAIN: Format = {
  expected:
    'a DNS name (a-z, 0-9, - and ., each part starting and ending with a letter or digit, at most 253 characters)',
  test: (text) => text.length <= MAX_SUBDOMAIN && SUBDOMAIN.test(text),
};

/** A DNS subdomain whose labels may have underscores, as search domains of a resolver may. */
export const SEARCH_DOMAIN: Format = {
  expected: 'a DNS name, with a dot at its end or without',
  test: (text) => text === '.' || (text.length <= MAX_SUBDOMAIN && UNDERSCORED.test(text.replace(/\.$/, ''))),
};

/** A host name, or a wildcard for all names one label below it. */
export const HOST: Format = {
  expected: 'a DNS name such as shop.example.com or *.example.com, and no IP address',
  test: (text) => DNS_SUBDOMAIN.test(text.startsWith('*.') ? text.slice(2) : text) && !/^\d+(?:\.\d+){3}$/.test(text),
};

/** Name of a role, which only has to fit between two slashes of a URL. */
export const PATH_SEGMENT: Format = {
  expected: 'a name without / and %, and neither . nor ..',
  test: (text) => text !== '' && text !== '.' && text !== '..' && !/[/%]/.test(text),
};

/** Key of a label, and whatever else is named in that way. */
export const QUALIFIED_NAME: Format = {
  expected: 'a name (letters, digits, -, _ and ., at most 63 characters), which may have a DNS name and / before it',
  test: (text) => {
    const slash = text.indexOf('/');
    if (slash >= 0 && !DNS_SUBDOMAIN.test(text.slice(0, slash))) return false;
    return text.length - slash - 1 <= MAX_LABEL && NAME_PART.test(slash < 0 ? text : text.slice(slash + 1));
  },
};

/** Key of an annotation: as that of a label, where its prefix may have capitals too. */
export const ANNOTATION_KEY: Format = {
  expected: QUALIFIED_NAME.expected,
  test: (text) => QUALIFIED_NAME.test(text.toLowerCase()),
};

/** Value of a label. */
export const LABEL_VALUE: Format = {
  expected:
    'a label value (letters, digits, -, _ and ., starting and ending with a letter or digit, at most 63 characters)',
  test: (text) => text.length <= MAX_LABEL && (text === '' || NAME_PART.test(text)),
};

/** A domain and a path, such as `example.com/controller`. */
export const DOMAIN_AND_PATH: Format = {
  expected: 'a DNS name, / and a path, such as example.com/controller',
  test: (text) => {
    const slash = text.indexOf('/');
    return slash > 0 && DNS_SUBDOMAIN.test(text.slice(0, slash)) && URL_PATH.test(text.slice(slash + 1));
  },
};

/** Name of an environment variable, as Kubernetes takes it since 1.32. */
export const VARIABLE_NAME: Format = {
  expected: 'printable ASCII characters without =',
  test: (text) => /^[ -<>-~]+$/.test(text),
};

/** Key of a ConfigMap or Secret, which becomes the name of a file. */
export const FILE_KEY: Format = {
  expected: 'a file name (letters, digits, -, _ and ., not starting with .., at most 253 characters)',
  test: (text) =>
    text.length <= MAX_SUBDOMAIN && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..'),
};

/** Name of an HTTP header. */
export const HEADER_NAME: Format = {
  expected: 'the name of an HTTP header (letters, digits and -)',
  test: (text) => /^[-A-Za-z0-9]+$/.test(text),
};

/** Name of a kernel parameter, its parts separated by dots or slashes. */
export const SYSCTL: Format = {
  expected: 'the name of a kernel parameter, such as net.ipv4.tcp_syncookies',
  test: (text) =>
    text.length <= MAX_SUBDOMAIN &&
    /^[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?(?:[./][a-z0-9](?:[-_a-z0-9]*[a-z0-9])?)*$/.test(text),
};

/** Name that a CEL expression can use. */
export const CEL_NAME: Format = {
  expected: 'a name that CEL can use (letters, digits and _, not starting with a digit)',
  test: (text) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(text),
};
