internal import Diagnostics
internal import Markup

extension Selection {
  /// Whether it asks only what can be told of a dossier before it is read: its own texts, and the kinds and countries
  /// of its partners.
  var isAskedEarly: Bool {
    conditions.allSatisfy { condition in
      switch condition {
      case .id, .instrument, .partner, .partnerKind, .country, .has, .lacks, .signedBefore, .signedFrom: true
      case .not(let selection): selection.isAskedEarly
      default: false
      }
    }
  }

  var asksAboutPartners: Bool {
    conditions.contains { condition in
      switch condition {
      case .partnerKind, .country: true
      case .not(let selection): selection.asksAboutPartners
      default: false
      }
    }
  }
}

/// A dossier's front matter before it is typed. It is asked which procedure the dossier follows, and only then is it
/// known which codes the dossier may use.
struct UnreadDossier {
  private let tree: YAMLTree
  private let model: PlanningModel

  init(_ tree: YAMLTree, under model: PlanningModel) {
    self.tree = tree
    self.model = model
  }

  func text(_ path: [StaticString]) -> String? {
    let value = tree.values(at: path).first { tree.nodes[Int($0)].kind == .scalar && !tree.isNull($0) }
    return value.map(tree.string)
  }

  func isChosen(by selection: Selection) -> Bool { selection.conditions.allSatisfy(holds) }

  private func holds(_ condition: Selection.Condition) -> Bool {
    switch condition {
    case .id(let ids): text(["id"]).map(ids.contains) ?? false
    case .instrument(let wanted): hasInstrument(among: wanted)
    case .partner(let ids): partners.contains(where: ids.contains)
    case .partnerKind(let kinds):
      partnersKnown.contains { partner in kinds.contains { model.partnerKinds[$0].id == partner.kind } }
    case .country(let codes): partnersKnown.contains { $0.country.map(codes.contains) ?? false }
    case .has(let paths): paths.contains(where: gives)
    case .lacks(let paths): !paths.allSatisfy(gives)
    case .signedBefore(let day): lastDayOfSignature.map { $0 < day } ?? false
    case .signedFrom(let day): lastDayOfSignature.map { $0 >= day } ?? false
    case .not(let selection): !isChosen(by: selection)
    default: false
    }
  }

  private func hasInstrument(among wanted: [Int]) -> Bool {
    let code = text(["instrument"])
    return wanted.contains { model.instruments[$0].code == code }
  }

  /// The partners that the dossier names, but not our own organisation: it is a party to every agreement, so a rule
  /// about its country or kind would choose all of them.
  private var partners: [String] {
    let values = tree.values(at: ["parties", "partner"]).filter { tree.nodes[Int($0)].kind == .scalar }
    return values.map(tree.string).filter { $0 != model.organisation.id }
  }

  private var partnersKnown: [PlanningModel.PartnerFacts] { partners.compactMap { model.partnerFacts[$0] } }

  private func gives(_ path: String) -> Bool {
    tree.values(at: path.pieces(between: ".")).contains { !tree.isNothing($0) }
  }

  /// The day of signature; where only its year or month is known, the last day of that, by which it was certainly
  /// signed.
  private var lastDayOfSignature: CalendarDate? {
    text(["dates", "signed"]).flatMap { CalendarDate($0) }
      ?? text(["dates", "partial", "signed"]).flatMap { PartialDate($0)?.lastDay }
  }
}
