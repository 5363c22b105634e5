/** Says a word aloud, with a voice on this device only: a voice from the net would send the word away. */

function localVoice(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith('en'));
}

/** Calls `listener` with whether a local English voice exists, now and when the browser's voices change. */
export function watchVoices(listener: (can: boolean) => void, signal: AbortSignal): void {
  if (!('speechSynthesis' in globalThis)) return;
  const tell = () => listener(localVoice() !== undefined);
  // Chromium loads its voices late and says so.
  speechSynthesis.addEventListener('voiceschanged', tell, { signal });
  tell();
}

/** Says the text, in place of whatever is being said; silent where there is no local voice. */
export function speak(text: string): void {
  const voice = localVoice();
  if (!voice) return;
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.85;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
