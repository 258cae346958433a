package import FoundationEssentials

/// A number that a rule asks with and that a model may set: `rules: {RES-203: {asymmetry_above: 0.6}}`.
package enum RuleParameter: String, CaseIterable, Sendable {
  case asymmetryAbove = "asymmetry_above"
  case themeConcentrationAbove = "theme_concentration_above"
  case longestYears = "longest_years"

  /// The rule that it belongs to.
  package var code: String {
    switch self {
    case .asymmetryAbove: "RES-203"
    case .themeConcentrationAbove: "NET-802"
    case .longestYears: "DAT-061"
    }
  }
}

extension PlanningModel {
  /// What the model sets; nil where it leaves the rule its own number.
  package func value(of parameter: RuleParameter) -> Decimal? { rules[parameter.code]?.parameters[parameter] }
}
