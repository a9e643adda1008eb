import Foundation
import HTTPTypes
import Hummingbird

/// The fields of a page's form, its token already checked.
struct PageForm: Sendable {
  private let form: Open311Form

  /// - Throws: ``Problem`` 400 for what is no form, 403 where the form is not of this person's own page.
  static func read(_ request: Request, _ context: ServiceContext) async throws -> PageForm {
    let data = try await JSONBody.data(of: request, context: context)
    let form: Open311Form
    do {
      form = try Open311Form(data: data)
    } catch {
      throw Problem.badInput("il modulo non si legge: ricarichi la pagina e riprovi.")
    }
    if let token = context.formToken, form["csrf"] != token { throw Problem.missingFormToken }
    return PageForm(form: form)
  }

  subscript(name: String) -> String { form[name] ?? "" }

  func required(_ name: String) throws -> String {
    guard let value = form[name] else { throw Problem.badInput("manca il campo \(name).", field: name) }
    return value
  }
}
