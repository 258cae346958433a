import Testing

@testable import Registers
