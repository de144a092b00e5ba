// A button that says a part of the page aloud is shown where the device has a voice for its language. The text is always
// there; nothing is sent anywhere.
const buttons = document.querySelectorAll('[data-say]')

function voiceFor(language) {
  return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(language))
}

function offer() {
  for (const button of buttons) {
    button.hidden = !voiceFor(button.dataset.sayIn)
  }
}

// What somebody typed is not said aloud: others may be near.
function textOf(part) {
  return [...part.querySelectorAll('legend, label, .nhsuk-hint')].map((one) => one.textContent.trim()).join('. ') ||
    part.textContent.trim()
}

if (buttons.length > 0 && 'speechSynthesis' in window) {
  offer()
  speechSynthesis.addEventListener('voiceschanged', offer)
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const said = new SpeechSynthesisUtterance(textOf(document.getElementById(button.dataset.say)))
      said.voice = voiceFor(button.dataset.sayIn)
      said.lang = button.dataset.sayIn
      speechSynthesis.cancel()
      speechSynthesis.speak(said)
    })
  }
}
