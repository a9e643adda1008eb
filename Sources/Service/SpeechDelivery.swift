import Foundation
import Speech

/// The form in which a speech leaves: audio alone, or audio and events as `multipart/mixed` or server-sent events.
struct SpeechDelivery: Sendable {
  enum Form: Sendable, Equatable {
    case audio
    /// RFC 2046 section 5.1: a JSON part for each event, an audio part for what follows it.
    case multipart(boundary: String)
    /// WHATWG HTML, section 9.2: `event: audio` with base64 data, `event: word` and so on with JSON.
    case events
  }

  let form: Form
  private let format: SpeechFormat

  /// - Parameter accept: the request's Accept header.
  init(accept: String?, format: SpeechFormat, boundary: String = "linea-amica-" + UUID().uuidString) {
    self.format = format
    let types = (accept ?? "").split(separator: ",").map {
      $0.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }
    if types.contains("multipart/mixed") {
      form = .multipart(boundary: boundary)
    } else if types.contains("text/event-stream") {
      form = .events
    } else {
      form = .audio
    }
  }

  var mediaType: String {
    switch form {
    case .audio: format.mediaType
    case .multipart(let boundary): "multipart/mixed; boundary=\"\(boundary)\""
    case .events: "text/event-stream"
    }
  }

  func bytes(of piece: SpeechPiece) -> [UInt8] {
    switch form {
    case .audio: return piece.bytes
    case .multipart, .events:
      return piece.events.flatMap { told($0.kind.rawValue, EventBody($0)) } + told(audio: piece.bytes)
    }
  }

  /// What tells the listener that no more comes, and why; nil where the form cannot, and the stream is to break.
  func failure(_ error: SpeechError) -> [UInt8]? {
    guard form != .audio else { return nil }
    return told("error", ["code": error.code, "detail": error.description]) + end
  }

  /// After the last piece.
  var end: [UInt8] {
    switch form {
    case .audio: []
    case .multipart(let boundary): Array("--\(boundary)--\r\n".utf8)
    case .events: Array("event: end\ndata: {}\n\n".utf8)
    }
  }

  private func told(_ name: String, _ body: some Encodable) -> [UInt8] {
    let json = (try? JSONEncoder.service.encode(body)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    switch form {
    case .audio: return []
    case .multipart(let boundary):
      return Array(
        "--\(boundary)\r\nContent-Type: application/json\r\nContent-Disposition: inline; name=\"\(name)\"\r\n\r\n\(json)\r\n"
          .utf8)
    case .events: return Array("event: \(name)\ndata: \(json)\n\n".utf8)
    }
  }

  private func told(audio bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    switch form {
    case .audio: return bytes
    case .multipart(let boundary):
      let head =
        "--\(boundary)\r\nContent-Type: \(format.mediaType)\r\nContent-Length: \(bytes.count)\r\n\r\n"
      return Array(head.utf8) + bytes + [0x0D, 0x0A]
    case .events: return Array("event: audio\ndata: \(Data(bytes).base64EncodedString())\n\n".utf8)
    }
  }

  /// One event as JSON.
  private struct EventBody: Encodable {
    var event: String
    /// Milliseconds of audio before it.
    var time: Int
    var sentence: Int
    var word: Int?
    /// Where the word stands in the sentence's text, in Unicode scalars; the end is excluded.
    var start: Int?
    var end: Int?
    var text: String

    init(_ event: SpeechEvent) {
      self.event = event.kind.rawValue
      time = event.sample * 1000 / SpeechEncoder.engineRate
      sentence = event.sentence
      text = event.text
      guard event.kind == .word else { return }
      word = event.word
      start = event.range.lowerBound
      end = event.range.upperBound
    }
  }
}
