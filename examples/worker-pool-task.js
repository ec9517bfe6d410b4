/** What each thread of worker-pool.ts does. It is JavaScript because Node runs it as it is. */
import { createNormalizer } from 'casemend';
import { Tinypool } from 'tinypool';

// Once for each thread.
const { normalize } = createNormalizer(Tinypool.workerData);

export default (/** @type {string} */ record) => normalize(record);
