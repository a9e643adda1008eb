package import Domain

/// Who acts in a relay session.
package struct RelayParty: Sendable, Equatable {
  /// The token's id, for a citizen's own sessions.
  package var id: String
  package var name: String
  package var role: ServiceRole
  /// The person, for a citizen's token that belongs to one.
  package var citizenID: String?

  package init(id: String, name: String, role: ServiceRole, citizenID: String? = nil) {
    self.citizenID = citizenID
    self.id = id
    self.name = name
    self.role = role
  }

  /// Whether this is the person's side: the person, or the channel that brings their words.
  var isPerson: Bool { role == .citizen || role == .gateway }

  /// Whether the words of a session may be read: by its person, by who carries it, by a supervisor both sides were told
  /// of.
  func mayRead(_ session: RelaySession) -> Bool {
    switch role {
    case .gateway: true
    case .citizen: isOwner(of: session)
    case .operator: session.operatorID == id && session.state == .active
    case .supervisor: session.supervisorID == id
    case .admin: false
    }
  }

  /// Whether it may be known that there is such a session.
  func mayKnow(_ session: RelaySession) -> Bool { role == .citizen ? isOwner(of: session) : true }

  private func isOwner(of session: RelaySession) -> Bool {
    session.openedBy == id || (citizenID != nil && session.citizenID == citizenID)
  }
}
