/// What an installed tool makes of compressed bytes, in a process of its own and so on another core.
final class ToolBytes: ByteSource {
  private let input: BufferedBytes
  private let tool: Tool
  private let ledger: InputLedger
  private let layer: Int
  private var process: ChildProcess?
  private var hasInput = true
  /// Why the compressed bytes ended, if not well.
  private var inputFault: StreamFault?

  /// Starts the tool, which is looked for in the folders of `path`.
  init(_ tool: Tool, path: String, _ input: BufferedBytes, _ ledger: InputLedger, layer: Int) throws(StreamFault) {
    guard let program = tool.find(in: path) else { throw tool.isMissing }
    self.tool = tool
    self.input = input
    self.ledger = ledger
    self.layer = layer
    do throws(SystemError) {
      process = try ChildProcess(program, tool.arguments)
    } catch {
      throw StreamFault(.unreadable, "cannot be read: \(program) does not start: \(error.words)")
    }
  }

  func read(into bytes: inout [UInt8], at offset: Int, limit: Int) throws(StreamFault) -> Int {
    if process == nil { return 0 }
    let got: Int
    do throws(SystemError) {
      try feed()
      got = try process?.read(into: &bytes, at: offset, limit: limit) ?? 0
    } catch {
      throw .system(error)
    }
    if got == 0 { try end() } else { try ledger.add(got, layer: layer) }
    return got
  }

  /// Gives the tool its input until there is output.
  private func feed() throws(SystemError) {
    while hasInput {
      // Output first: the input may be a pipe that has nothing yet.
      guard let now = try process?.wait(hasInput: false, blocks: false), !now.hasOutput else { return }
      do throws(StreamFault) {
        if try !input.advance() { return closeInput() }
      } catch {
        inputFault = error
        return closeInput()
      }
      guard let ready = try process?.wait(hasInput: true, blocks: true) else { return }
      if ready.takesInput { give() }
      if ready.hasOutput { return }
    }
  }

  private func give() {
    guard let taken = process?.write(input.bytes, input.range) else { return closeInput() }
    input.consume(taken)
  }

  private func closeInput() {
    process?.closeInput()
    hasInput = false
  }

  /// Looks at how the tool ended. Where its input was cut, that is the reason to tell.
  private func end() throws(StreamFault) {
    let status = process?.end()
    process = nil
    if let inputFault { throw inputFault }
    guard let status else { throw StreamFault(.damaged, "cannot be read: how \(tool.rawValue) ended is not known") }
    if status != 0 {
      throw StreamFault(
        .damaged, "the \(tool.rawValue) data ends in the middle or is damaged (\(tool.rawValue) ended with status \(status))")
    }
  }
}
