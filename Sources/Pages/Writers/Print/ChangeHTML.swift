package import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// A change report as one HTML page without any other file: it is opened, printed, or sent.

extension ChangeDocument {
  /// The report as HTML.
  ///
  /// - Parameters:
  ///   - templates: the handbook's own, each in place of the program's of the same name.
  ///   - accent: the organisation's colour as the model gives it; nil where it gives none.
  ///   - version: that of the program.
  package func html(templates own: [SourceFile], accent: String?, version: String) -> [UInt8] {
    let files = templateFiles(overriding: own)
    let words = readWords(files, language).value
    let template = TemplateSet(files).compile("reports/changes", for: ChangeReportValues.names, words: words.all).value
    let colours = accent.flatMap(Accent.init)
    let sheets = ["naskah.css", "report.css"].flatMap { name in
      files.first { $0.path == "templates/assets/" + name }?.bytes ?? []
    }
    let style = sheets + styleSheet(marking: marking, asOf: nil, accent: colours)
    let values = ChangeReportValues(
      language: language, title: title, subtitle: subtitle, organisation: organisation, marking: marking,
      version: version, style: style, accent: colours?.onLight ?? "", accentDark: colours?.onDark ?? "",
      lead: lead.map { ChangeTextValues(text: $0) }, highlightsTitle: highlights.isEmpty ? "" : highlightsTitle,
      highlights: highlights.map(value), sections: sections.map(value))
    var bytes: [UInt8] = []
    template.render(values.value, into: &bytes)
    ContentPolicy.put(ContentPolicy(of: template, styles: [style]).ofDocument, into: &bytes, from: 0)
    return bytes
  }

  private func value(_ section: Section) -> ChangeSectionValues {
    ChangeSectionValues(title: section.title, note: section.note, entries: section.entries.map(value))
  }

  private func value(_ entry: Entry) -> ChangeEntryValues {
    ChangeEntryValues(id: entry.id, title: entry.title, note: entry.note, points: entry.points.map(value))
  }

  private func value(_ point: Point) -> ChangePointValues {
    ChangePointValues(
      subject: point.subject, text: point.text, tone: "\(point.tone)", hasLines: !point.lines.isEmpty,
      lines: point.lines.map { ChangeLineValues(text: $0.text, added: $0.isAdded) })
  }
}

/// A sentence of a change report.
struct ChangeTextValues: TemplateRecord {
  let text: String

  static let shape = RecordShape<ChangeTextValues>(
    "sentence",
    [
      .text("text", "a sentence") { $0.text }
    ])
}

/// A line of a body that came or went.
struct ChangeLineValues: TemplateRecord {
  let text: String
  let added: Bool

  static let shape = RecordShape<ChangeLineValues>(
    "bodyLine",
    [
      .text("text", "the line as it stands in the file") { $0.text },
      .flag("added", "whether it came; else it went") { $0.added }
    ])
}

/// A point of a change report.
struct ChangePointValues: TemplateRecord {
  let subject: String
  let text: String
  let tone: String
  let hasLines: Bool
  let lines: [ChangeLineValues]

  static let shape = RecordShape<ChangePointValues>(
    "changePoint",
    [
      .text("subject", "what it is about, or empty") { $0.subject },
      .text("text", "the sentence") { $0.text },
      .text("tone", "came, went, changed, good, watch or plain") { $0.tone },
      .flag("hasLines", "whether lines of the body are shown") { $0.hasLines },
      .list("lines", "lines of the body that came or went") { $0.lines }
    ])
}

/// A document in a change report.
struct ChangeEntryValues: TemplateRecord {
  let id: String
  let title: String
  let note: String
  let points: [ChangePointValues]

  static let shape = RecordShape<ChangeEntryValues>(
    "changeEntry",
    [
      .text("id", "the document's id, or empty") { $0.id },
      .text("title", "its title") { $0.title },
      .text("note", "with whom, and whose it is") { $0.note },
      .list("points", "what changed, a sentence each") { $0.points }
    ])
}

/// A section of a change report.
struct ChangeSectionValues: TemplateRecord {
  let title: String
  let note: String
  let entries: [ChangeEntryValues]

  static let shape = RecordShape<ChangeSectionValues>(
    "changeSection",
    [
      .text("title", "its heading") { $0.title },
      .text("note", "a sentence under it") { $0.note },
      .list("entries", "a document each") { $0.entries }
    ])
}

/// A change report.
struct ChangeReportValues: TemplateRecord {
  let language: String
  let title: String
  let subtitle: String
  let organisation: String
  let marking: String
  let version: String
  let style: [UInt8]
  let accent: String
  let accentDark: String
  let lead: [ChangeTextValues]
  let highlightsTitle: String
  let highlights: [ChangePointValues]
  let sections: [ChangeSectionValues]

  static let shape = RecordShape<ChangeReportValues>(
    "changeReport",
    [
      .words("words", "the words of the language, by key"),
      .text("language", "the report's language (ISO 639-1)") { $0.language },
      .text("title", "the report's title") { $0.title },
      .text("subtitle", "from when to when, and as of which day") { $0.subtitle },
      .text("organisation", "the organisation's name") { $0.organisation },
      .text("marking", "the name of the edition's classification") { $0.marking },
      .text("version", "the program's version") { $0.version },
      .html("style", "the style sheet, whole") { $0.style },
      .text("accent", "the organisation's colour for light pages, or empty") { $0.accent },
      .text("accentDark", "the same for dark pages, or empty") { $0.accentDark },
      .list("lead", "how much changed") { $0.lead },
      .text("highlightsTitle", "the heading of what to know first, or empty") { $0.highlightsTitle },
      .list("highlights", "what to know first") { $0.highlights },
      .list("sections", "what changed, in parts") { $0.sections }
    ])
}
