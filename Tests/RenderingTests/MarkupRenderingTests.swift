import Domain
import Foundation
import Speech
import Testing

@testable import Rendering

@Suite("HTML, mail and SSML")
struct MarkupRenderingTests {
  static let hostile = "<script>alert('x')</script> & \"[[a]]\" <audio src='y'/>"

  @Test("text from outside is only ever text")
  func hostileText() throws {
    let style = try RenderingSample.style()
    let blocks = [AnswerBlock(.heading(Self.hostile)), AnswerBlock(.steps([Self.hostile]))]
    let html = HTMLRendering(style: style).page(blocks, title: Self.hostile)
    #expect(!html.contains("<script") && !html.contains("<audio"))
    #expect(html.contains("&lt;script&gt;"))
    let ssml = try VoiceRendering(style: style).spoken(blocks).ssml()
    #expect(!ssml.contains("<script") && !ssml.contains("<audio") && !ssml.contains("[["))
  }

  @Test("a source's link is a link only for http")
  func links() throws {
    let html = HTMLRendering(style: try RenderingSample.style())
    let good = html.section(RenderingSample.blocks)
    #expect(good.contains("href=\"https://example.org/a?b=1&amp;c=2\""))
    let bad = html.section([
      AnswerBlock(.source(.init(text: "x", url: "javascript:alert(1)", checked: "2026-01-02")))
    ])
    #expect(!bad.contains("href"))
  }

  @Test("a mail has plain text first, then HTML, and a subject that no header can break out of")
  func mail() throws {
    let email = EmailRendering(style: try RenderingSample.style())
    var blocks = RenderingSample.blocks
    blocks[0] = AnswerBlock(.heading("Contrassegno: perché è così\r\nBcc: altri@example.org"))
    let message = email.message(blocks, request: "2026-000123")
    #expect(!message.contains("\nBcc:"))
    #expect(message.hasPrefix("Subject: =?utf-8?B?"))
    let plain = try #require(message.range(of: "text/plain"))
    let html = try #require(message.range(of: "text/html"))
    #expect(plain.lowerBound < html.lowerBound)
    #expect(message.components(separatedBy: "\r\n").allSatisfy { $0.count <= 78 })
    #expect(
      email.subject(RenderingSample.blocks, request: "2026-000123").hasSuffix("(richiesta 2026-000123)"))
  }

  @Test("control characters and turned directions never reach a reader")
  func cleaned() throws {
    let lines = PlainTextRendering(style: try RenderingSample.style())
      .lines([AnswerBlock(.paragraph("a\u{1B}[31mb\u{7}c\u{202E}d\te"))])
    #expect(lines == ["a[31mbcd e."])
  }

  @Test("a number is said as often as the profile asks")
  func repeats() throws {
    let style = try RenderingSample.style()
    func count(_ repeats: Int) throws -> Int {
      try VoiceRendering(style: style, repeats: repeats).spoken(RenderingSample.blocks).ssml()
        .components(separatedBy: "011 0000000").count - 1
    }
    #expect(try count(1) == 1)
    #expect(try count(3) == 3)
  }
}
