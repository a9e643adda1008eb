import Domain
import Foundation
import GatewayAPI
import Hummingbird
import Mediation
import Profiles

/// `/v1/profiles`: profiles on record; `/v1/templates`: what a person can start from.
struct ProfileRoutes: Sendable {
  let desk: ProfileDesk

  static let profileFields: Set<String> = [
    "id", "name", "summary", "template", "termsVersion", "preferences", "required", "contexts", "foreign",
  ]

  struct Draft: Decodable {
    var id: String?
    var template: String?
    var name: String?
    var preferences: [String: PreferenceValue]?
    var required: Set<String>?
    /// Phone number or e-mail of the person it belongs to.
    var address: String?
  }

  struct Change: Decodable {
    /// Term to value; null takes a wish back.
    var preferences: [String: PreferenceValue]
  }

  struct ResolveBody: Decodable {
    var profile: String?
    var channel: Channel
    var session: [String: PreferenceValue]?
  }

  func add(to router: Router<ServiceContext>) {
    router.get("/v1/templates") { _, _ in try JSONResponse.make(try await desk.templates()) }
    router.get("/v1/profiles") { _, _ in try JSONResponse.make(try await desk.list()) }
    router.post("/v1/profiles") { request, context in
      let draft = try await JSONBody.read(
        Draft.self, from: request, context: context,
        fields: ["id", "template", "name", "preferences", "required", "address"])
      let profile = try await desk.create(
        id: draft.id, template: draft.template, name: draft.name, preferences: draft.preferences ?? [:],
        required: draft.required ?? [], address: draft.address, actor: context.actor)
      return try JSONResponse.make(profile, status: .created)
    }
    router.get("/v1/profiles/:id") { _, context in
      try JSONResponse.make(
        try await desk.profile(try context.parameters.require("id"), reader: context.actor))
    }
    router.put("/v1/profiles/:id") { request, context in
      let profile = try await JSONBody.read(
        Profile.self, from: request, context: context, fields: Self.profileFields)
      let id = try context.parameters.require("id")
      guard profile.id == id else {
        throw Problem.badInput(
          "l'id del profilo, '\(profile.id.prefix(80))', non è quello del percorso, '\(id)'.", field: "id")
      }
      return try JSONResponse.make(try await desk.replace(profile, actor: context.actor))
    }
    router.patch("/v1/profiles/:id") { request, context in
      let change = try await JSONBody.read(
        Change.self, from: request, context: context, fields: ["preferences"])
      return try JSONResponse.make(
        try await desk.change(
          try context.parameters.require("id"), preferences: change.preferences, actor: context.actor))
    }
    router.delete("/v1/profiles/:id") { _, context in
      try await desk.delete(try context.parameters.require("id"), actor: context.actor)
      return Response(status: .noContent)
    }
    router.get("/v1/profiles/:id/resolved") { request, context in
      try QueryParameters.check(request, known: ["channel"])
      let name = request.uri.queryParameters.get("channel") ?? "terminal"
      guard let channel = Channel(rawValue: name) else {
        throw Problem.badInput(
          "channel è uno di: \(Channel.allCases.map(\.rawValue).joined(separator: ", ")).", field: "channel")
      }
      return try JSONResponse.make(
        try await desk.resolve(try context.parameters.require("id"), channel: channel, session: [:]))
    }
    router.post("/v1/resolve") { request, context in
      let body = try await JSONBody.read(
        ResolveBody.self, from: request, context: context, fields: ["profile", "channel", "session"])
      // A person's own profile is told only to who may read profiles.
      let staff: Set<ServiceRole> = [.operator, .gateway, .admin]
      if let profile = body.profile, !desk.isTemplate(profile),
        !staff.contains(context.identity?.role ?? .citizen)
      {
        throw Problem.notFound("non c'è un modello che si chiama '\(profile.prefix(80))'.")
      }
      return try JSONResponse.make(
        try await desk.resolve(body.profile, channel: body.channel, session: body.session ?? [:]))
    }
  }
}
