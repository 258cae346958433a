package import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// A change report as one page that needs nothing beside it: to be opened, printed, or sent.

extension ChangeDocument {
  /// - Parameters:
  ///   - templates: the handbook's own, over the program's.
  ///   - accent: the organisation's colour, as the model gives it.
  package func html(templates own: [SourceFile], accent: String?, version: String) -> [UInt8] {
    let files = templateFiles(overriding: own)
    let words = readWords(files, language).value
    let template = TemplateSet(files).compile("reports/changes", for: changeReportShape, words: words.all).value
    let colours = accent.flatMap(Accent.init)
    let sheets = ["naskah.css", "report.css"].flatMap { name in
      files.first { $0.path == "templates/assets/" + name }?.bytes ?? []
    }
    let style = sheets + styleSheet(marking: marking, asOf: nil, accent: colours)
    let values = changeReportShape.record([
      "words": .none, "language": .text(language), "title": .text(title), "subtitle": .text(subtitle),
      "organisation": .text(organisation),
      "marking": .text(marking), "version": .text(version), "style": .html(style),
      "accent": .text(colours?.onLight ?? ""),
      "accentDark": .text(colours?.onDark ?? ""),
      "lead": .list(lead.map { changeTextShape.record(["text": .text($0)]) }),
      "highlightsTitle": .text(highlights.isEmpty ? "" : highlightsTitle), "highlights": .list(highlights.map(value)),
      "sections": .list(sections.map(value))
    ])
    var bytes: [UInt8] = []
    template.render(values, into: &bytes)
    ContentPolicy.put(ContentPolicy(of: template, styles: [style]).ofDocument, into: &bytes, from: 0)
    return bytes
  }

  private func value(_ section: Section) -> Value {
    changeSectionShape.record([
      "title": .text(section.title), "note": .text(section.note), "entries": .list(section.entries.map(value))
    ])
  }

  private func value(_ entry: Entry) -> Value {
    changeEntryShape.record([
      "id": .text(entry.id), "title": .text(entry.title), "note": .text(entry.note),
      "points": .list(entry.points.map(value))
    ])
  }

  private func value(_ point: Point) -> Value {
    changePointShape.record([
      "subject": .text(point.subject), "text": .text(point.text), "tone": .text("\(point.tone)"),
      "hasLines": .flag(!point.lines.isEmpty),
      "lines": .list(point.lines.map { changeLineShape.record(["text": .text($0.text), "added": .flag($0.isAdded)]) })
    ])
  }
}

private let changeTextShape = Shape("sentence", [.text("text", "a sentence")])
private let changeLineShape = Shape(
  "bodyLine", [.text("text", "the line as it stands in the file"), .flag("added", "whether it came; else it went")])
private let changePointShape = Shape(
  "changePoint",
  [
    .text("subject", "what it is about, or empty"), .text("text", "the sentence"),
    .text("tone", "came, went, changed, good, watch or plain"),
    .flag("hasLines", "whether lines of the body are shown"),
    .list("lines", of: changeLineShape, "lines of the body that came or went")
  ])
private let changeEntryShape = Shape(
  "changeEntry",
  [
    .text("id", "the document's id, or empty"), .text("title", "its title"),
    .text("note", "with whom, and whose it is"),
    .list("points", of: changePointShape, "what changed, a sentence each")
  ])
private let changeSectionShape = Shape(
  "changeSection",
  [
    .text("title", "its heading"), .text("note", "a sentence under it"),
    .list("entries", of: changeEntryShape, "a document each")
  ])

let changeReportShape = Shape(
  "changeReport",
  [
    .words("words", "the words of the language, by key"), .text("language", "the report's language (ISO 639-1)"),
    .text("title", "the report's title"),
    .text("subtitle", "from when to when, and as of which day"), .text("organisation", "the organisation's name"),
    .text("marking", "the name of the edition's classification"), .text("version", "the program's version"),
    .html("style", "the style sheet, whole"),
    .text("accent", "the organisation's colour for light pages, or empty"),
    .text("accentDark", "the same for dark pages, or empty"),
    .list("lead", of: changeTextShape, "how much changed"),
    .text("highlightsTitle", "the heading of what to know first, or empty"),
    .list("highlights", of: changePointShape, "what to know first"),
    .list("sections", of: changeSectionShape, "what changed, in parts")
  ])
