/// The style sheet of the charts: what each class of an element looks like.
enum ChartStyle {
  /// The rules, with colours as `colour` gives them: values in a file of its own, variables in a page that knows two themes.
  static func rules(_ colour: (Tint) -> String) -> String {
    shared(colour) + [Tint.first, .second, .neutral].map { series($0, colour) }.joined()
  }

  /// The colours of a chart that stands alone: the light theme, since nobody knows the surroundings and most of them are paper.
  static let standalone = rules { Palette.light[$0].css }

  /// The rules of what answers to a pointer in a page; see ``Canvas/column(_:width:_:)``.
  static func hoverRules(_ colour: (Tint) -> String) -> String {
    let spots = [Tint.first, .second, .neutral].map { tint in
      ".\(tint.rawValue)-spot{stroke:\(colour(tint));stroke-width:9;stroke-linecap:\(tint == .first ? "round" : "square")}\n"
    }
    return """
      .h>rect{fill:\(colour(.soft));fill-opacity:0;pointer-events:all}
      .h:hover>rect{fill-opacity:.16}
      .h>path,.h>text{visibility:hidden;pointer-events:none}
      .h>text{font-size:12px;text-anchor:end;transform:translate(\(coordinate(Figure.wideWidth))px,13px)}
      .h:hover>path,.h:hover>text{visibility:visible}

      """ + spots.map { ".h>" + $0 }.joined()
        + [Tint.first, .second, .neutral].map { ".h .\($0.rawValue){fill:\(colour($0))}\n" }.joined()
  }

  /// The fonts of charts: what the system has for interfaces, which has figures of one width and is legible when small.
  static let fonts = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif"

  private static func shared(_ colour: (Tint) -> String) -> String {
    """
    .chart{font-family:\(fonts);font-size:13px;font-variant-numeric:tabular-nums;fill:\(colour(.ink))}
    .soft{fill:\(colour(.soft))}
    .small{font-size:12px}
    .strong{font-weight:600}
    .large{font-size:24px;font-weight:600}
    .grid{stroke:\(colour(.grid));stroke-width:1;fill:none}
    .axis{stroke:\(colour(.soft));stroke-width:1;fill:none}
    .event{stroke:\(colour(.soft));stroke-width:1;stroke-dasharray:2 3;fill:none}
    .ink-dot{fill:\(colour(.ink))}
    .volume{fill:\(colour(.soft));fill-opacity:.55}
    .hit{fill-opacity:0;pointer-events:all}

    """
  }

  private static func series(_ ink: Tint, _ colour: (Tint) -> String) -> String {
    let (name, value) = (ink.rawValue, colour(ink))
    return """
      .\(name)-text{fill:\(value)}
      .\(name)-area{fill:\(ink == .neutral ? colour(.neutralArea) : value)}
      .\(name)-band{fill:\(value);fill-opacity:.17}
      .\(name)-line{fill:none;stroke:\(value);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
      .\(name)-fine{fill:none;stroke:\(value);stroke-width:1.3;stroke-linejoin:round}
      .\(name)-reach{stroke:\(value);stroke-width:4;stroke-opacity:.35;stroke-linecap:butt}
      .\(name)-whisker{stroke:\(value);stroke-width:1.2;stroke-opacity:.55}
      .\(name)-dot{fill:\(value);stroke:\(colour(.paper));stroke-width:1}
      .\(name)-ring{fill:\(colour(.paper));stroke:\(value);stroke-width:2}

      """
  }
}
