import StanceClassifier

/// What other files of a dump tell about the posts of one: the long posts of an X archive (`note-tweet.js`), whose archive
/// it is (`manifest.js`), the posts that API v2 pages refer to (`users_….json` beside academictwitteR's `data_….json`).
///
/// A class, since the chunks of a source share one; immutable once built.
final class Companion: Sendable {
  /// A long post of an X archive.
  struct Note {
    let seconds: Int64
    let text: ByteSlice
  }

  /// A text found elsewhere.
  struct Included {
    let id: UInt64
    let text: ByteSlice
  }

  /// The texts.
  let bytes: [UInt8]
  /// By time.
  let notes: [Note]
  /// By id.
  let included: [Included]
  /// The id, or else the handle, of the archive's owner; empty where unknown.
  let owner: ByteSlice

  init(bytes: [UInt8], notes: [Note], included: [Included], owner: ByteSlice) {
    self.bytes = bytes
    self.notes = notes.sorted { $0.seconds < $1.seconds }
    self.included = included.sorted { $0.id < $1.id }
    self.owner = owner
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { notes.isEmpty && included.isEmpty && owner.isEmpty }

  /// How far a note's time may lie from its post's, and how many characters must agree: 41 of 42 long posts of a real
  /// archive are found so, and no other.
  private static let nearbySeconds: Int64 = 2
  private static let sameCharacters = 80

  /// The note of which `text` is the beginning: within two seconds, the first 80 characters alike, and longer. The
  /// nearest in time where there are several.
  func note(at time: PostTime, beginning text: Span<UInt8>) -> ByteSlice? {
    guard time.precision == .second, !notes.isEmpty else { return nil }
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].seconds < time.seconds - Companion.nearbySeconds { low = middle + 1 } else { high = middle }
    }
    var best: Note?
    while low < notes.count, notes[low].seconds <= time.seconds + Companion.nearbySeconds {
      let note = notes[low]
      let isNearer = best.map { abs(note.seconds - time.seconds) < abs($0.seconds - time.seconds) } ?? true
      if isNearer, begins(note, text) { best = note }
      low += 1
    }
    return best?.text
  }

  /// The text of a post that others refer to; nil where it is unknown.
  func text(ofIncluded id: UInt64) -> ByteSlice? {
    var low = 0
    var high = included.count
    while low < high {
      let middle = (low + high) / 2
      if included[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < included.count && included[low].id == id ? included[low].text : nil
  }

  private func begins(_ note: Note, _ text: Span<UInt8>) -> Bool {
    guard text.count > 0, note.text.range.count > text.count else { return false }
    var characters = 0
    for index in 0..<text.count {
      // A byte that continues no other begins a character.
      if text[index] & 0xC0 != 0x80 {
        characters += 1
        if characters > Companion.sameCharacters { return true }
      }
      if bytes[Int(note.text.offset) + index] != text[index] { return false }
    }
    // A shorter text is no beginning of a long post: X cuts at 280.
    return false
  }
}

extension PostBatch {
  /// Takes over a text of a companion.
  mutating func append(_ slice: ByteSlice, of companion: Companion) -> ByteSlice {
    reserve(slice.range.count + 32)
    let start = byteCount
    for index in 0..<slice.range.count { bytes[start + index] = companion.bytes[Int(slice.offset) + index] }
    byteCount += slice.range.count
    return ByteSlice(offset: start, count: slice.range.count)
  }
}
