internal import FoundationEssentials

/// What is said over a page about the handbook it is made from, in the reader's language.
package struct PreviewNotice: Sendable, Encodable {
  /// How a notice comes before the eyes.
  package enum Urgency: String, Sendable, Encodable {
    /// Nothing is shown.
    case quiet
    /// One line that can be opened.
    case folded
    /// Open, for the page is not what a build would publish.
    case open
  }

  /// One finding, or a refusal of the machine.
  package struct Item: Sendable, Encodable {
    let weight: String
    let place: String
    let message: String
    let help: String

    package init(weight: String, place: String, message: String, help: String) {
      self.weight = weight
      self.place = place
      self.message = message
      self.help = help
    }
  }

  package let urgency: Urgency
  package let heading: String
  let items: [Item]

  package init(_ urgency: Urgency, heading: String, items: [Item] = []) {
    self.urgency = urgency
    self.heading = heading
    self.items = items
  }
}

/// What the script in an open page is told when the handbook was read again.
struct NewsOfHandbook: Encodable {
  let number: Int
  let notice: PreviewNotice

  /// A call of the page's own function: a page's policy lets it load scripts of its own site and nothing else.
  func script() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Array("naskahPreview(".utf8) + Array(try encoder.encode(self)) + Array(")\n".utf8)
  }
}
