/// A value together with what was found while making it. A wrong dossier still gives a value, and all its findings.
package struct Diagnosed<Value: Sendable>: Sendable {
  package let value: Value
  package let diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

/// What the steps of the program have found so far.
package struct Findings: Sendable {
  package private(set) var all: [Diagnostic] = []

  package init() {}

  /// Takes the value and remembers what was said.
  package mutating func keep<Value>(_ result: Diagnosed<Value>) -> Value {
    all += result.diagnostics
    return result.value
  }

  package mutating func add(_ diagnostics: [Diagnostic]) {
    all += diagnostics
  }
}
