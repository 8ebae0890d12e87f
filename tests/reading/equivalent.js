// Changes that no test can notice, because the decoder answers the same with them.

/** @type {{ file: string, was: string, text: string, because: string }[]} */
export const EQUIVALENT = [];
