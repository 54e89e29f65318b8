/// The style sheet of a page: two themes, three widths, paper.
enum PageStyle {
  /// The whole sheet.
  static let sheet =
    variables(":root", .light)
    + "@media (prefers-color-scheme:dark){\(variables(":root", .dark))}\n"
    + ChartStyle.rules(variable) + ChartStyle.hoverRules(variable) + page + parts + narrow
    + "@media print{\n" + variables(":root", .light) + print + "}\n"

  private static func variable(_ tint: Tint) -> String { "var(--\(tint.rawValue))" }

  private static func variables(_ selector: String, _ palette: Palette) -> String {
    "\(selector){" + Tint.allCases.map { "--\($0.rawValue):\(palette[$0].css)" }.joined(separator: ";") + "}\n"
  }

  private static let serif = "\"Iowan Old Style\",\"Palatino Linotype\",Palatino,\"Source Serif 4\",Georgia,\"Noto Serif\",serif"

  private static let page = """
    :root{color-scheme:light dark}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 \(serif);-webkit-text-size-adjust:100%}
    main{max-width:928px;margin:0 auto;padding:40px 24px 64px}
    h1{font-size:34px;line-height:1.15;font-weight:600;letter-spacing:-.01em;margin:0 0 14px;text-wrap:balance;overflow-wrap:anywhere}
    h2{font-size:22px;line-height:1.25;font-weight:600;margin:48px 0 0;padding-top:12px;border-top:2px solid var(--ink)}
    h3{font:600 16px/1.35 \(ChartStyle.fonts);margin:0}
    p{margin:0 0 12px;max-width:44em}
    .kicker{font:600 13px/1.4 \(ChartStyle.fonts);letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:0 0 10px}
    .lead{font-size:20px;line-height:1.45;text-wrap:pretty}
    .note,figcaption p{font:14px/1.45 \(ChartStyle.fonts);color:var(--soft);margin:3px 0 0}
    .first{color:var(--first);font-weight:600}
    .second{color:var(--second);font-weight:600}
    .neutral{color:var(--neutral);font-weight:600}
    :focus-visible{outline:2px solid var(--first);outline-offset:2px}

    """

  private static let parts = """
    figure{margin:22px 0 0}
    h2+figure{margin-top:12px}
    figcaption h2{margin-top:48px}
    figcaption{margin-bottom:12px}
    svg.chart{display:block;width:100%;height:auto;overflow:visible}
    svg.narrow{display:none}
    details{font:14px/1.45 \(ChartStyle.fonts);margin-top:8px}
    summary{cursor:pointer;color:var(--soft);width:fit-content}
    .scroll{overflow:auto;max-height:26em;margin-top:8px}
    table{border-collapse:collapse;font:14px/1.4 \(ChartStyle.fonts);font-variant-numeric:tabular-nums}
    caption{text-align:left;color:var(--soft);padding:2px 0 6px}
    th,td{padding:3px 14px 3px 0;text-align:right;vertical-align:top;border-bottom:1px solid var(--grid);font-weight:400}
    thead th{font-weight:600;vertical-align:bottom}
    tr>:first-child{text-align:left;overflow-wrap:anywhere;min-width:7em}
    .data td{white-space:nowrap}
    .words td{text-align:left;overflow-wrap:anywhere}
    .matrix{margin-bottom:14px}
    .matrix tbody th{white-space:nowrap}
    .card{display:grid;grid-template-columns:1.25fr 1fr;gap:8px 40px;align-items:start}
    .card>*{min-width:0}
    .figures{display:flex;flex-wrap:wrap;gap:8px 36px;margin:14px 0 4px}
    .figures div{font:14px/1.4 \(ChartStyle.fonts);color:var(--soft)}
    .figures b{display:block;font-size:28px;line-height:1.2;color:var(--ink)}
    pre{font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;background:var(--grid);padding:10px 12px;margin:8px 0;white-space:pre-wrap;overflow-wrap:anywhere;border-radius:3px}
    pre span{display:inline-block;max-width:100%;vertical-align:top}

    """

  private static let narrow = """
    @media screen and (max-width:640px){
    main{padding:24px 16px 48px}
    h1{font-size:26px}
    h2{font-size:20px;margin-top:40px}
    .lead{font-size:18px}
    svg.wide{display:none}
    svg.narrow{display:block;max-width:460px}
    .card{grid-template-columns:1fr}
    }

    """

  /// A4 or Letter: two pages of what can be seen without opening anything.
  private static let print = """
    @page{size:A4;margin:11mm 15mm}
    body{font-size:9.5pt;line-height:1.38}
    main{max-width:none;padding:0}
    details,figure.screen{display:none}
    h1{font-size:17pt;margin-bottom:4pt}
    .lead{font-size:11pt;margin-bottom:4pt}
    h2,figcaption h2{font-size:12.5pt;margin:10pt 0 0;padding-top:4pt;border-top-width:1pt;break-after:avoid}
    h3{font-size:9.5pt}
    .note,figcaption p,table,.figures div{font-size:8pt;line-height:1.35}
    .figures{margin:5pt 0 2pt}
    .figures b{font-size:15pt}
    figure{margin-top:8pt;break-inside:avoid}
    h2+figure{margin-top:4pt}
    figcaption{margin-bottom:3pt;break-after:avoid}
    p{max-width:none;margin-bottom:4pt}
    .scroll{overflow:visible;max-height:none;margin-top:3pt}
    th,td{padding:1.2pt 8pt 1.2pt 0}
    .card{grid-template-columns:1.5fr 1fr;break-inside:avoid}
    main>header~figure svg.wide,section>figure svg.wide{width:95%}
    .pair{display:grid;grid-template-columns:1fr 1.3fr;gap:0 9mm;align-items:start}
    .pair .card{grid-template-columns:1fr}
    .pair,.pair section{break-inside:avoid}
    .pair p{font-size:7.5pt;line-height:1.35}
    pre{font-size:7pt;padding:4pt 6pt;margin:3pt 0;background:none;border:.5pt solid var(--grid)}

    """
}
