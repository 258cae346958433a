import Diagnostics
import Foundation

extension RandomHandbook {
  /// The handbook as files; the model is the example handbook's with more themes.
  func files(over model: String) -> [SourceFile] {
    let themes = "themes:\n" + Self.themes.map { "  - {id: \($0), name: {id: \($0), en: \($0)}}\n" }.joined()
    let start = model.range(of: "themes:\n")!.lowerBound, end = model.range(of: "classifications:\n")!.lowerBound
    var model = model
    model.replaceSubrange(start..<end, with: themes)
    model = model.replacing(
      "  review_grace: P30D\n", with: "  review_grace: P30D\n  sleeping_after: P\(Self.sleepingAfter)M\n")
    return [SourceFile(path: "content/planning-model.yml", text: model)]
      + partners.map { partner in
        SourceFile(
          path: "content/partners/\(partner.id).md",
          text:
            """
            ---
            id: \(partner.id)
            name: \(partner.id)
            kind: university
            country: NL
            languages: [\(partner.languages.joined(separator: ", "))]
            ---

            """
        )
      } + dossiers.map { SourceFile(path: "content/dossiers/\($0.id).md", text: $0.text) }
  }
}

extension PlainDossier {
  /// Front matter in YAML, each value on its line.
  fileprivate var text: String {
    var lines = ["id: \(id)", "title: Naskah \(id)", "instrument: mou", "stage: \(stage)", "classification: biasa"]
    func list(_ key: String, _ items: [String]) {
      if !items.isEmpty { lines.append("\(key): [\(items.joined(separator: ", "))]") }
    }
    list("themes", themes)
    if let owner { lines.append("owner: \(owner)") }
    if let parent { lines.append("parent: \(parent)") }
    list("amends", amends)
    list("replaces", replaces)
    list("related", related)
    list("parties", parties.map { "{partner: \($0)}" })
    lines.append(flow("dates", [signed.map { "signed: \($0)" }, inForce.map { "in_force: \($0)" }]))
    if let duration {
      lines.append(
        flow("term", ["duration: P\(duration)M", renewal.map { "renewal: automatic, renewal_period: P\($0)M" }]))
    }
    lines.append(
      flow(
        "legal",
        [
          languages.isEmpty ? nil : "languages: [\(languages.joined(separator: ", "))]",
          registered ? "registration: {reference: X}" : nil,
          disputes ? "dispute_settlement: Musyawarah" : nil
        ]))
    list("objectives", objectives.enumerated().map { $1.text($0) })
    list("resources", resources.map(\.text))
    if hasCoordination { lines += section("coordination", coordination) }
    lines.append(flow("context", [reviewed.map { "reviewed: \($0)" }, contextCadence.map { "cadence: P\($0)M" }]))
    list(
      "risks",
      (risks ?? []).map { risk in
        "{likelihood: \(risk.likelihood), impact: \(risk.impact)\(risk.closed.map { ", closed: \($0)" } ?? "")}"
      })
    if hasEvaluation {
      lines += section(
        "evaluation",
        [
          evaluationCadence.map { "cadence: P\($0)M" } ?? "",
          reports.isEmpty ? "" : "reports: [\(reports.map(\.text).joined(separator: ", "))]"
        ])
    }
    return "---\n" + lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n---\n"
  }

  private var coordination: [String] {
    func list(_ key: String, _ items: [String]) -> String {
      items.isEmpty ? "" : "\(key): [\(items.joined(separator: ", "))]"
    }
    return [
      secretariat ? "secretariat_name: Sekretariat Bersama" : "",
      list("focal_points", focalPoints.map { "{party: \($0), office: Biro}" }),
      meetingCadence.map { "meeting_cadence: P\($0)M" } ?? "",
      list("meetings", meetings.map { "{date: \($0.date), kind: \($0.kind)}" }),
      list(
        "activities",
        activities.enumerated().map { number, activity in
          let raci =
            activity.accountable.isEmpty
            ? "" : ", raci: {accountable: [\(activity.accountable.joined(separator: ", "))]}"
          return
            """
            {id: A\(number), title: Kegiatan, due: \
            \(activity.due)\(activity.done.map { ", done: \($0)" } ?? "")\(raci)}
            """
        })
    ]
  }
}

/// A section in block form; nothing where it holds nothing.
private func section(_ key: String, _ lines: [String]) -> [String] {
  let given = lines.filter { !$0.isEmpty }
  return given.isEmpty ? [] : ["\(key):"] + given.map { "  " + $0 }
}

private func flow(_ key: String, _ parts: [String?]) -> String {
  let given = parts.compactMap { $0 }
  return given.isEmpty ? "" : "\(key): {\(given.joined(separator: ", "))}"
}

extension PlainDossier.Objective {
  fileprivate func text(_ number: Int) -> String {
    let indicators = measures.enumerated().map { $1.text($0) }.joined(separator: ", ")
    let level = level.map { ", level: \($0)" } ?? ""
    return
      """
      {id: O\(number), statement: \
      Tujuan\(level)\(mandate ? ", mandate: TF-1" : "")\(measures.isEmpty ? "" : ", indicators: [\(indicators)]")}
      """
  }
}

extension PlainDossier.Measure {
  fileprivate func text(_ number: Int) -> String {
    func point(_ key: String, _ point: (value: Int, date: Day?)?) -> String {
      point.map { ", \(key): {value: \($0.value)\($0.date.map { ", date: \($0)" } ?? "")}" } ?? ""
    }
    let actuals =
      actuals.isEmpty
      ? "" : ", actuals: [" + actuals.map { "{date: \($0.date), value: \($0.value)}" }.joined(separator: ", ") + "]"
    return "{id: I\(number), name: Ukuran\(unit ? ", unit: km" : "")\(point("baseline", baseline))"
      + "\(point("target", target))\(actuals)\(source ? ", source: Laporan" : "")}"
  }
}

extension PlainDossier.Resource {
  fileprivate var text: String {
    let value = amount.map { ", value: {amount: \($0), currency: \(currency)}" } ?? ""
    let source = source ? ", source: APBN" : ""
    let period = (from.map { ", from: \($0)" } ?? "") + (to.map { ", to: \($0)" } ?? "")
    return "{party: \(party), kind: cash\(value)\(source)\(period)}"
  }
}

extension PlainDossier.Report {
  fileprivate var text: String {
    let ratings = rated.isEmpty ? "" : ", ratings: {\(rated.map { "\($0): 3" }.joined(separator: ", "))}"
    let recommendations = answers.enumerated().map { "{id: M\($0), text: Saran\($1 ? ", response: accepted" : "")}" }
      .joined(separator: ", ")
    return "{date: \(date), kind: \(kind)\(ratings)\(answers.isEmpty ? "" : ", recommendations: [\(recommendations)]")}"
  }
}
