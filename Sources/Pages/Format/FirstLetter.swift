extension String {
  /// The same with a capital letter first.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }

  /// The same with a small letter first: to stand inside a sentence.
  var withSmallLetter: String { prefix(1).lowercased() + dropFirst() }
}
