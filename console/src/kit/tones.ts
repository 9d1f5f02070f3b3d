/** Sounds for hands that are busy and eyes that are elsewhere: one for what went well, another one for what did not. */
let audio: AudioContext | undefined;

export function soundGood(): void {
  sound(1046, 0.08);
  navigator.vibrate?.(40);
}

export function soundBad(): void {
  sound(220, 0.35);
  navigator.vibrate?.([120, 60, 120]);
}

/** A browser that may not or cannot is silent. */
function sound(hertz: number, seconds: number): void {
  try {
    audio ??= new AudioContext();
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0.15, audio.currentTime);
    loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + seconds);
    tone.connect(loudness).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + seconds);
  } catch {
    audio = undefined;
  }
}
