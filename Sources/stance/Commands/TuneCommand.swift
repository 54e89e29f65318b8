import StanceClassifier
import StanceReport
import StanceTuning

enum TuneCommand {
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    func env(_ name: String, _ d: Double) -> Double { Environment.value(name).flatMap { Double($0) } ?? d }
    let induce = arguments.has(.induce)
    let poles = Poles(first: "FAVOR", second: "AGAINST", neutral: "NONE")
    let lexicon: Lexicon = try induce ? EmptyLexicon.make(poles, name: "x") : LexiconFolder.load(arguments.text(.lexicon))
    var options = TuningOptions(adding: arguments.requiredInteger(.suggest), measure: induce ? .poleF1 : .macroF1)
    options.resamples = Int(env("RES", 0))
    options.minimumZ = env("MINZ", options.minimumZ)
    options.minimumPosts = Int(env("MINP", Double(options.minimumPosts)))
    options.refit = env("REFIT", 1)
    options.maximumShare = env("MAXS", 1)
    options.longestPhrase = Int(env("LP", 4))
    options.shortestStem = Int(env("SS", 3))
    options.zpower = env("ZP", 1)
    options.scaleFree = env("SF", 0)
    options.opposition = env("OP", 10)
    options.innerFolds = Int(env("INNER", 3))
    options.folds = Int(env("FOLDS", 5))
    if let p = Environment.value("PLANS") {
      options.plans = p.split(separator: ";").map { let v = $0.split(separator: ",").map { Double(String($0))! }
        return FitPlan(weightPrecision: v[0], termPrecision: v[1], balance: v[2], neutral: v[3]) }
    }
    var sum = (0.0, 0.0, 0.0)
    var texts: [[TuningPost]] = []
    for operand in arguments.operands { texts.append(try TuningPosts.read(GoldFiles([operand], Columns(arguments).reading), lexicon.poles).posts) }
    let seeds = Int(env("SEEDS", 2))
    for seed in 1...seeds {
      var all = ConfusionMatrix(); var b = ConfusionMatrix()
      var line = ""
      for posts in texts {
        options.seed = UInt64(seed)
        let tuner = Tuner(lexicon, posts, options)
        let check = try tuner.crossValidate()
        all.merge(check.after); b.merge(check.before)
        line += " \(Int(check.after.meanF1(of: [.first, .second]) * 1000))"
        if arguments.operands.count == 1 { line += " ll \(check.logLossBefore) \(check.logLossAfter) \(check.macroF1Difference as Any)" }
      }
      sum.0 += all.macroF1 / Double(seeds); sum.1 += all.meanF1(of: [.first, .second]) / Double(seeds); sum.2 += b.macroF1 / Double(seeds)
      if env("V", 0) > 0 { print(line, all.predictions(of: .first), all.predictions(of: .second), all.predictions(of: .neutral)) }
    }
    print("before", sum.2, "macro", sum.0, "pole", sum.1)
    return .done
  }
}
