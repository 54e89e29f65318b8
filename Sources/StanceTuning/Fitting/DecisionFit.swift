import StanceClassifier

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Multinomial logistic regression in the very formula of ``Decision``: what is fitted is what the classifier computes afterwards.
///
/// With a, b, n the sums of a post: the logits are `scale·(a − opposition·b)`, `scale·(b − opposition·a)`, `scale·(threshold + n)`. Fitted are the weights in a and b and
/// the three settings, by the largest posterior probability: each number has a normal prior around the hand-set value and bounds that keep its sign.
struct DecisionFit {
  let rows: FitRows
  let gold: [Stance]
  /// How much each post counts.
  let rowWeights: [Double]
  /// The priors of the weights, one a column.
  let priors: [FitPrior]
  /// The priors of the logarithm of scale, of threshold, opposition, and the poles' own priors.
  let settingPriors: [FitPrior]

  /// How closely the numbers are wanted.
  var tolerance = Tolerance.fine

  /// When a fit ends.
  enum Tolerance {
    /// Where a step gains less than 10⁻⁷ of the whole: the numbers are wanted.
    case fine
    /// Where it gains less than 10⁻⁴: only their order is.
    case coarse
  }

  /// What a fit found.
  struct Result {
    var weights: [Double]
    var decision: Decision
  }

  /// Fits, starting from the centres of the priors, or from weights that should be near.
  func fit(from weights: [Double]? = nil) -> Result {
    let all = priors + settingPriors
    var minimizer = BoundedMinimizer(lower: all.map(\.lower), upper: all.map(\.upper))
    minimizer.maximumSteps = 100
    if tolerance == .coarse { minimizer.tolerance = 1e-4 }
    let first = (weights ?? priors.map(\.centre)) + settingPriors.map(\.centre)
    let point = minimizer.minimize(from: first, evaluate)
    return Result(weights: Array(point[..<priors.count]), decision: decision(point))
  }

  private func decision(_ point: [Double]) -> Decision {
    var decision = Decision()
    decision.scale = exp(point[priors.count])
    decision.threshold = point[priors.count + 1]
    decision.opposition = point[priors.count + 2]
    decision.firstPrior = point[priors.count + 3]
    decision.secondPrior = point[priors.count + 4]
    return decision
  }

  /// The negative logarithm of the posterior, up to a constant, and its gradient.
  private func evaluate(_ point: [Double], _ gradient: inout [Double]) -> Double {
    let decision = decision(point)
    var value = 0.0
    for index in point.indices {
      let prior = index < priors.count ? priors[index] : settingPriors[index - priors.count]
      let departure = point[index] - prior.centre
      value += 0.5 * prior.precision * departure * departure
      gradient[index] = prior.precision * departure
    }
    for row in 0..<rows.count { value += add(row, point, decision, &gradient) }
    return value
  }

  /// Adds a post's gradient; returns its loss.
  private func add(_ row: Int, _ point: [Double], _ decision: Decision, _ gradient: inout [Double]) -> Double {
    let range = rows.starts[row]..<rows.starts[row + 1]
    let offset = rows.offsets[row]
    var a = offset.first + decision.firstPrior
    var b = offset.second + decision.secondPrior
    for index in range {
      let value = rows.factors[index] * point[rows.columns[index]]
      if value > 0 { a += value } else { b -= value }
    }
    let (scale, opposition) = (decision.scale, decision.opposition)
    let neutralRange = rows.neutralStarts[row]..<rows.neutralStarts[row + 1]
    var neutral = decision.threshold + offset.neutral
    for index in neutralRange { neutral += point[rows.neutralColumns[index]] }
    let logits = (scale * (a - opposition * b), scale * (b - opposition * a), scale * neutral)
    let highest = max(logits.0, logits.1, logits.2)
    let powers = (exp(logits.0 - highest), exp(logits.1 - highest), exp(logits.2 - highest))
    let sum = powers.0 + powers.1 + powers.2
    let weight = rowWeights[row]
    let stance = gold[row]
    let errors = (
      weight * (powers.0 / sum - (stance == .first ? 1 : 0)), weight * (powers.1 / sum - (stance == .second ? 1 : 0)),
      weight * (powers.2 / sum - (stance == .neutral ? 1 : 0))
    )
    let byFirst = scale * (errors.0 - opposition * errors.1)
    let bySecond = scale * (errors.1 - opposition * errors.0)
    for index in range {
      let factor = rows.factors[index]
      gradient[rows.columns[index]] += factor > 0 ? factor * byFirst : -factor * bySecond
    }
    for index in neutralRange { gradient[rows.neutralColumns[index]] += scale * errors.2 }
    let settings = priors.count
    gradient[settings] += errors.0 * logits.0 + errors.1 * logits.1 + errors.2 * logits.2
    gradient[settings + 1] += scale * errors.2
    gradient[settings + 2] -= scale * (errors.0 * b + errors.1 * a)
    gradient[settings + 3] += byFirst
    gradient[settings + 4] += bySecond
    let own = stance == .first ? logits.0 : stance == .second ? logits.1 : logits.2
    return weight * (highest + log(sum) - own)
  }
}
