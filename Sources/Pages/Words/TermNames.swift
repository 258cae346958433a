internal import Dossiers
internal import Planning

// What a code of the program or of a model is called in a language. Here alone a key of the words is made of a code;
// everywhere else one asks by what the code is of.

extension Words {
  /// A word of the model's own lists (a level, a criterion, a kind of meeting) in this language: itself where the words
  /// have none.
  func term(_ word: String) -> String { all["term." + word] ?? word }

  func answer(_ flag: Bool) -> String { term(flag ? "yes" : "no") }

  /// Of what nobody has answered yet.
  var unanswered: String { term("unanswered") }

  /// A value of one of a document's fields, which may be called otherwise there than elsewhere.
  func term(_ value: String, of column: String) -> String { all["term.value.\(column).\(value)"] ?? term(value) }

  /// What a column is called on pages; nil where the words have no name for it.
  func name(of column: Planning.Column) -> String? { all["term.column." + column.name] }

  func name(of matter: Block.Matter) -> String { term("of." + matter.rawValue) }

  func name(of dimension: Block.Dimension) -> String { term(dimension.rawValue) }

  func name(of measure: Block.Measure) -> String { term("measure." + measure.rawValue) }

  func name(of mark: Institutionalisation.Mark) -> String { term("mark." + mark.rawValue) }

  func name(of lens: Lens) -> String { term("lens." + lens.rawValue) }

  func name(of check: ScoreCheck) -> String { term("check." + check.rawValue) }

  /// What kind of pack it is.
  func name(of layout: PackRecipe) -> String { term("recipe." + layout.rawValue) }

  /// The heading over a pack's own words.
  func opening(of layout: PackRecipe) -> String { term("opening." + layout.rawValue) }

  /// A sentence on a list of groups; nothing where the words have none.
  func note(on group: GroupKind) -> String { all["groups." + group.rawValue] ?? "" }

  /// A role of a party; as it is written where it is none of the usual ones.
  func name(ofRole role: String) -> String { all["role." + role] ?? role }

  func name(ofFamily family: String) -> String { term("family." + family) }

  func name(ofChallenge kind: String) -> String { all["challenge." + kind] ?? term(kind) }

  /// What rules are about, by how their codes begin; that where the words have no name for it.
  func name(ofRules family: String) -> String { all["term.rules." + family] ?? family }
}
