/// The models a handbook may start from, by the name its `profile:` gives.
let profiles: [String: String] = [
  "national": Data.profileNational, "local": Data.profileLocal, "domestic": Data.profileDomestic
]
