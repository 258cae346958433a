internal import Diagnostics
func parseBody(_ bytes: [UInt8], from offset: Int, firstLine: Int, path: String) -> Diagnosed<Body> { Diagnosed(.empty) }
