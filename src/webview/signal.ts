import type { Pace } from '../core/practice/pace.js';

/** Hertz of the tones that follow one another, for each light. */
const TONES: Readonly<Record<Pace, readonly number[]>> = { early: [], 'on time': [660], 'wrap up': [660, 880], over: [440, 440, 440] };
/** Seconds. */
const TONE = 0.12;
const GAP = 0.08;
const SOFT = 0.08;
/** Milliseconds; the sheet fades it out meanwhile. */
const FLASH = 1_200;

/** Signs that a light came on, for those who do not look at the page. */
export interface Signals {
  sound(light: Pace): void;
  flash(light: Pace): void;
}

/** @param frame an element over the page that shows the flash as its edge */
export function signals(frame: HTMLElement): Signals {
  let audio: AudioContext | undefined;
  let fading: number | undefined;
  return {
    sound(light) {
      audio ??= new AudioContext();
      play(audio, TONES[light]);
    },
    flash(light) {
      window.clearTimeout(fading);
      frame.dataset.light = light;
      fading = window.setTimeout(() => delete frame.dataset.light, FLASH);
    },
  };
}

function play(audio: AudioContext, tones: readonly number[]): void {
  tones.forEach((frequency, nth) => {
    const start = audio.currentTime + nth * (TONE + GAP);
    const volume = audio.createGain();
    volume.gain.setValueAtTime(SOFT, start);
    // Without a fade the end of a tone clicks.
    volume.gain.exponentialRampToValueAtTime(0.0001, start + TONE);
    const tone = audio.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + TONE);
  });
}
