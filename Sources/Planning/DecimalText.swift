internal import Dossiers
internal import FoundationEssentials

extension Decimal {
  /// With at most six places, a half rounded up (away from zero), without zeros at the end: `0.254545`, `100`.
  var text: String { text(places: 6) }
}
