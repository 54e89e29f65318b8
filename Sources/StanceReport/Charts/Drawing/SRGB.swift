/// A colour of sRGB.
public struct SRGB: Sendable, Hashable {
  /// Red, green and blue, 0–255, as `0xRRGGBB`.
  public let hex: UInt32

  /// A colour as `0xRRGGBB`.
  public init(_ hex: UInt32) { self.hex = hex & 0xFF_FFFF }

  /// The colour in CSS: `#0b61a4`.
  public var css: String {
    let digits = String(hex, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
}
