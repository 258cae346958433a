import Markup

/// A section of the model in which each key is read by itself: from the model's own file where that gives the key, else
/// from the profile. Who sets the horizons of a handbook does not want to lose how long its decisions take.
struct SectionByKeys {
  let own: Record
  let base: Record?

  func source<Value>(of field: TypedField<Value>) -> Record { own.node(field) >= 0 ? own : base ?? own }

  subscript<Value>(field: TypedField<Value>) -> Field<Value> { source(of: field)[field] }
}
