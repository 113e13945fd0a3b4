/** The service's time as a value that pages may watch; one timer for a whole page. */

import { serverNow } from './clock';

let now = $state(serverNow());

setInterval(() => (now = serverNow()), 1000);

export const ticker = {
  get now(): number {
    return now;
  },
};
