import Foundation
import Support
import Testing

/// A handbook that cannot be read wholly, or that changes while it is read, never becomes a smaller site.
struct UnsteadyFolderTests {
  #if os(Linux)
    /// Loaded before the C library: while the folder BROKEN names is listed, the listing breaks off; when the one MOVES
    /// names is, a file of it is given another folder, once.
    private static let interposed = """
      #define _GNU_SOURCE
      #include <dirent.h>
      #include <dlfcn.h>
      #include <errno.h>
      #include <stdio.h>
      #include <stdlib.h>
      #include <string.h>
      #include <unistd.h>

      static int is(DIR *folder, const char *variable) {
        const char *wanted = getenv(variable);
        char link[64], path[4096];
        snprintf(link, sizeof link, "/proc/self/fd/%d", dirfd(folder));
        ssize_t length = readlink(link, path, sizeof path - 1);
        return wanted && length == (ssize_t)strlen(wanted) && memcmp(path, wanted, length) == 0;
      }

      static int taken, moved;

      struct dirent *readdir(DIR *folder) {
        struct dirent *(*next)(DIR *) = dlsym(RTLD_NEXT, "readdir");
        if (is(folder, "BROKEN") && taken++ > 2) { errno = EIO; return NULL; }
        if (is(folder, "MOVES") && !moved) { moved = 1; rename(getenv("MOVED_FROM"), getenv("MOVED_TO")); }
        return next(folder);
      }
      """

    private func library(in folder: URL) throws -> String {
      let source = folder.appending(path: "listing.c"), library = folder.appending(path: "listing.so")
      try Self.interposed.write(to: source, atomically: true, encoding: .utf8)
      let made = try run(
        URL(fileURLWithPath: "/usr/bin/env"), ["cc", "-shared", "-fPIC", "-o", library.path, source.path, "-ldl"])
      try #require(made.status == 0, "\(made.stderr)")
      return library.path
    }

    /// Every file below a folder, with its bytes.
    private func contents(of folder: URL) throws -> [String: Data] {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      return Dictionary(
        paths.map { ($0, FileManager.default.contents(atPath: folder.path + "/" + $0) ?? Data()) },
        uniquingKeysWith: { one, _ in one })
    }

    @Test func `a listing that breaks off ends the build with 2, and the site that stands stays`() throws {
      let handbook = try copyOfFixture("example")
      let library = try library(in: handbook)
      #expect(try run(["build", "-C", handbook.path, "--as-of", "2026-06-01"]).status == 0)
      let before = try contents(of: handbook.appending(path: "_site"))
      for folder in ["content", "content/dossiers", "content/partners"] {
        let broken = handbook.appending(path: folder).resolvingSymlinksInPath().path
        let build = try run(
          ["build", "--draft", "-C", handbook.path, "--as-of", "2026-06-01", "--language", "en"],
          environment: ["LD_PRELOAD": library, "BROKEN": broken])
        #expect(
          build.status == 2 && build.stderr.contains(folder) && build.stderr.contains("Input/output error"),
          "\(folder): \(build.stderr)")
      }
      #expect(!before.isEmpty)
      #expect(try contents(of: handbook.appending(path: "_site")) == before)
    }

    @Test func `a file that is renamed into a folder already listed is read all the same`() throws {
      let handbook = try copyOfFixture("example").resolvingSymlinksInPath()
      let library = try library(in: handbook)
      let partners = handbook.appending(path: "content/partners")
      let name = try #require(try FileManager.default.contentsOfDirectory(atPath: partners.path).sorted().first)
      let moved = handbook.appending(path: "content/dossiers/\(name)")
      let check = try run(
        ["check", "-C", handbook.path, "--as-of", "2026-06-01", "--format", "json"],
        environment: [
          "LD_PRELOAD": library, "MOVES": partners.path, "MOVED_FROM": partners.appending(path: name).path,
          "MOVED_TO": moved.path
        ])
      #expect(FileManager.default.fileExists(atPath: moved.path))
      #expect(
        check.status == 1 && check.stdout.contains("\"files\": 8") && check.stdout.contains("FM-020"),
        "\(check.stdout)\(check.stderr)")
    }
  #endif
}
