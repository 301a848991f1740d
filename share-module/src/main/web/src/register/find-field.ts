/** The element of a field by its name, through the shadow roots of the sections. */
export function findField(root: ParentNode, name: string): HTMLElement | undefined {
  const wanted = name === 'evidence' ? 'bb-drop-zone' : `[name="${CSS.escape(name)}"]`;
  const here = root.querySelector<HTMLElement>(wanted);
  if (here) return here;
  for (const element of root.querySelectorAll('*')) {
    const found = element.shadowRoot ? findField(element.shadowRoot, name) : undefined;
    if (found) return found;
  }
  return undefined;
}
