package import Domain

/// Changes to a profile, each checked before anything changes: what `amica profile set` does.
package struct ProfileEditor: Sendable {
  private let table: TermTable
  private let templates: TemplateLibrary?

  package init(table: TermTable, templates: TemplateLibrary? = nil) {
    self.table = table
    self.templates = templates
  }

  /// The profile with one term set from text as a person types it ("180", "sì", "lun-ven 22:00-07:00") or from JSON.
  ///
  /// `name`, `summary` and `template` are accepted like terms.
  ///
  /// - Throws: ``ProfileError`` with the field, the reason and what is accepted; the profile given is unchanged.
  package func set(_ id: String, from text: String, in profile: Profile) throws(ProfileError) -> Profile {
    var changed = profile
    switch id {
    case "name": changed.name = text.isEmpty ? nil : text
    case "summary": changed.summary = text.isEmpty ? nil : text
    case "template": return try set(template: text.isEmpty ? nil : text, in: profile)
    default: return try set(id, to: ValueParser.value(from: text, term: table.term(id)), in: profile)
    }
    try table.validate(profile: changed)
    return changed
  }

  /// The profile with one term set to a value.
  ///
  /// - Throws: as ``set(_:from:in:)``.
  package func set(
    _ id: String, to value: PreferenceValue, in profile: Profile
  ) throws(ProfileError) -> Profile {
    var changed = profile
    changed.preferences[id] = try table.canonical(id: id, value: value)
    changed.termsVersion = table.version
    return changed
  }

  /// The profile without its own value for a term: the template's or the default holds again.
  ///
  /// - Throws: ``ProfileError`` `unknownTerm`.
  package func unset(_ id: String, in profile: Profile) throws(ProfileError) -> Profile {
    var changed = profile
    switch id {
    case "name": changed.name = nil
    case "summary": changed.summary = nil
    case "template": changed.template = nil
    default:
      _ = try table.term(id)
      changed.preferences[id] = nil
      changed.required.remove(id)
    }
    return changed
  }

  /// The profile starting from another template, or from none.
  ///
  /// - Throws: ``ProfileError`` `unknownTemplate` with the names there are.
  package func set(template: String?, in profile: Profile) throws(ProfileError) -> Profile {
    if let template, let templates { _ = try templates.template(template) }
    var changed = profile
    changed.template = template
    return changed
  }

  /// The profile with a term marked as one that must be met, or no longer.
  ///
  /// - Throws: ``ProfileError`` `unknownTerm`.
  package func require(_ id: String, _ isRequired: Bool = true, in profile: Profile) throws(ProfileError)
    -> Profile
  {
    _ = try table.term(id)
    var changed = profile
    if isRequired { changed.required.insert(id) } else { changed.required.remove(id) }
    return changed
  }
}
