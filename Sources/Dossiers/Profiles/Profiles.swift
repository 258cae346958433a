/// The models a handbook may start from, by the name its `profile:` gives.
let profiles: [String: String] = [
  "national": Data.profileNational, "local": Data.profileLocal, "domestic": Data.profileDomestic
]

/// Every list that the program brings with it: codes with their names, and the models a handbook may start from.
package let listsOfProgram = [
  Data.aidSectors, Data.countries, Data.currencies, Data.developmentGoals, Data.languages, Data.profileDomestic,
  Data.profileLocal, Data.profileNational
]
