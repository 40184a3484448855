import { isGiven, isMapping } from '../rule/read';
import type { Format } from '../rule/scalar';

/** What the operator reads of a token. */
const CONTENTS = [
  ...['latestCheckpointTimelineID', 'redoWalFile', 'databaseSystemIdentifier'],
  ...['latestCheckpointREDOLocation', 'timeOfLatestCheckpoint', 'operatorVersion'],
];

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What a cluster that was demoted hands over, so that the one that is promoted starts where it stopped. */
export const PROMOTION_TOKEN: Format = {
  expected: 'the demotionToken from the status of the cluster that was demoted',
  test: (text) => {
    const content = decoded(text);
    return (
      isMapping(content) && CONTENTS.every((field) => typeof content[field] === 'string' && isGiven(content[field]))
    );
  },
};

/** The JSON of a token; undefined for what is none. */
function decoded(token: string): unknown {
  const packed = token.replace(/[\r\n]/g, '');
  if (!BASE64.test(packed)) return undefined;
  try {
    return JSON.parse(Buffer.from(packed, 'base64').toString()) as unknown;
  } catch {
    return undefined;
  }
}
