import Dossiers

/// Which live dossiers have a counterpart or a theme in common: counted once for a portfolio, asked dossier by dossier.
struct Ties: Sendable {
  /// By dossier.
  let isLive: [Bool]
  let liveCount: Int
  let counterparts: Counterparts
  private let byCounterpart: LiveGroups
  private let byTheme: LiveGroups

  init(_ handbook: Handbook) {
    let isLive = handbook.dossiers.map { $0.stage.value.map { handbook.model.stages[$0].isLive } ?? false }
    self.isLive = isLive
    liveCount = isLive.count { $0 }
    counterparts = Counterparts(handbook)
    byCounterpart = LiveGroups(counterparts.ofDossier, isLive: isLive)
    byTheme = LiveGroups(handbook.dossiers.map { $0.themes.items().map(\.value) }, isLive: isLive)
  }

  /// The other live dossiers that share a counterpart with a live one; our own organisation is none.
  func sharingCounterpart(with dossier: Int) -> Int { byCounterpart.others(beside: dossier) }

  /// Whether a live dossier shares a counterpart or a theme with any other.
  func hasCompany(_ dossier: Int) -> Bool {
    byCounterpart.hasOthers(beside: dossier) || byTheme.hasOthers(beside: dossier)
  }

  /// The other live dossiers that share a theme with a live one.
  func sharingTheme(with dossier: Int) -> Int { byTheme.others(beside: dossier) }
}
