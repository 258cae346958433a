package import Diagnostics
internal import Dossiers
package import FoundationEssentials

/// Six theories of cooperation, each as what it would look at in a dossier (docs/planning-model.md, "Good planning").
package enum Lens: String, Sendable, CaseIterable {
  /// Interests and relative gains.
  case realism
  /// Institutions.
  case liberalism
  /// Identity and norms.
  case constructivism
  /// Ties among agreements.
  case interdependence
  /// Asymmetry.
  case dependency
  /// Linked, unpredictable, adaptive.
  case complexity

  /// The fields that it looks at: what would give it something to see.
  package var fields: [String] {
    switch self {
    case .realism: ["resources", "parties.interest"]
    case .liberalism:
      [
        "coordination.secretariat", "coordination.meeting_cadence", "legal.registration", "legal.dispute_settlement",
        "evaluation.cadence"
      ]
    case .constructivism: ["coordination.meeting_cadence", "legal.languages"]
    case .interdependence: ["parent", "related", "themes"]
    case .dependency: ["resources.value", "coordination.activities.raci.accountable"]
    case .complexity: ["risks", "context.reviewed"]
    }
  }
}

/// What a lens shows of a dossier: computed, with the rows it rests on. Words are for pages to find.
package struct LensStatement: Sendable {
  package enum Content: Sendable, Hashable {
    /// A party's part of the valued contributions.
    case contribution(party: String, share: Decimal, valuedShare: Decimal)
    /// How many parties say what they want of it.
    case interests(stated: Int, parties: Int)
    case institutionalisation(Institutionalisation)
    case trust(Trust)
    case languageParity(LanguageParity)
    case interdependence(Interdependence)
    /// Agreements that rest on this one, indices into `Handbook.dossiers`.
    case affectedByEnd([Int])
    case asymmetry(Decimal, valuedShare: Decimal)
    case accountability(Accountability)
    case concentration(Concentration)
    case exposure(Exposure)
    /// Dossiers that risks of this one name, ascending.
    case linkedRisks([Int])
    case adaptivity(Decimal, contextAge: Int)
  }

  /// A row of front matter, or a page, that the statement was computed from.
  package enum Source: Sendable, Hashable {
    /// In the dossier's own file.
    case row(Span)
    /// Index into `Handbook.dossiers`.
    case dossier(Int)
    /// Index into `PlanningModel.themes`.
    case theme(Int)
  }

  package let content: Content
  package let sources: [Source]
}

extension Subject {
  /// What can be computed, in the order in which it is to be read; empty where nothing can.
  func statements(of lens: Lens) -> [LensStatement] {
    switch lens {
    case .realism: contributions + interests
    case .liberalism: institutions
    case .constructivism: trustStatement + parityStatement
    case .interdependence: interdependenceStatement + affectedStatement
    case .dependency: asymmetryStatement + accountabilityStatement + concentrationStatements
    case .complexity: exposureStatement + linkedRiskStatement + adaptivityStatement
    }
  }

  private func rows(_ places: [Int32?]) -> [LensStatement.Source] {
    places.compactMap { place in place.flatMap { $0 >= 0 ? .row(dossier.span($0)) : nil } }
  }

  // MARK: Realism

  private var contributions: [LensStatement] {
    guard let balance = Balance(of: dossier, under: model.money), balance.total > 0 else { return [] }
    return balance.shares.filter { !$0.party.isEmpty }.map { share in
      LensStatement(
        content: .contribution(party: share.party, share: share.share, valuedShare: balance.valuedShare),
        sources: rows(dossier.resources.items().filter { $0.party.value == share.party }.map(\.at)))
    }
  }

  private var interests: [LensStatement] {
    let parties = dossier.parties.items()
    let stated = parties.count { $0.interest.isPresent }
    guard stated > 0 else { return [] }
    return [
      LensStatement(
        content: .interests(stated: stated, parties: parties.count),
        sources: rows(parties.map { $0.interest.isPresent ? $0.interest.at : $0.at }))
    ]
  }

