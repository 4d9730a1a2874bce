/** One element of a document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, pieces joined, without blanks around it. */
  readonly text: string;
}

/** The first child of this name; null: none. */
export function child(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((one) => one.name === name) ?? null;
}

/** The children of this name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((one) => one.name === name);
}
