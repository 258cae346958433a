internal import Dossiers
package import FoundationEssentials

/// What an agreement has of lasting institutions: five marks (docs/planning-model.md, "Formulas").
package struct Institutionalisation: Sendable, Hashable {
  package enum Mark: String, Sendable, CaseIterable {
    case secretariat
    case meetingCadence = "meeting_cadence"
    case registration
    case disputeSettlement = "dispute_settlement"
    case evaluationCadence = "evaluation_cadence"
  }

  /// In the order of the marks.
  package let marks: [Mark]

  /// Marks / 5.
  package var share: Decimal { Decimal(marks.count) / Decimal(Mark.allCases.count) }
}

extension Subject {
  var institutionalisation: Institutionalisation {
    Institutionalisation(marks: Institutionalisation.Mark.allCases.filter { has($0) })
  }

  private func has(_ mark: Institutionalisation.Mark) -> Bool {
    let coordination = dossier.coordination.value
    return switch mark {
    case .secretariat: coordination.map { $0.secretariat.isPresent || $0.secretariatName.isPresent } ?? false
    case .meetingCadence: coordination?.meetingCadence.isPresent ?? false
    case .registration: dossier.legal.registration.isPresent
    case .disputeSettlement: dossier.legal.disputeSettlement.isPresent
    case .evaluationCadence: dossier.evaluation.value?.cadence.isPresent ?? false
    }
  }
}
