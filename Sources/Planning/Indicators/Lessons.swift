internal import Dossiers

/// The lessons of some dossiers by theme: a lesson without a theme stands under each of its dossier.
package struct Lessons: Sendable {
  package struct Entry: Sendable, Hashable {
    /// Index into `Handbook.dossiers`, and into its lessons.
    package let dossier, lesson: Int
  }

  /// Beside `PlanningModel.themes`.
  package let byTheme: [[Entry]]
  /// Of no theme at all.
  package let others: [Entry]

  package init(of dossiers: [Int], in portfolio: Portfolio) {
    var byTheme = [[Entry]](repeating: [], count: portfolio.handbook.model.themes.count), others: [Entry] = []
    for index in dossiers {
      let dossier = portfolio.handbook.dossiers[index]
      let usual = Set(dossier.themes.items().map(\.value)).sorted()
      for (number, lesson) in dossier.lessons.items().enumerated() {
        let entry = Entry(dossier: index, lesson: number)
        let themes = lesson.theme.value.map { [$0] } ?? usual
        for theme in themes { byTheme[theme].append(entry) }
        if themes.isEmpty { others.append(entry) }
      }
    }
    self.byTheme = byTheme
    self.others = others
  }
}
