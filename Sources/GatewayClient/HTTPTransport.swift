import Foundation
import FoundationNetworking
import GatewayAPI

/// One HTTP exchange; problems and missing answers become ``GatewayError``.
struct HTTPTransport: Sendable {
  private struct Problem: Decodable {
    var detail: String?
    var title: String?
  }

  func data(_ method: String, _ url: URL, token: String?, body: Data?) async throws -> Data {
    var request = URLRequest(url: url, timeoutInterval: 60)
    request.httpMethod = method
    request.httpBody = body
    if body != nil { request.setValue("application/json", forHTTPHeaderField: "Content-Type") }
    if let token { request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization") }
    let data: Data
    let response: URLResponse
    do {
      (data, response) = try await URLSession.shared.data(for: request)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      let server = "\(url.scheme ?? "http")://\(url.host ?? "")\(url.port.map { ":\($0)" } ?? "")"
      throw GatewayError(
        .unreachable,
        "il servizio all'indirizzo \(server) non risponde. Controlli che 'amica serve' sia avviato e l'indirizzo giusto."
      )
    }
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    if (200..<300).contains(status) { return data }
    throw GatewayError(code(status), message(status, data))
  }

  private func code(_ status: Int) -> GatewayError.Code {
    switch status {
    case 401: .unauthorised
    case 403: .forbidden
    case 404: .notFound
    case 400..<500: .badInput
    default: .internal
    }
  }

  private func message(_ status: Int, _ data: Data) -> String {
    let problem = try? JSONDecoder().decode(Problem.self, from: data)
    switch status {
    case 401: return "il servizio chiede un token. Lo dia con --token o nella variabile AMICA_TOKEN."
    case 403: return "il token non ha il ruolo per questa operazione. Chieda un token all'amministratore."
    default: return problem?.detail ?? problem?.title ?? "il servizio ha risposto con lo stato \(status)."
    }
  }
}
