#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

// Every call to the system is asked how it went. One that a signal interrupted is made again; any other refusal becomes
// a `MachineError` with what was being done, the path, and the system's own words.

/// Makes a call until no signal interrupts it.
@discardableResult
func system(_ doing: Bilingual, _ path: @autoclosure () -> String, _ call: () -> Int32) throws -> Int32 {
  while true {
    let result = call()
    if result >= 0 { return result }
    let number = errno
    if number != EINTR { throw MachineError.disk(doing, path(), number) }
  }
}

/// What a call was for, as the beginning of a sentence.
enum Doing {
  static let read = Bilingual(id: "membaca", en: "read")
  static let write = Bilingual(id: "menulis", en: "write")
  static let save = Bilingual(id: "menyimpan ke disk", en: "bring to the disk")
  static let open = Bilingual(id: "membuka folder", en: "open the folder")
  static let readFolder = Bilingual(id: "membaca folder", en: "read the folder")
  static let makeFolder = Bilingual(id: "membuat folder", en: "make the folder")
  static let remove = Bilingual(id: "menghapus", en: "remove")
  static let rename = Bilingual(id: "menamai ulang", en: "rename")
  static let link = Bilingual(id: "menautkan", en: "link")
  static let lock = Bilingual(id: "mengunci", en: "lock")
  static let look = Bilingual(id: "melihat", en: "look at")
}

/// Closes a file that was written: only then does the system say of some disks that nothing was kept.
func closeWritten(_ file: Int32, _ path: @autoclosure () -> String) throws {
  // A file whose closing was interrupted is closed.
  guard close(file) == 0 || errno == EINTR else { throw MachineError.disk(Doing.write, path(), errno) }
}

/// Writes all bytes, in as many calls as the system wants.
func writeAll(
  _ bytes: borrowing [UInt8], to file: Int32, _ path: @autoclosure () -> String, doing: Bilingual = Doing.write
) throws {
  let failure = bytes.withUnsafeBytes { buffer -> Int32 in
    var done = 0
    while done < buffer.count {
      let put = write(file, buffer.baseAddress! + done, buffer.count - done)
      if put < 0, errno == EINTR { continue }
      if put < 0 { return errno }
      done += put
    }
    return 0
  }
  guard failure == 0 else { throw MachineError.disk(doing, path(), failure) }
}
