internal import Dossiers
internal import Planning

// What readers call a code of the program (`ScoreCheck`, `Lens`) or of the model (a role, a kind of meeting). Only this
// file makes a key of the words out of a code: all other code asks here, by the type of thing that the code names.

extension Words {
  /// A code of one of the model's own lists (a level, a criterion, a kind of meeting) in this language; the code itself
  /// where the words have none for it.
  func term(_ word: String) -> String { all["term." + word] ?? word }

  func answer(_ flag: Bool) -> String { term(flag ? "yes" : "no") }

  /// What stands where nobody has answered a recommendation yet.
  var unanswered: String { term("unanswered") }

  /// A value of one of a document's fields. The words may call it otherwise in this field than elsewhere
  /// (`term.value.<field>.<value>`).
  func term(_ value: String, of column: String) -> String { all["term.value.\(column).\(value)"] ?? term(value) }

  /// What a column is called on pages; nil where the words have no name for it.
  func name(of column: Planning.Column) -> String? { all["term.column." + column.name] }

  func name(of matter: Block.Matter) -> String { term("of." + matter.rawValue) }

  func name(of dimension: Block.Dimension) -> String { term(dimension.rawValue) }

  func name(of measure: Block.Measure) -> String { term("measure." + measure.rawValue) }

  func name(of mark: Institutionalisation.Mark) -> String { term("mark." + mark.rawValue) }

  func name(of lens: Lens) -> String { term("lens." + lens.rawValue) }

  func name(of check: ScoreCheck) -> String { term("check." + check.rawValue) }

  /// What packs of a recipe are called: a visit brief, a position paper.
  func name(of layout: PackRecipe) -> String { term("recipe." + layout.rawValue) }

  /// The heading over what the pack itself says, before its documents.
  func opening(of layout: PackRecipe) -> String { term("opening." + layout.rawValue) }

  /// The sentence over the list of all themes, all stages and so on; empty where the words have none.
  func note(on group: GroupKind) -> String { all["groups." + group.rawValue] ?? "" }

  /// A role of a party; where the words do not know it, as the dossier writes it.
  func name(ofRole role: String) -> String { all["role." + role] ?? role }

  func name(ofFamily family: String) -> String { term("family." + family) }

  func name(ofChallenge kind: String) -> String { all["challenge." + kind] ?? term(kind) }

  /// A kind of anything that figures count. Most kinds are terms; those of obstacles have names of their own.
  func name(ofKind kind: String) -> String { all["term." + kind] ?? all["challenge." + kind] ?? kind }

  /// What the rules of a family are about. A family is known by the letters before the hyphen of its codes (`DAT`), and
  /// these stand where the words have no name for it.
  func name(ofRules family: String) -> String { all["term.rules." + family] ?? family }
}
