package import Dossiers

/// The lessons of a handbook by theme. One without a theme of its own stands under each theme of its dossier.
package struct Lessons: Sendable {
  package struct Entry: Sendable, Hashable {
    /// Index into `Handbook.dossiers`.
    package let dossier: Int
    /// Index into `Dossier.lessons`.
    package let lesson: Int
  }

  /// Beside `PlanningModel.themes`, the newest first; those without a day last, then by dossier.
  package let byTheme: [[Entry]]
  /// Of no theme at all, in the same order.
  package let others: [Entry]

  package init(of handbook: Handbook) {
    var byTheme = Array(repeating: [Entry](), count: handbook.model.themes.count), others: [Entry] = []
    for (index, dossier) in handbook.dossiers.enumerated() {
      for (number, lesson) in dossier.lessons.items().enumerated() {
        let entry = Entry(dossier: index, lesson: number)
        let themes = lesson.theme.value.map { [$0] } ?? Set(dossier.themes.items().map(\.value)).sorted()
        for theme in themes { byTheme[theme].append(entry) }
        if themes.isEmpty { others.append(entry) }
      }
    }
    func day(_ entry: Entry) -> Int {
      handbook.dossiers[entry.dossier].lessons.items()[entry.lesson].date.value?.ordinal ?? .min
    }
    func newestFirst(_ entries: [Entry]) -> [Entry] {
      entries.map { (day: day($0), entry: $0) }.sorted { a, b in
        (b.day, a.entry.dossier, a.entry.lesson) < (a.day, b.entry.dossier, b.entry.lesson)
      }.map(\.entry)
    }
    self.byTheme = byTheme.map(newestFirst)
    self.others = newestFirst(others)
  }
}
