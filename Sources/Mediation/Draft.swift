import Domain

/// What the answering engine found, before simplification: blocks, outcome and what an operator should know.
struct Draft: Sendable, Equatable {
  private(set) var blocks: [AnswerBlock]
  /// The same answer in easy language where people have written one: it is given to whoever asks for that level, in
  /// place of what the simplifier would make.
  private(set) var easy: [AnswerBlock]?
  var outcome: AnswerOutcome
  var topic: String?
  /// IndicePA code of the body the matter is about.
  var organisation: String?
  /// A request to open for a person, nil where the answer is enough.
  var request: Request.Kind?
  /// What is known, for whoever takes the request: place, topic, body.
  var known: [String: String]

  init(
    blocks: [AnswerBlock], easy: [AnswerBlock]? = nil, outcome: AnswerOutcome, topic: String? = nil,
    organisation: String? = nil,
    request: Request.Kind? = nil, known: [String: String] = [:]
  ) {
    self.blocks = blocks
    self.easy = easy
    self.outcome = outcome
    self.topic = topic
    self.organisation = organisation
    self.request = request
    self.known = known
  }

  /// Adds a block to the answer, in both its forms.
  mutating func append(_ block: AnswerBlock) {
    blocks.append(block)
    easy?.append(block)
  }

  /// Stands in a draft's text for the number that the request gets when it is stored.
  static let requestNumber = "{requestNumber}"
}
