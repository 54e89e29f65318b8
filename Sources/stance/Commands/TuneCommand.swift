import StanceClassifier
import StanceReport
import StanceTuning

/// `stance tune`: fits a lexicon to labelled posts.
enum TuneCommand {
  static func run(_ arguments: ParsedArguments) throws -> ExitStatus {
    let induce = arguments.has(.induce)
    let poles = Poles(first: "FAVOR", second: "AGAINST", neutral: "NONE")
    let lexicon: Lexicon = try induce ? EmptyLexicon.make(poles, name: "x") : LexiconFolder.load(arguments.text(.lexicon))
    let (posts, _) = try TuningPosts.read(GoldFiles(arguments.operands, Columns(arguments).reading), lexicon.poles)
    var options = TuningOptions(adding: arguments.requiredInteger(.suggest), measure: induce ? .poleF1 : .macroF1)
    options.seed = UInt64(arguments.requiredInteger(.seed))
    let tuner = Tuner(lexicon, posts, options)
    let check = try tuner.crossValidate()
    print("macro", check.before.macroF1, check.after.macroF1, check.macroF1Difference as Any, check.logLossBefore, check.logLossAfter)
    print("pole", check.before.meanF1(of: [.first, .second]), check.after.meanF1(of: [.first, .second]))
    print(check.after)
    let tuned = try tuner.tune()
    print(tuned.plan, tuned.decision, tuned.moved.count, tuned.added.count)
    for added in tuned.added.prefix(30) { print(added.text(tuner), added.stance, added.weight, added.z) }
    return .done
  }
}
