import type { Pace, Verdict } from '../core/practice/pace.js';
import { message, translate } from '../core/words.js';

const NAMES: Readonly<Record<Pace | Verdict, string>> = {
  early: message('early'),
  under: message('under'),
  'on time': message('on time'),
  'wrap up': message('wrap up'),
  over: message('over'),
};

/** The word beside a light's colour and shape. */
export function lightName(light: Pace | Verdict): string {
  return translate(NAMES[light]);
}
