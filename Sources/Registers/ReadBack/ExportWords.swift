package import Diagnostics
package import Dossiers

/// What an export says of itself on its last sheet, so that it can be read back.
package enum ExportWords {
  package static let explanations = Bilingual(id: "Penjelasan", en: "Explanations")
  package static let column = Bilingual(id: "Kolom", en: "Column")
  package static let field = Bilingual(id: "Nama isian", en: "Name of the field")
  package static let revision = Bilingual(id: "Revisi git", en: "Git revision")
  package static let edition = Bilingual(id: "Edisi", en: "Edition")
  /// Over the column that names the dossier of an item.
  package static let dossier = Bilingual(id: "Dosier", en: "Dossier")
  /// The sheets that have a row for each item of a list.
  package static let objectives = Bilingual(id: "Tujuan", en: "Objectives")
  package static let activities = Bilingual(id: "Kegiatan", en: "Activities")
  package static let itemSheets = [
    ItemSheet(list: "objectives", title: objectives), ItemSheet(list: "coordination.activities", title: activities)
  ]

  /// A sheet that has a row for each item of a list.
  package struct ItemSheet: Sendable {
    /// The path of the list in the dossier.
    package let list: String
    /// What the sheet is called.
    package let title: Bilingual
  }

  /// What an officer keeps a register by.
  package static func usualColumns(of kind: ContentKind) -> [String] {
    switch kind {
    case .dossier:
      [
        "id", "numbers.number", "title", "instrument", "stage", "classification", "themes", "owner", "parent",
        "parties.partner",
        "dates.signed", "dates.in_force", "dates.expires", "dates.ended", "term.duration", "term.renewal",
        "term.renewal_period", "term.notice_period", "place", "computed.last_day", "computed.last_notice_day",
        "computed.notice_state", "computed.decide_by", "computed.days_left", "computed.score"
      ]
    case .partner:
      ["id", "name", "short", "kind", "country", "website", "focal_office", "computed.dossiers"]
    case .chapter, .pack, .term, .dashboard: []
    }
  }

  /// The hidden sheet in which the drop-downs' lists stand.
  package static let choices = Bilingual(id: "Pilihan", en: "Choices")
}

extension Bilingual {
  /// The language in which a text is this one; nil where in none.
  func language(of text: String) -> Language? { text == en ? .english : text == id ? .indonesian : nil }

  /// `Activities: title` is the title on the sheet of activities.
  package var withoutSection: Bilingual {
    func own(_ text: String) -> String {
      let parts = text.pieces(between: ":")
      return parts.count > 1 ? String(parts.dropFirst().joined(separator: ":").drop { $0 == " " }) : text
    }
    return Bilingual(id: own(id), en: own(en))
  }
}
