/**
 * Shows the field for a text, which works by script alone, and hides the items that do not have it.
 * The style hides the operations that have none left. No `</script>` may stand in it.
 */
export const SCRIPT = `
const field = document.getElementById('text')
const items = [...document.querySelectorAll('li')].map((item) => {
  const group = item.closest('details')
  const words = group.querySelector('summary span').textContent + ' ' + item.textContent
  return { item, group, words: words.toLowerCase() }
})
let wasEmpty = true
const apply = () => {
  const words = field.value.toLowerCase().split(/\\s+/)
  let count = 0
  for (const one of items) {
    one.item.hidden = !words.every((word) => one.words.includes(word))
    if (!one.item.hidden) count++
  }
  const isEmpty = field.value.trim() === ''
  if (isEmpty !== wasEmpty) for (const { group } of items) group.open = !isEmpty
  wasEmpty = isEmpty
  document.querySelector('output').value = isEmpty ? '' : count + ' found'
}
field.addEventListener('input', apply)
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  field.value = ''
  apply()
})
field.form.addEventListener('submit', (event) => event.preventDefault())
document.getElementById('texts').hidden = false
`
