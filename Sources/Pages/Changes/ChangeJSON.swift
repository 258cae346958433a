package import Diagnostics
internal import Dossiers
internal import FoundationEssentials
package import Planning

// docs/interfaces.md, "naskah diff": `{from, to, added, removed, renamed, changed: [{id, fields, body}]}`, by id.
// More than the interface asks for stands behind it, under keys of its own.

/// The report for programs.
package func changeJSON(of report: ChangeReport) -> JSON {
  .object([
    ("from", name(of: report.from)), ("to", name(of: report.to)),
    ("added", .array(report.added.map { .string($0.id) })),
    ("removed", .array(report.removed.map { .string($0.id) })),
    ("renamed", .array(report.renamed.map { .object([("from", .string($0.from)), ("to", .string($0.to))]) })),
    ("changed", .array(report.changed.map(changed))), ("as_of", .string(report.asOf.description)),
    ("consequences", .array((report.changed + report.affected).filter { !$0.consequences.isEmpty }.map(consequences))),
    ("model", .array(report.model.fields.map(field))), ("model_unreadable", .bool(report.model.isUnreadable)),
    ("findings", findings(report.findings))
  ])
}

/// As it was asked for; the folder as it is has no name.
private func name(of version: HandbookVersion) -> JSON { version.label.map(JSON.string) ?? .null }

private func changed(_ change: ChangeReport.Change) -> JSON {
  .object([
    ("id", .string(change.id)), ("fields", .array(change.document.fields.map(field))),
    ("unreadable", .bool(change.document.isUnreadable)), ("body", body(change.document.body)),
    (
      "translations",
      .array(change.translations.map { .object([("language", .string($0.language)), ("body", body($0.body))]) })
    )
  ])
}

private func field(_ change: FieldChange) -> JSON {
  .object([("path", .string("\(change.path)")), ("before", change.before ?? .null), ("after", change.after ?? .null)])
}

private func body(_ body: BodyChange) -> JSON {
  .object([("added_lines", .int(body.addedLines)), ("removed_lines", .int(body.removedLines))])
}

private func consequences(_ change: ChangeReport.Change) -> JSON {
  let found = change.consequences
  return .object([
    ("id", .string(change.id)),
    (
      "deadlines",
      .array(
        found.deadlines.map {
          .object([("kind", .string($0.kind.rawValue)), ("before", date($0.before)), ("after", date($0.after))])
        })
    ),
    (
      "scores",
      .array(
        found.scores.map {
          .object([
            ("element", $0.element.map(JSON.string) ?? .null), ("before", decimal($0.before)),
            ("after", decimal($0.after))
          ])
        })
    ),
    ("findings", findings(found.findings))
  ])
}

private func findings(_ changes: ChangeReport.FindingChanges) -> JSON {
  func list(_ findings: [Diagnostic]) -> JSON {
    .array(
      findings.map {
        .object([
          ("code", .string($0.code)), ("file", .string($0.span.path)), ("line", .int($0.span.line)),
          ("message", .string($0.message.en))
        ])
      })
  }
  return .object([("appeared", list(changes.appeared)), ("gone", list(changes.gone))])
}

private func date(_ date: CalendarDate?) -> JSON { date.map { .string($0.description) } ?? .null }

private func decimal(_ value: Decimal?) -> JSON { value.map { .number($0.text(places: 6)) } ?? .null }
