export const greeting = `Welcome.
  Indented, with a # that is no comment.
`;
