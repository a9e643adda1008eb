package import Domain
import Foundation

/// An answer as an HTML section with real headings and lists. Every text is escaped; there is no script and no style.
package struct HTMLRendering: Sendable {
  private let style: LabelStyle

  package init(style: LabelStyle) {
    self.style = style
  }

  package func section(_ blocks: [AnswerBlock]) -> String {
    "<section>\n" + blocks.map(html).joined(separator: "\n") + "\n</section>"
  }

  /// A whole page with the section, for an e-mail's HTML part.
  package func page(_ blocks: [AnswerBlock], title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(Self.escaped(style.language))">
    <head><meta charset="utf-8"><title>\(Self.escaped(title))</title></head>
    <body>
    \(section(blocks))
    </body>
    </html>

    """
  }

  private func html(_ block: AnswerBlock) -> String {
    let lang = block.language == style.language ? "" : " lang=\"\(Self.escaped(block.language))\""
    switch block.content {
    case .heading(let text): return "<h2\(lang)>\(Self.escaped(text))</h2>"
    case .summary(let text), .paragraph(let text), .outcome(let text):
      return text.split(separator: "\n").map { "<p\(lang)>\(Self.escaped(String($0)))</p>" }.joined(
        separator: "\n")
    case .steps(let items): return list("ol", style.text("label.steps"), items, lang)
    case .documents(let items): return list("ul", style.text("label.documents"), items, lang)
    case .choice(let options):
      return list("ul", style.text("label.choices"), options.map { "\($0.key). \($0.text)" }, lang)
    case .source(let source): return self.source(source, lang)
    case .contactPoint, .deadline, .amount, .note, .glossary:
      return AnswerLines(style: style).lines([block]).map { line in
        let label = line.label.map { "<strong>\(Self.escaped($0)):</strong> " } ?? ""
        return "<p\(lang)>\(label)\(Self.escaped(line.text))</p>"
      }.joined(separator: "\n")
    }
  }

  private func list(_ tag: String, _ title: String, _ items: [String], _ lang: String) -> String {
    "<h3>\(Self.escaped(title))</h3>\n<\(tag)\(lang)>\n"
      + items.map { "<li>\(Self.escaped($0).replacingOccurrences(of: "\n", with: " "))</li>" }.joined(
        separator: "\n") + "\n</\(tag)>"
  }

  private func source(_ source: AnswerBlock.SourceNote, _ lang: String) -> String {
    let checked = style.text(
      "source.checked", ["date": DateWords.day(source.checked, language: style.language)])
    let isLink = source.url.map { $0.hasPrefix("https://") || $0.hasPrefix("http://") } ?? false
    let text =
      isLink
      ? "<a href=\"\(Self.escaped(source.url ?? ""))\">\(Self.escaped(source.text))</a>"
      : Self.escaped(source.text)
    return
      "<p\(lang)><strong>\(Self.escaped(style.text("label.source"))):</strong> \(text). \(Self.escaped(checked))</p>"
  }

  /// Text made safe inside elements and quoted attributes; control characters that HTML forbids are dropped.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      default:
        if scalar.value >= 0x20, !(0x7F...0x9F).contains(scalar.value) {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}
