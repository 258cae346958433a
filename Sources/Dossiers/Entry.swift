/// A content file, typed: what reading makes of one file, and linking joins to the others.
package enum Entry: Sendable {
  case dossier(Dossier)
  case partner(Partner)
  case chapter(Chapter)
  case pack(Pack)
  case term(GlossaryTerm)
  case dashboard(Dashboard)

  package var document: any Document {
    switch self {
    case .dossier(let dossier): dossier
    case .partner(let partner): partner
    case .chapter(let chapter): chapter
    case .pack(let pack): pack
    case .term(let term): term
    case .dashboard(let dashboard): dashboard
    }
  }
}
