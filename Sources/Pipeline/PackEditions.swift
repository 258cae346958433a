package import Diagnostics
internal import Dossiers
internal import Markup
package import Planning

// What each pack is printed from. A pack leaves the house, so it is made from the edition of its own level: what its
// readers may not see is gone before anything is linked or counted. So no part of a pack has to decide what to hide.

extension Assessed {
  /// What the packs of the edition are made from, in the order of their ids. A pack without a page is left out.
  ///
  /// - Parameter isDayGiven: whether somebody asked for the day that counts as today; without it each pack is of its
  ///   own `as_of`.
  package func packBases(isDayGiven: Bool) -> [PackBasis] {
    // Packs for the same readers and the same day share one review.
    var reviews: [ReadersAndDay: Review] = [:]
    let highestLevel = edition.highestLevel
    return handbook.packs.enumerated().compactMap { index, pack in
      guard handbook.hasPage(Handbook.Target(kind: .pack, index: index)) else { return nil }
      let today = isDayGiven ? assessment.today : pack.asOf.value ?? assessment.today
      let level = pack.classification < highestLevel ? pack.classification : nil
      let wanted = ReadersAndDay(level: level, today: today)
      let review = reviews[wanted] ?? self.review(for: wanted)
      reviews[wanted] = review
      return review.portfolio.handbook.packs.firstIndex { $0.file.path == pack.file.path }.map {
        PackBasis(review, pack: $0)
      }
    }
  }

  /// What is wrong with some packs. That is what was found in their own files and in the files of what they show, what
  /// was found in no document at all (the model, templates), and what is wrong on the day that a pack is of.
  package func findings(ofPacks bases: [PackBasis], among all: [Diagnostic]) -> [Diagnostic] {
    let files = bases.reduce(into: Set<String>()) { $0.formUnion($1.files) }
    let known = Set(handbook.targets.map { handbook.document($0).file.path })
    let own = all.filter { files.contains($0.span.path) || !known.contains($0.span.path) }
    let places = Set(own.map { Place($0) })
    let ofTheDay = bases.flatMap { weighed($0.review.findings(inPacks: [$0.pack.file.path]), by: handbook.model) }
    return (own + ofTheDay.filter { !places.contains(Place($0)) }).sorted(by: Diagnostic.inPrintedOrder)
  }

  private struct Place: Hashable {
    let path: String
    let line: Int
    init(_ finding: Diagnostic) { (path, line) = (finding.span.path, finding.span.line) }
  }

  /// For whom a pack is, and the day that it is of.
  private struct ReadersAndDay: Hashable {
    /// A level below the edition's; nil where the pack is for the readers of the edition itself.
    let level: Int?
    let today: CalendarDate
  }

  private func review(for wanted: ReadersAndDay) -> Review {
    if wanted.level == nil, wanted.today == assessment.today { return review }
    let handbook = wanted.level.map(lowered) ?? handbook
    let portfolio = Portfolio(handbook, asOf: wanted.today)
    let codes = codesByPath
    return Review(portfolio, countedDays(in: portfolio), codes: handbook.dossiers.map { codes[$0.file.path] ?? [] })
  }

  /// The handbook as readers of a lower level may see it.
  private func lowered(to level: Int) -> Handbook {
    let audience = Audience(level: level, under: handbook.model)
    let asking = handbook.model.asking(audience)
    let edition = Edition(of: edition.files + edition.translations.map(\.file), for: audience, under: asking)
    let model = asking.knowing(edition.files)
    return link(
      edition.files.compactMap { read($0, under: model).value }, edition: edition, attachments: handbook.attachments,
      under: model
    ).value
  }
}
