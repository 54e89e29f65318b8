/// Writes HTML and SVG. Elements close, and every text and attribute is escaped: there is no way past it but ``style(_:)``, which takes no text of a dump.
///
/// ```swift
/// var markup = MarkupWriter()
/// markup.element("p", ["class": "note"]) { $0.text("a < b") }
/// markup.text  // <p class="note">a &lt; b</p>
/// ```
struct MarkupWriter {
  /// What was written.
  private(set) var text = ""

  /// An element and what `body` writes into it.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String>, _ body: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    text += ">"
    body(&self)
    text += "</\(name)>"
  }

  /// An element that holds a text and nothing else.
  mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<String, String>, _ content: String) {
    element(name, attributes) { $0.text(content) }
  }

  /// An element without attributes.
  mutating func element(_ name: StaticString, _ body: (inout MarkupWriter) -> Void) { element(name, [:], body) }

  /// An element without attributes that holds a text.
  mutating func element(_ name: StaticString, _ content: String) { element(name, [:], content) }

  /// An element without content. `/>` ends it in XML; in HTML it is for void elements, where the slash means nothing.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// A text.
  mutating func text(_ content: String) { text += MarkupText.escaped(content) }

  /// What another writer has written.
  mutating func append(_ other: MarkupWriter) { text += other.text }

  /// A line feed between elements.
  mutating func breakLine() { text += "\n" }

  /// A style sheet, as it is: in HTML nothing in it would be unescaped.
  mutating func style(_ sheet: String) { text += "<style>\n\(sheet)</style>" }

  /// The line that starts a document.
  mutating func declaration(_ line: StaticString) { text += "\(line)\n" }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<String, String>) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(MarkupText.escaped(value))\"" }
  }
}
