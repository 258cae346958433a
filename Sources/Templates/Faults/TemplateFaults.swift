package import Diagnostics

/// What can be wrong with templates, for the rule book.
package let templateFaults: [Fault] = [
  unknownNameFault, tagNotClosedFault, missingTemplateFault, wrongKindFault, missingWordFault, endlessTemplateFault,
  unusedWordFault, wordFormFault, unusedTemplateFault, templateOverLimitFault, inlineCodeFault, codeInAddressFault
]

/// The names that were perhaps meant, as a question.
func didYouMean(_ names: [String]) -> Bilingual {
  let listed = names.joined(separator: ", ")
  return Bilingual(id: "mungkin maksudnya \(listed)?", en: "did you mean \(listed)?")
}
