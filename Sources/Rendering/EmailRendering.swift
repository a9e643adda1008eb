package import Domain
import Foundation

/// An answer as an e-mail: plain text first, then HTML (RFC 2046, section 5.1.4).
package struct EmailRendering: Sendable {
  private let style: LabelStyle

  package init(style: LabelStyle) {
    self.style = style
  }

  /// The subject says what it is about and, where there is one, the request's number.
  package func subject(_ blocks: [AnswerBlock], request: String?) -> String {
    let heading = blocks.lazy.compactMap { block -> String? in
      if case .heading(let text) = block.content { text } else { nil }
    }.first
    var title = heading ?? style.text("email.subject")
    while title.hasSuffix(".") { title.removeLast() }
    return request.map { style.text("email.subjectWithRequest", ["title": title, "number": $0]) } ?? title
  }

  package func text(_ blocks: [AnswerBlock]) -> String {
    [style.text("email.opening"), PlainTextRendering(style: style).text(blocks), style.text("email.closing")]
      .joined(separator: "\n\n") + "\n"
  }

  package func html(_ blocks: [AnswerBlock], request: String?) -> String {
    let framed =
      [AnswerBlock(.paragraph(style.text("email.opening")))] + blocks
      + [AnswerBlock(.paragraph(style.text("email.closing")))]
    return HTMLRendering(style: style).page(framed, title: subject(blocks, request: request))
  }

  /// The body and the headers that describe it; `From`, `To`, `Date` and `Message-ID` belong to the sender.
  ///
  /// - Parameter boundary: text that does not occur in the parts; both parts are base64, so any word with `_` will do.
  package func message(_ blocks: [AnswerBlock], request: String?, boundary: String = "=_linea_amica")
    -> String
  {
    func part(_ type: String, _ body: String) -> String {
      let encoded = Data(body.utf8).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ])
      return
        "--\(boundary)\r\nContent-Type: \(type); charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n\(encoded)\r\n"
    }
    return "Subject: \(Self.headerWords(subject(blocks, request: request)))\r\nMIME-Version: 1.0\r\n"
      + "Content-Language: \(style.language)\r\n"
      + "Content-Type: multipart/alternative; boundary=\"\(boundary)\"\r\n\r\n"
      + part("text/plain", text(blocks)) + part("text/html", html(blocks, request: request))
      + "--\(boundary)--\r\n"
  }

  /// A header's text as encoded words, lines of at most 76 characters with the header's name, never cut inside a
  /// character (RFC 2047, section 2).
  static func headerWords(_ text: String) -> String {
    let clean = text.map { $0.isNewline ? " " : $0 }
    if clean.allSatisfy({ $0.isASCII && ($0.asciiValue ?? 0) >= 0x20 && $0 != "\u{7F}" }), clean.count <= 60 {
      return String(clean)
    }
    var words: [String] = []
    var current = ""
    for character in clean {
      if (current + String(character)).utf8.count > 36 {
        words.append(current)
        current = ""
      }
      current.append(character)
    }
    if !current.isEmpty { words.append(current) }
    return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
}
