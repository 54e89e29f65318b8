#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The functions of the C library that the fits need.
enum Logarithm {
  /// The natural logarithm.
  static func log(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log(value)
    #elseif canImport(Musl)
      Musl.log(value)
    #else
      Darwin.log(value)
    #endif
  }

  /// eˣ.
  static func exp(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.exp(value)
    #elseif canImport(Musl)
      Musl.exp(value)
    #else
      Darwin.exp(value)
    #endif
  }

  /// A positive base to any power.
  static func power(_ base: Double, _ exponent: Double) -> Double { exp(exponent * log(base)) }
}
