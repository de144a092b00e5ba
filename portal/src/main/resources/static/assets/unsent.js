// Keeps a form from being sent into nothing. While the browser is offline the page stays, with all that was typed, and
// says what was not sent. Where a sending fails all the same, the browser offers to send it again.
for (const form of document.querySelectorAll('form[data-unsent]')) {
  const notice = document.getElementById(form.dataset.unsent)
  const tell = () => {
    notice.hidden = navigator.onLine
  }
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) return
    event.preventDefault()
    tell()
    notice.scrollIntoView({ block: 'center' })
  })
  addEventListener('online', tell)
  addEventListener('offline', tell)
  // Any other way off the page leads to nothing too, and would take what was typed with it.
  addEventListener('beforeunload', (event) => {
    if (!navigator.onLine) event.preventDefault()
  })
}
