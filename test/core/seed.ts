import fc from 'fast-check';
import { SEED } from './runs';

// Also of properties that say no seed: what a run prints must not depend on the day.
fc.configureGlobal({ seed: SEED });
