import Diagnostics
import Dossiers
import Markup

// What several rules say in the same way.

/// An item of a list that messages name.
protocol NamedInMessages {
  var at: YAMLTree.Index { get }
  var id: Field<String> { get }
  /// What it says of itself, by which it is named where it has no id.
  var saying: Field<LocalizedText> { get }
}

extension Objective: NamedInMessages { var saying: Field<LocalizedText> { statement } }
extension Activity: NamedInMessages { var saying: Field<LocalizedText> { title } }
extension Recommendation: NamedInMessages { var saying: Field<LocalizedText> { text } }
extension Risk: NamedInMessages { var saying: Field<LocalizedText> { title } }

extension Subject {
  /// How a message names an item of a list: by its id, else by the beginning of what it says, else by its number.
  func called(_ item: some NamedInMessages) -> Bilingual {
    if let id = item.id.value { return Bilingual(both: id) }
    if let text = item.saying.value {
      return Bilingual(id: beginning(of: text, in: "id"), en: beginning(of: text, in: "en"))
    }
    let number = dossier.numberInList(item.at)
    return Bilingual(id: "ke-\(number)", en: "no. \(number)")
  }
}

extension Handbook {
  /// How a message names a partner: by its name; by the id that is written where no such partner is known.
  func called(_ partner: String) -> Bilingual {
    guard let target = find(partner), target.kind == .partner else { return Bilingual(both: partner) }
    let name = document(target).name
    return Bilingual(id: name.text(in: "id"), en: name.text(in: "en"))
  }

  /// Several partners by their names, with commas between them.
  func called(each partners: some Sequence<String>) -> Bilingual { joined(partners.map { called($0) }) }
}

extension Subject {
  /// How a message names a party by its partner's id; `nobody` where the dossier gives no id.
  func called(_ party: String?, or nobody: Bilingual = Bilingual(both: "")) -> Bilingual {
    party.map { portfolio.handbook.called($0) } ?? nobody
  }
}

extension Bilingual {
  /// What both languages write alike: an id.
  init(both text: String) { self.init(id: text, en: text) }
}

/// The beginning of a text in quotation marks.
private func beginning(of text: LocalizedText, in language: String) -> String {
  "\u{201C}\(String(String.UnicodeScalarView(text.text(in: language).unicodeScalars.prefix(40))))\u{201D}"
}

/// The finding that a word is none of those allowed. Where the word means one of them in another language, the fix
/// writes that one; otherwise the help names the nearest ones, or all where none is near.
func unknownWord(_ fault: Fault, _ word: String, at span: Span, among allowed: [String], _ message: Bilingual)
  -> Diagnostic
{
  if let meant = wordMeant(by: word, among: allowed) {
    return Diagnostic(
      fault, at: span, message,
      help: Bilingual(id: "“\(word)” ditulis “\(meant)”", en: "“\(word)” is written “\(meant)”"),
      fixes: [Diagnostic.Fix(span, meant)])
  }
  let near = suggest(word, from: allowed)
  let shown = (near.isEmpty ? allowed : near).joined(separator: ", ")
  return Diagnostic(
    fault, at: span, message,
    help: near.isEmpty
      ? Bilingual(id: "pilih salah satu: \(shown)", en: "choose one of: \(shown)")
      : Bilingual(id: "mungkin maksudnya \(shown)?", en: "did you mean \(shown)?"))
}

extension Subject {
  var activities: [Activity] { dossier.coordination.value?.activities.items() ?? [] }

  /// Where a missing meeting is reported: at `meetings`, or at the section without it; nil where the list of meetings
  /// could not be read.
  var placeOfMeetings: Span? {
    guard let coordination = dossier.coordination.value, !coordination.meetings.isUnknown else { return nil }
    return dossier.keySpan(coordination.meetings.isPresent ? coordination.meetings.at : dossier.coordination.at)
  }
}

extension Subject {
  var reports: [Report] { dossier.evaluation.value?.reports.items() ?? [] }

  /// Open risks from the model's `risk.high_from` on, each with likelihood × impact.
  var highRisks: [(risk: Risk, exposure: Int)] {
    dossier.risks.items().compactMap { risk in
      guard risk.isOpen(asOf: today), let weight = risk.weight(under: model), weight >= model.riskHighFrom else {
        return nil
      }
      return (risk, weight)
    }
  }
}

extension PlanningModel {
  /// The place of something in the model's own file; the first line of the file where a profile gives it.
  func span(_ at: Int32) -> Span {
    guard at >= 0, let tree = file.frontMatter else { return Span(path: file.path, line: 1) }
    return tree.span(at, in: file.path)
  }

  /// The index of the rating that is adverse: the one of that name, else the last.
  var adverseRating: Int? { contextRatings.firstIndex(of: "adverse") ?? contextRatings.indices.last }
}
