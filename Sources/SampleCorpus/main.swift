#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The only thing that may change the sample's content besides its phrases.
let seed: UInt64 = 20_250_317

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first, arguments.count == 1, !folder.hasPrefix("-") else {
  TextFile.printError("usage: SampleCorpus DIR\nwrites the sample archive into DIR (the project's is Corpus/sample)\n")
  exit(64)
}
do {
  try SampleArchive(posts: SampleGenerator.posts(count: 3000, seed: seed), seed: seed).write(to: folder)
} catch {
  TextFile.printError("SampleCorpus: \(error.message)\n")
  exit(2)
}
