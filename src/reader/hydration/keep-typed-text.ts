/**
 * Makes the text of each text box its own before hydration, which empties boxes whose text came with the page: one
 * that was set by hand keeps it, and the caret.
 */
export function keepTypedText(root: ParentNode): void {
  for (const area of root.querySelectorAll('textarea')) {
    const { value, selectionStart, selectionEnd } = area;
    area.value = value;
    area.setSelectionRange(selectionStart, selectionEnd);
  }
}
