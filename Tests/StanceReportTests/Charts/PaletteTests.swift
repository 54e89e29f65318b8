import Foundation
import StanceReport
import Testing

@Suite("Palette")
struct PaletteTests {
  static let themes = [("light", Palette.light), ("dark", Palette.dark)]

  @Test("text reaches WCAG AA, 4.5 : 1, on paper", arguments: themes)
  func text(_ theme: (String, Palette)) {
    for tint in [Tint.ink, .soft, .first, .second, .neutral] {
      let contrast = Vision.contrast(theme.1[tint], theme.1[.paper])
      #expect(contrast >= 4.5, "\(theme.0): \(tint) has \(contrast)")
    }
  }

  @Test("the poles reach WCAG AA for graphics, 3 : 1, on paper and beside the area of neutral", arguments: themes)
  func marks(_ theme: (String, Palette)) {
    for tint in [Tint.first, .second] {
      for ground in [Tint.paper, .neutralArea] {
        let contrast = Vision.contrast(theme.1[tint], theme.1[ground])
        #expect(contrast >= 3, "\(theme.0): \(tint) on \(ground) has \(contrast)")
      }
    }
  }

  /// Differences of CIELAB; 2.3 is just noticeable (Mahy et al. 1994), 20 is another colour.
  @Test("the poles stay apart for every common colour vision", arguments: themes)
  func deficiencies(_ theme: (String, Palette)) {
    for (name, matrix) in Vision.deficiencies {
      for (one, other) in [(Tint.first, Tint.second), (.first, .neutralArea), (.second, .neutralArea)] {
        let difference = Vision.difference(theme.1[one], theme.1[other], seenThrough: matrix)
        #expect(difference > 20, "\(theme.0), \(name): \(one) and \(other) differ by \(difference)")
      }
    }
  }

  /// The example of WCAG 2.2, "relative luminance": black on white is 21 : 1.
  @Test("contrast is that of WCAG")
  func formula() {
    #expect(abs(Vision.contrast(SRGB(0), SRGB(0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(Vision.contrast(SRGB(0x767676), SRGB(0xFFFFFF)) - 4.54) < 0.01)
  }
}

/// What people see.
enum Vision {
  /// Machado, Oliveira & Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0, on linear sRGB.
  static let deficiencies: [(String, [[Double]])] = [
    ("common vision", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    ("deuteranopia", [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
  ]

  /// WCAG 2.2, "contrast ratio".
  static func contrast(_ one: SRGB, _ other: SRGB) -> Double {
    let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  /// The CIE 1976 difference.
  static func difference(_ one: SRGB, _ other: SRGB, seenThrough matrix: [[Double]]) -> Double {
    let (left, right) = (lab(one, matrix), lab(other, matrix))
    return zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private static func luminance(_ colour: SRGB) -> Double {
    zip(linear(colour), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func linear(_ colour: SRGB) -> [Double] {
    [16, 8, 0].map { shift in
      let value = Double(colour.hex >> UInt32(shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// CIELAB under D65.
  private static func lab(_ colour: SRGB, _ matrix: [[Double]]) -> [Double] {
    let source = linear(colour)
    let seen = matrix.map { row in min(1, max(0, zip(row, source).reduce(0) { $0 + $1.0 * $1.1 })) }
    let toXYZ = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    let xyz = zip(toXYZ, [0.95047, 1, 1.08883]).map { row, white in zip(row, seen).reduce(0) { $0 + $1.0 * $1.1 } / white }
    let f = xyz.map { $0 > 216.0 / 24389 ? cbrt($0) : (24389.0 / 27 * $0 + 16) / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
