package import Diagnostics

/// What can be wrong with one file by itself, for the rule book.
package let markupFaults: [Fault] = [
  frontMatterMissingFault, yamlSyntaxFault, keyTwiceFault, unreadableTextFault, unwantedCharacterFault,
  mergeConflictFault,
  swallowedTextFault, curlyQuotesFault, oddCharacterFault,
  unsafeLinkFault, outsideImageFault, bodyTooLongFault, nestedTooDeepFault, tooManyImagesFault, noteMissingFault,
  noteUnusedFault,
  rawHTMLFault, commentUnclosedFault, headingAttributeFault, headingIDTwiceFault,
  linkWithBlanksFault, wikiLinkUnclosedFault, referenceUndefinedFault, tabTableFault, tableRuleMissingFault,
  headingBlankMissingFault,
  wordBulletFault, fenceUnclosedFault, boxThatIsTextFault, boldThatIsTextFault, itemThatIsTextFault, listNumbersFault,
  linkApartFault, cellsDroppedFault, figureThatIsCodeFault, boldForHeadingFault
]
