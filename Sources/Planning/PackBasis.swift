package import Diagnostics
package import Dossiers
internal import Markup

/// What a pack is printed from: the handbook as readers of the pack's own level may see it, as of the pack's own day.
package struct PackBasis: Sendable {
  package let review: Review
  /// Index into that handbook's packs.
  package let index: Int

  package init(_ review: Review, pack index: Int) {
    self.review = review
    self.index = index
  }

  package var pack: Pack { review.portfolio.handbook.packs[index] }

  /// The files that it is made of: its own, and those of what it shows.
  package var files: Set<String> {
    let shown = pack.items.items().flatMap { review.documents(of: $0, in: pack) }.map {
      review.portfolio.handbook.document($0).file.path
    }
    return Set(shown + [pack.file.path])
  }
}

extension Review {
  /// What is wrong with some packs on this day: a selection may pick other dossiers than on the day of the check.
  package func findings(inPacks paths: Set<String>) -> [Diagnostic] {
    [packAboveLevel, attachmentAboveLevel, packEmpty, packOverBudget].filter {
      model.rules[$0.fault.code]?.isOff != true
    }
    .flatMap { $0.check(self) }
    .filter { finding in paths.contains(finding.span.path) || finding.notes.contains { paths.contains($0.span.path) } }
  }
}
