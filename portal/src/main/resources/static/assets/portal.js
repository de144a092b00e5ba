// Progressive enhancement only: every task works without it.
import { initAll } from '/assets/nhsuk-frontend.js'
import '/assets/unsent.js'
import '/assets/listen.js'

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')
initAll()

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// Said before it is sent: whoever waits two minutes for it to arrive should not be told only then.
for (const input of document.querySelectorAll('[data-most-bytes]')) {
  const isTooLarge = () => [...input.files].some((file) => file.size > Number(input.dataset.mostBytes))
  const error = document.getElementById(`${input.id}-too-large`)
  input.addEventListener('change', () => { error.hidden = !isTooLarge() })
  input.form.addEventListener('submit', (event) => {
    if (isTooLarge()) {
      event.preventDefault()
      input.focus()
    }
  })
}
