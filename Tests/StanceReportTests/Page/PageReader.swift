import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a page or a chart strictly, as XML: what does not close, or is not escaped, is an error.
final class PageReader: NSObject, XMLParserDelegate {
  /// The names of all elements, in order.
  private(set) var elements: [String] = []
  /// All attributes, in order.
  private(set) var attributes: [(element: String, name: String, value: String)] = []
  /// Of each table, by its caption: rows of cells.
  private(set) var tables: [String: [[String]]] = [:]
  /// All text outside of style sheets.
  private(set) var text = ""
  private var caption = ""
  private var rows: [[String]] = []
  private var cell: String?
  private var path: [String] = []

  /// Reads bytes; throws the parser's error.
  init(_ bytes: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.coderReadCorrupt) }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes found: [String: String] = [:]
  ) {
    path.append(element)
    elements.append(element)
    for (name, value) in found { attributes.append((element, name, value)) }
    switch element {
    case "table": (caption, rows) = ("", [])
    case "tr": rows.append([])
    case "td", "th", "caption": cell = ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    cell?.append(string)
    if path.last != "style" { text += string }
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    path.removeLast()
    switch element {
    case "table": tables[caption] = rows
    case "caption": (caption, cell) = (cell ?? "", nil)
    case "td", "th":
      rows[rows.count - 1].append(cell ?? "")
      cell = nil
    default: break
    }
  }
}
