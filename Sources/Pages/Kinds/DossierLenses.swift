internal import Dossiers
internal import FoundationEssentials
internal import Planning

extension DossierWriter {
  /// What each of the six lenses sees, a sentence a statement.
  func sentences(of lens: Lens, in indicators: Indicators) -> [String] {
    indicators.statements(of: lens).map { sentence(of: $0.content) }.filter { !$0.isEmpty }
  }

  private func sentence(of content: LensStatement.Content) -> String {
    switch content {
    case .contribution(let party, let share, let valued):
      fill("contribution", ["party": name(party), "share": percent(share), "valued": percent(valued)])
    case .interests(let stated, let parties): fill("interests", ["n": "\(stated)", "all": "\(parties)"])
    case .institutionalisation(let marks):
      fill("institutions", ["n": "\(marks.marks.count)", "list": marks.marks.map { words.term("mark." + $0.rawValue) }.joined(separator: ", ")])
    case .trust(let trust):
      fill("trust", ["n": "\(trust.events)", "expected": format.number(trust.expected, fraction: 1), "share": percent(trust.share)])
    case .languageParity(let parity):
      fill("parity", ["n": "\(parity.served.count)", "all": "\(parity.known.count)"]) + (parity.prevailing.map { " " + fill("prevailing", ["language": $0]) } ?? "")
    case .interdependence(let ties):
      fill(
        "ties",
        ["n": "\(ties.degree)", "links": "\(ties.links.count)", "partners": "\(ties.sharingCounterpart)", "themes": "\(ties.sharingTheme)"])
    case .affectedByEnd(let dossiers): dossiers.isEmpty ? "" : fill("affected", ["n": "\(dossiers.count)", "list": ids(dossiers)])
    case .asymmetry(let value, let valued): fill("asymmetry", ["n": format.number(value, fraction: 2), "valued": percent(valued)])
    case .accountability(let accountability):
      fill("accountability", ["list": accountability.shares.map { "\(name($0.party)) \(percent($0.share))" }.joined(separator: ", ")])
    case .concentration(let concentration):
      fill("concentration", ["theme": language.name(.themes, concentration.theme), "n": format.number(concentration.value, fraction: 2)])
    case .exposure(let exposure, let risks): fill("exposure", ["n": "\(exposure)", "risks": "\(risks)"])
    case .linkedRisks(let dossiers): fill("linked", ["list": ids(dossiers)])
    case .adaptivity(let value, let age): fill("adaptivity", ["share": percent(value), "age": "\(age)"])
    }
  }

  private func fill(_ key: String, _ values: KeyValuePairs<String, String>) -> String { words.fill("term.lens." + key, values) }

  private func percent(_ share: Decimal) -> String { format.number(share * 100, fraction: 0) + "%" }

  private func name(_ party: String) -> String {
    handbook.find(party).map { handbook.document($0).name.text(in: words.language) } ?? (party == handbook.model.organisation.id ? handbook.model.organisation.name.text(in: words.language) : party)
  }

  private func ids(_ dossiers: [Int]) -> String {
    dossiers.prefix(8).map { handbook.dossiers[$0].id }.joined(separator: ", ") + (dossiers.count > 8 ? ", …" : "")
  }
}
