import Crypto
import Foundation
import HTTPTypes
import Hummingbird

/// The cookie of who is signed in, and what its forms bring back.
enum LoginCookie {
  static let name = "amica_sessione"

  /// The secret of the request's cookie; 64 hexadecimal digits.
  static func secret(of request: Request) -> String? {
    for header in request.headers[values: .cookie] {
      for pair in header.split(separator: ";") {
        let parts = pair.trimmingCharacters(in: .whitespaces).split(separator: "=", maxSplits: 1)
        if parts.count == 2, parts[0] == name, parts[1].count == 64 { return String(parts[1]) }
      }
    }
    return nil
  }

  /// What a form or script must bring back: made from the secret, which no other site can read.
  static func formToken(_ secret: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data("form".utf8), using: SymmetricKey(data: Data(secret.utf8)))
    return code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Not readable by scripts, sent to this site only (RFC 6265bis). `Secure` is set where the request came over HTTPS, as
  /// the proxy in front tells.
  static func set(_ secret: String, for request: Request) -> String {
    let proxy = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }
    return "\(name)=\(secret); Path=/; HttpOnly; SameSite=Strict" + (proxy == "https" ? "; Secure" : "")
  }

  static let removed = "\(name)=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0"
}

extension Problem {
  static let missingFormToken = Problem(
    .forbidden, "csrf", "La pagina è vecchia",
    detail: "la richiesta non viene da una pagina di questo servizio, o la pagina è vecchia: la ricarichi.")
}
