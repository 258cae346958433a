#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// Why the system refused something, for people. The system itself says it in English only; what an officer meets is
/// said in Indonesian too.
///
/// - Parameter number: an error number of the system (`errno`).
package func systemReason(_ number: Int32) -> Bilingual {
  let own = String(cString: strerror(number))
  return Bilingual(id: indonesian[number] ?? own, en: english[number] ?? own)
}

/// Where the system speaks of its own insides.
private let english: [Int32: String] = [
  EBADF: "it is closed", EXDEV: "it is on another disk", ESTALE: "the network folder is no longer connected",
  EADDRINUSE: "another program uses it"
]

private let indonesian: [Int32: String] = [
  ENOENT: "tidak ada berkas atau folder itu", EACCES: "tidak diizinkan", EPERM: "tidak diperbolehkan",
  EISDIR: "ini folder", ENOTDIR: "ini bukan folder", EEXIST: "sudah ada", ENOTEMPTY: "folder itu tidak kosong",
  ENOSPC: "disk penuh", EDQUOT: "jatah disk habis", EROFS: "disk ini hanya dapat dibaca",
  EFBIG: "berkasnya terlalu besar", ENAMETOOLONG: "namanya terlalu panjang", EMFILE: "terlalu banyak berkas terbuka",
  ENOMEM: "memori tidak cukup", EBUSY: "sedang dipakai program lain", EIO: "disk rusak atau terputus",
  ELOOP: "tautannya berputar-putar", EPIPE: "tidak ada lagi yang membaca", EBADF: "sudah ditutup",
  ENFILE: "terlalu banyak berkas terbuka di mesin ini", ENXIO: "perangkatnya tidak ada",
  ENODEV: "perangkatnya tidak ada", EXDEV: "tempatnya di disk lain",
  ESTALE: "folder jaringannya tidak tersambung lagi", ENOTSUP: "tidak didukung di sini",
  ETIMEDOUT: "terlalu lama tidak ada jawaban", EADDRINUSE: "program lain memakainya"
]
