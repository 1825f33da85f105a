/**
 * Protects the text of text areas from hydration, which resets those whose value was never set. Setting the value to
 * itself is enough; the selection is restored.
 */
export function keepTypedText(root: ParentNode): void {
  for (const area of root.querySelectorAll('textarea')) {
    const { value, selectionStart, selectionEnd } = area;
    area.value = value;
    area.setSelectionRange(selectionStart, selectionEnd);
  }
}
