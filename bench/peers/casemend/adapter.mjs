import { normalize } from 'casemend';
import { serve } from './serve.mjs';

await serve((text) => ({ text: normalize(text) }));
