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
