package import Diagnostics

/// What reading can find, for the rule book.
package let readingFaults: [Fault] =
  [staleEntryFault, baselineUnreadableFault, blockMistakeFault] + [
    unknownFieldFault, wrongFormFault, fieldMissingFault, idFormFault, languageMissingFault, modelMistakeFault,
    noSuchDateFault,
    periodFormFault, otherKindsFolderFault, personNamedFault, idBesideTextFault, idInPlaceOfTextFault,
    commaEndsValueFault,
    itemTwiceFault, yearAloneFault, placeholderFault
  ] + fileFaults + CodeList.allCases.map(\.fault)
