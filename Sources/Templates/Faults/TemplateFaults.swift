package import Diagnostics

/// What can be wrong with templates, for the rule book.
package let templateFaults: [Fault] = [
  unknownNameFault, tagNotClosedFault, missingTemplateFault, wrongKindFault, missingWordFault, endlessTemplateFault,
  unusedWordFault, wordFormFault, templateOverLimitFault, inlineCodeFault, codeInAddressFault
]
