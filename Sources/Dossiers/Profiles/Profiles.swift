/// The models a handbook may start from, by the name its `profile:` gives.
let profiles: [String: String] = ["national": nationalProfile, "local": localProfile, "domestic": domesticProfile]
