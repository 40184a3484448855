/** The minor version, after `1.`, that brought ValidatingAdmissionPolicy as `admissionregistration.k8s.io/v1`. */
export const FIRST_MINOR = 30;
