internal import Diagnostics
internal import Dossiers

extension DossierDraft {
  /// The file: front matter in the order of the schema, and an empty body.
  ///
  /// - parent: the id of the agreement that it stands under.
  /// - follows: the id of the agreement that it lasts as long as.
  func text(id: String, parent: String?, follows: String? = nil) -> String {
    var lines = ["---", "id: \(id)", "record: legacy"]
    lines += numberLines
    lines.append("title: \(textInFlow(title))")
    lines.append("instrument: \(instrument)")
    lines.append("stage: \(stage)")
    lines.append("classification: \(classification)")
    if let owner { lines.append("owner: \(owner)") }
    if let parent { lines.append("parent: \(parent)") }
    lines.append("parties:")
    lines += parties.map { "  - {partner: \($0)}" }
    lines += dateLines + termLines(follows: follows)
    lines.append("source:")
    lines.append("  register: \(textInFlow(register))")
    lines.append("  key: \(quotedText(sourceKey))")
    if !rest.isEmpty {
      lines.append("  row:")
      lines += rest.map { "    \(quotedText($0.heading)): \(quotedText($0.text))" }
    }
    return (lines + ["---", ""]).joined(separator: "\n")
  }

  private var numberLines: [String] {
    guard !numbers.isEmpty else { return [] }
    return ["numbers:"]
      + numbers.map { number in
        let party = number.party.map { "party: \($0), " } ?? ""
        return "  - {\(party)number: \(quotedText(number.text))}"
      }
  }

  private var dateLines: [String] {
    let days = [("signed", signed), ("in_force", inForce), ("expires", expires)]
    let whole = days.compactMap { name, cell in cell.day.map { "  \(name): \($0)" } }
    let partial = days.compactMap { name, cell in cell.partial.map { "\(name): \(quotedText($0))" } }
    guard !whole.isEmpty || !partial.isEmpty else { return [] }
    return ["dates:"] + whole + (partial.isEmpty ? [] : ["  partial: {\(partial.joined(separator: ", "))}"])
  }

  /// Renewal by itself needs a duration to be counted with; without one only that it renews is kept.
  private func termLines(follows: String?) -> [String] {
    var parts: [String] = []
    if let duration, !duration.isZero { parts.append("duration: \(duration)") }
    if let follows { parts.append("follows: \(follows)") }
    if isIndefinite, duration == nil, follows == nil, !agreed.isUntilNotice { parts.append("renewal: indefinite") }
    parts += agreed.fields(isAutomatic: isAutomatic, duration: duration)
    if let counting { parts.append("counting: \(counting.rawValue)") }
    return parts.isEmpty ? [] : ["term: {\(parts.joined(separator: ", "))}"]
  }

  /// The way of counting that the stated last day shows, where it is not the eve.
  private var counting: TermEnd? {
    guard let duration, let first = inForce.day ?? signed.day, let last = expires.day else { return nil }
    return first + duration == last ? .anniversary : nil
  }
}

/// A text in double quotes, whatever it holds.
func quotedText(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n", "\r", "\t": quoted += " "
    case "\"", "\\": quoted += "\\" + String(scalar)
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

extension DayCell {
  /// A year, or a year and a month, as `dates.partial` holds them.
  var partial: String? { if case .partial(let partial) = self { partial.description } else { nil } }
}

extension TermWords {
  /// The fields of `term` beside its length: `renewal: automatic`.
  func fields(isAutomatic: Bool, duration: Period?) -> [String] {
    var fields: [String] = []
    if isUntilNotice {
      fields.append("renewal: \((duration == nil ? Term.Renewal.indefinite : .untilNotice).rawValue)")
    } else if isAutomatic, duration != nil {
      fields.append("renewal: \(Term.Renewal.automatic.rawValue)")
      if let renewalPeriod { fields.append("renewal_period: \(renewalPeriod)") }
    }
    if let noticePeriod { fields.append("notice_period: \(noticePeriod)") }
    if let noticeBasis { fields.append("notice_basis: \(noticeBasis.rawValue)") }
    return fields
  }
}
