import StanceClassifier
import Synchronization

/// Reads the posts of a dump: one cursor over all its files, from which any number of workers take chunks.
///
/// A class, since many threads share one cursor. A worker holds the lock while it reads a chunk and cuts it at the end
/// of a record; parsing happens outside.
///
/// ```swift
/// let reader = try ArchiveReader([.path("dump")])
/// var worker = ArchiveWorker(reader)   // one a thread
/// var batch = PostBatch()
/// while try worker.next(into: &batch) { … }
/// ```
///
/// Results put in the order of ``PostBatch/sequence`` do not depend on how many workers there were. An error ends the
/// source that it names, not the reading: the next call goes on with the next source. What came before the error was
/// handed out as posts.
public final class ArchiveReader: Sendable {
  private let cursor: Mutex<Cursor>
  private let storedBytesRead = Atomic<Int>(0)
  private let storedBytesTotal: Int?
  /// What is read of each post.
  let fields: PostFields
  /// The name of the member or column that holds the author; nil where it is to be found.
  let authorColumn: String?

  /// A reader of files, folders and the standard input, in the order given. A folder stands for the dumps in it (at any
  /// depth), by the names of ``FolderListing``, in the order of their paths.
  ///
  /// - Throws: where an input does not exist, or a folder holds nothing with the name of a dump. Files are opened only
  ///   when their turn comes.
  public init(_ inputs: [ArchiveInput], options: ReadOptions = ReadOptions()) throws(ArchiveError) {
    var files: [Cursor.File] = []
    for input in inputs { files += try Cursor.File.expand(input) }
    storedBytesTotal = files.reduce(0 as Int?) { total, file in
      guard let total, let bytes = file.name.storedBytes else { return nil }
      return total + bytes
    }
    fields = options.fields
    cursor = Mutex(Cursor(files, options: options))
    authorColumn = options.authorColumn
  }

  /// What has been opened so far, in the order of the input, indexed by `RecordLocation.source`: files, and the members
  /// of archives that have the names of dumps (an archive itself is none).
  public var sources: [SourceName] { cursor.withLock { $0.sources } }

  /// What was noticed so far and did not hinder reading, in the order of the input.
  public var notices: [ArchiveNotice] { cursor.withLock { $0.notices } }

  /// How much has been read and how much there is, in bytes as stored; the total is nil where an input does not know
  /// its size. May be asked from any thread at any time.
  public var progress: (bytesRead: Int, bytesTotal: Int?) {
    (storedBytesRead.load(ordering: .relaxed), storedBytesTotal)
  }

  /// Fills a chunk with the next records; false at the end of all sources.
  func fill(_ chunk: inout Chunk) throws(ArchiveError) -> Bool {
    try cursor.withLock { (cursor: inout Cursor) throws(ArchiveError) -> Bool in
      defer { storedBytesRead.store(cursor.storedBytesRead, ordering: .relaxed) }
      return try cursor.fill(&chunk)
    }
  }
}

/// One thread's share in reading: the buffers it parses in, used again for every chunk.
public struct ArchiveWorker: ~Copyable {
  private let reader: ArchiveReader
  private var parser = RecordParser()

  /// A worker on a reader that others may share.
  public init(_ reader: ArchiveReader) {
    self.reader = reader
    parser.fields = reader.fields
    parser.authorField = reader.authorColumn
  }

  /// Replaces the batch by the posts of the next chunk.
  ///
  /// A batch may be without posts and still count records. Records = posts + skipped + duplicates, always; duplicates
  /// are 0 until a ``DuplicateFilter`` has seen the batch.
  ///
  /// - Returns: false at the end of all sources; the batch is empty then.
  /// - Throws: when a source cannot be read (further); call again to go on with the next one.
  public mutating func next(into batch: inout PostBatch) throws(ArchiveError) -> Bool {
    guard try reader.fill(&parser.chunk) else {
      batch.reset(capacity: 0)
      return false
    }
    parser.parse(into: &batch)
    return true
  }
}
