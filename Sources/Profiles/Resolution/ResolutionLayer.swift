import Domain

/// One step of the resolver: what it states, and the sentence that names it.
struct ResolutionLayer {
  var origin: ResolvedPreference.Origin
  var reason: String
  var preferences: [String: PreferenceValue]

  /// Contexts and the requests of one contact may not set what protects the person.
  var maySetProtected: Bool { origin == .profile || origin == .template }

  static func template(_ template: Profile) -> ResolutionLayer {
    ResolutionLayer(
      origin: .template, reason: "Viene dal modello «\(template.name ?? template.id)».",
      preferences: template.preferences)
  }

  static func profile(_ profile: Profile) -> ResolutionLayer {
    ResolutionLayer(origin: .profile, reason: "È scelto nel profilo.", preferences: profile.preferences)
  }

  /// A template's own contexts are part of the template: what the person chose in the profile is stronger.
  static func context(_ context: ProfileContext, of profile: Profile, isTemplate: Bool) -> ResolutionLayer {
    if isTemplate {
      let name = profile.name ?? profile.id
      return ResolutionLayer(
        origin: .template,
        reason: "Viene dal modello «\(name)», contesto «\(context.name)», che vale adesso.",
        preferences: context.preferences)
    }
    return ResolutionLayer(
      origin: .context, reason: "Viene dal contesto «\(context.name)», che vale adesso.",
      preferences: context.preferences)
  }

  static func session(_ preferences: [String: PreferenceValue]) -> ResolutionLayer {
    ResolutionLayer(origin: .session, reason: "È stato chiesto in questo contatto.", preferences: preferences)
  }
}
