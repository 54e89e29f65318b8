import StanceAggregation
import StanceClassifier

/// A tabulation as a file: what `--summary-out` writes and `stance merge` reads. The schema, version 1, stands in this folder's README.md.
///
/// The same tabulation gives the same bytes, whatever process and order it came from: keys and rows stand in a fixed order, all numbers are integers, sketches
/// are text.
public enum SummaryJSON {
  /// The version of the schema. A reader refuses others.
  public static let schema = 1

  /// The file.
  public static func bytes(_ tabulation: Tabulation) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("stance_summary", schema)
      write(tabulation.basis, to: &json)
      json.name("days")
      if let days = tabulation.days {
        json.array(.inline) {
          $0.value(days.lowerBound.name)
          $0.value(days.upperBound.name)
        }
      } else {
        json.value(decimal: nil)
      }
      json.member("total", .inline, object: { write(tabulation.total, to: &$0) })
      json.member("tables", array: { json in for table in tabulation.tables { write(table, to: &json) } })
      writeCues(tabulation, to: &json)
      writeBins(tabulation.bins, to: &json)
      writeExamples(tabulation, to: &json)
      writeSources(tabulation, to: &json)
    }
    return json.bytes + [0x0A]
  }

  private static func write(_ basis: Tabulation.Basis, to json: inout JSONWriter) {
    json.member("version", basis.version)
    json.member(
      "lexicon", .inline,
      object: { json in
        json.member("name", basis.lexicon)
        json.member("hash", basis.lexiconHash)
      })
    json.member("labels", .inline, array: { json in for stance in Stance.allCases { json.value(basis.poles[stance]) } })
    json.member("settings", .inline, array: { json in for setting in basis.settings { json.value(setting) } })
    json.member("count", .inline, array: { json in for counting in basis.countings { json.value(counting.rawValue) } })
    json.member("by", .inline, array: { json in for division in basis.divisions { json.value(division.name) } })
    json.name("cues_by")
    if let period = basis.cuePeriod { json.value(period.rawValue) } else { json.value(decimal: nil) }
    json.member("examples_of_each", basis.exampleCount)
  }

  /// The members of a cell.
  private static func write(_ cell: Cell, to json: inout JSONWriter) {
    write("posts", ByStance(cell.distribution.count), to: &json)
    write("units", ByStance(cell.distribution.units), to: &json)
    for (name, sketches) in [("texts", cell.texts), ("authors", cell.authors)] {
      guard let sketches else { continue }
      json.member(name, .inline, array: { json in for stance in Stance.allCases { json.value(sketches[stance].text) } })
    }
    if let engagement = cell.engagement {
      write("engagement", ByStance(engagement.sum), to: &json)
      json.member("squares", String(engagement.squares))
    }
  }

  private static func write(_ name: String, _ numbers: ByStance<Int>, to json: inout JSONWriter) {
    json.member(name, .inline, array: { json in for number in numbers.values { json.value(number) } })
  }

  /// The names of groups, in brackets; `null` for what the dump does not say.
  private static func write(_ key: GroupKey, to json: inout JSONWriter) {
    json.member(
      "in", .inline,
      array: { json in
        for group in key.groups { if group.isKnown { json.value(group.name) } else { json.value(decimal: nil) } }
      })
  }

  private static func write(_ table: GroupTable, to json: inout JSONWriter) {
    json.object { json in
      json.member("by", table.division.name)
      json.member("precision", table.precision)
      json.member(
        "rows",
        array: { json in
          for row in table.rows where table.heavy == nil {
            json.object(.inline) { json in
              write(row.key, to: &json)
              write(row.cell, to: &json)
              if let rank = table.ranks[row.key] { json.member("rank", String(rank)) }
            }
          }
        })
      if let heavy = table.heavy { json.member("sketch", object: { write(heavy, to: &$0) }) }
    }
  }

  private static func write(_ sketch: HeavyGroups, to json: inout JSONWriter) {
    json.member(
      "rows",
      array: { json in
        for group in sketch.groups {
          json.object(.inline) { json in
            write(group.key, to: &json)
            json.member("rank", String(group.rank))
          }
        }
      })
    json.member("counters", .inline, array: { json in for counter in sketch.counters { json.value(counter) } })
  }
}

extension SummaryJSON {
  private static func writeCues(_ tabulation: Tabulation, to json: inout JSONWriter) {
    json.member(
      "cues",
      array: { json in
        for (entry, cue) in tabulation.cues.sorted(by: { $0.key < $1.key }) {
          json.array(.inline) { json in
            json.value(entry)
            json.value(cue.text)
            for posts in cue.posts.values { json.value(posts) }
          }
        }
      })
    let periods = tabulation.cuePeriods.sorted { ($0.key.start ?? .max) < ($1.key.start ?? .max) }
    json.member(
      "cue_periods",
      array: { json in
        for (period, entries) in periods {
          json.object(.inline) { json in
            write(GroupKey(period), to: &json)
            writeEntries(entries, to: &json)
          }
        }
      })
  }

  private static func writeEntries(_ entries: [Int: ByStance<Int>], to json: inout JSONWriter) {
    json.member(
      "cues",
      array: { json in
        for (entry, posts) in entries.sorted(by: { $0.key < $1.key }) {
          json.array(.inline) { json in
            json.value(entry)
            for posts in posts.values { json.value(posts) }
          }
        }
      })
  }

  private static func writeBins(_ bins: ProbabilityBins?, to json: inout JSONWriter) {
    json.name("probabilities")
    guard let bins else { return json.value(decimal: nil) }
    json.array { json in
      for (number, bin) in bins.numbered {
        json.array(.inline) { json in
          json.value(number)
          for stance in Stance.allCases { json.value(bin.count(of: stance)) }
          for stance in Stance.allCases { json.value(bin.units(of: stance)) }
        }
      }
    }
  }

  private static func writeExamples(_ tabulation: Tabulation, to json: inout JSONWriter) {
    json.member(
      "examples",
      array: { json in
        for stance in Stance.allCases {
          json.array(.inline) { json in
            for example in tabulation.examples[stance] {
              json.array(.inline) { json in
                json.value(example.id)
                json.value(String(example.probability.bitPattern))
              }
            }
          }
        }
      })
  }

  private static func writeSources(_ tabulation: Tabulation, to json: inout JSONWriter) {
    json.member(
      "sources",
      array: { json in
        for (name, source) in tabulation.sources.sorted(by: { $0.key < $1.key }) {
          json.object(.inline) { json in
            json.member("name", name)
            json.name("hash")
            if let hash = source.hash { json.value(hash) } else { json.value(decimal: nil) }
            write(source.intake, to: &json)
          }
        }
      })
  }

  private static func write(_ intake: Intake, to json: inout JSONWriter) {
    json.member("records", intake.records)
    json.member("posts", intake.posts)
    json.member("duplicates", intake.duplicates)
    json.member("truncated", intake.truncated)
    json.member("recovered", intake.recovered)
    json.member("bytes", intake.bytes)
    json.member(
      "skipped",
      object: { json in
        for reason in SkipReason.allCases where intake[reason].count > 0 {
          let skip = intake[reason]
          json.member(
            reason.name,
            array: { json in
              json.value(skip.count)
              json.value(Int(clamping: skip.first.record))
              json.value(Int(clamping: skip.first.byte))
            })
        }
      })
  }
}