  // MARK: Liberalism

  private var institutions: [LensStatement] {
    let coordination = dossier.coordination.value, marks = institutionalisation
    guard !marks.marks.isEmpty else { return [] }
    return [
      LensStatement(
        content: .institutionalisation(marks),
        sources: rows([
          coordination?.secretariat.at, coordination?.secretariatName.at, coordination?.meetingCadence.at,
          dossier.legal.registration.at,
          dossier.legal.disputeSettlement.at, dossier.evaluation.value?.cadence.at
        ]))
    ]
  }

  // MARK: Constructivism

  private var trustStatement: [LensStatement] {
    guard let trust, let coordination = dossier.coordination.value else { return [] }
    return [
      LensStatement(content: .trust(trust), sources: rows([coordination.meetingCadence.at, coordination.meetings.at]))
    ]
  }

  private var parityStatement: [LensStatement] {
    languageParity.map {
      [
        LensStatement(
          content: .languageParity($0), sources: rows([dossier.legal.languages.at, dossier.legal.prevailingLanguage.at])
        )
      ]
    } ?? []
  }

  // MARK: Interdependence

  private var interdependenceStatement: [LensStatement] {
    guard let degree = interdependence, degree.degree > 0 else { return [] }
    return [
      LensStatement(
        content: .interdependence(degree),
        sources: degree.links.map { .dossier($0) } + rows([dossier.parties.at, dossier.themes.at]))
    ]
  }

  private var affectedStatement: [LensStatement] {
    let affected = portfolio.handbook.affectedByEnd(of: index)
    return affected.isEmpty
      ? [] : [LensStatement(content: .affectedByEnd(affected), sources: affected.map { .dossier($0) })]
  }

  // MARK: Dependency

  private var asymmetryStatement: [LensStatement] {
    guard let balance = Balance(of: dossier, under: model.money), let asymmetry = balance.asymmetry else { return [] }
    return [
      LensStatement(
        content: .asymmetry(asymmetry, valuedShare: balance.valuedShare),
        sources: rows(dossier.resources.items().map(\.at)))
    ]
  }

  private var accountabilityStatement: [LensStatement] {
    accountability.map {
      let activities = dossier.coordination.value?.activities.items() ?? []
      return [
        LensStatement(content: .accountability($0), sources: rows(activities.map { $0.raci.value?.accountable.at }))
      ]
    } ?? []
  }

  private var concentrationStatements: [LensStatement] {
    let themes = Set(dossier.themes.items().map(\.value))
    return portfolio.concentrations.filter { themes.contains($0.theme) }.map {
      LensStatement(content: .concentration($0), sources: [.theme($0.theme)])
    }
  }

  // MARK: Complexity

  private var exposureStatement: [LensStatement] {
    guard let exposure else { return [] }
    let open = dossier.risks.items().filter { $0.isOpen(asOf: today) }
    return [LensStatement(content: .exposure(exposure), sources: rows(open.map(\.at)))]
  }

  private var linkedRiskStatement: [LensStatement] {
    let links = dossier.risks.items().filter { $0.isOpen(asOf: today) }.flatMap { $0.linked.items() }
    let linked = links.compactMap { link -> Int? in
      guard let target = portfolio.handbook.find(link.value), target.kind == .dossier, target.index != index else {
        return nil
      }
      return target.index
    }
    guard !linked.isEmpty else { return [] }
    return [LensStatement(content: .linkedRisks(Set(linked).sorted()), sources: rows(links.map(\.at)))]
  }

  private var adaptivityStatement: [LensStatement] {
    // A review that is dated ahead of today has not been: DAT-049 tells of it.
    guard let adaptivity, let contextAge, contextAge >= 0, let context = dossier.context.value else { return [] }
    return [
      LensStatement(
        content: .adaptivity(adaptivity, contextAge: contextAge),
        sources: rows([context.reviewed.at, context.cadence.at]))
    ]
  }
}
