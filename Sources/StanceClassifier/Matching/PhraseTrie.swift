/// Sequences of elements and the entries that they spell: a trie in flat arrays, its edges in one hash table.
///
/// A node may also have gaps: "after up to n words, go on at that node".
struct PhraseTrie: Sendable {
  /// A gap of up to `limit` words that leads to `node`.
  struct Gap: Sendable {
    var limit: UInt32
    var node: UInt32
    var next: UInt32
  }

  /// An entry that ends at a node.
  struct Output: Sendable {
    var entry: UInt32
    var next: UInt32
  }

  /// "From this node by this element to that node"; free where `node` is 0. Twelve bytes, since the built-in lexicon has over
  /// 65,000 edges, and a start of the program pays for every page that it touches.
  private struct Edge: Sendable {
    var from: UInt32 = 0
    var element: UInt32 = 0
    var node: UInt32 = 0
  }

  /// What leads on from a node, and what ends there.
  struct Exits: Sendable {
    /// First of the node's outputs; 0 is none.
    var output: UInt32 = 0
    /// First of the node's gaps; 0 is none.
    var gap: UInt32 = 0
    /// The marks (``PhraseTrie/mark(_:)``) of the elements on the edges that leave the node; no edge, no bit.
    var marks: UInt64 = 0
  }

  /// The node where every sequence starts.
  static let root: UInt32 = 0

  private var nodes: [Exits] = [Exits()]
  private var edges: [Edge]
  private var edgeCount = 0
  /// First edges, by element: the root's children without a hash.
  private var starts: [UInt32] = [0]
  private(set) var gaps = [Gap(limit: 0, node: 0, next: 0)]
  private(set) var outputs = [Output(entry: 0, next: 0)]

  // MARK: Looking up

  /// The node after `element` at the start of a sequence; 0 if no entry starts with it.
  @inline(__always)
  func start(_ element: UInt32) -> UInt32 {
    let starts = self.starts.span
    return Int(element) < starts.count ? starts[Int(element)] : 0
  }

  /// The node that `element` leads to from `node`; 0 if there is none.
  func child(_ node: UInt32, _ element: UInt32) -> UInt32 {
    if node == PhraseTrie.root { return start(element) }
    let edges = self.edges.span
    var index = PhraseTrie.slot(node, element) & (edges.count &- 1)
    while edges[index].node != 0 {
      if edges[index].from == node, edges[index].element == element { return edges[index].node }
      index = (index &+ 1) & (edges.count &- 1)
    }
    return 0
  }

  /// All that a matcher asks of a node, in one look.
  func exits(_ node: UInt32) -> Exits { nodes.span[Int(node)] }

  /// The marks of the elements that lead on from `node`. A token none of whose marks is among them need not be looked up.
  func marks(_ node: UInt32) -> UInt64 { nodes.span[Int(node)].marks }

  /// One of 64 bits for an element: the top bits of a multiplicative hash (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  static func mark(_ element: UInt32) -> UInt64 { 1 << UInt64((element &* 0x9E37_79B1) >> 26) }

  // MARK: Building

  /// A trie without entries. What is reserved is address space; memory is what is used of it, without the copies of growing arrays.
  /// `entries` is how many there will be, of 32 edges each as in the built-in lexicon; more find room too.
  init(entries: Int = 32) {
    let room = TableSize.power(of: 32 * entries)
    edges = [Edge](repeating: Edge(), count: room)
    nodes.reserveCapacity(room)
    outputs.reserveCapacity(room / 2)
    gaps.reserveCapacity(room / 8)
    starts.reserveCapacity(room / 8)
  }

  /// The child of `node` by `element`, made if it is not there.
  mutating func extend(_ node: UInt32, _ element: UInt32) -> UInt32 {
    let known = child(node, element)
    if known != 0 { return known }
    let new = addNode()
    nodes[Int(node)].marks |= PhraseTrie.mark(element)
    if node == PhraseTrie.root {
      if starts.count <= Int(element) { starts.append(contentsOf: repeatElement(0, count: max(8192, starts.count))) }
      if starts.count <= Int(element) { starts.append(contentsOf: repeatElement(0, count: Int(element) + 1 - starts.count)) }
      starts[Int(element)] = new
    } else {
      if edgeCount * 4 >= edges.count * 3 { grow() }
      place(Edge(from: node, element: element, node: new))
      edgeCount += 1
    }
    return new
  }

  /// The node behind a gap of up to `limit` words after `node`, made if it is not there.
  mutating func extend(_ node: UInt32, gap limit: Int) -> UInt32 {
    var gap = nodes[Int(node)].gap
    while gap != 0 {
      if gaps[Int(gap)].limit == limit { return gaps[Int(gap)].node }
      gap = gaps[Int(gap)].next
    }
    let new = addNode()
    gaps.append(Gap(limit: UInt32(limit), node: new, next: nodes[Int(node)].gap))
    nodes[Int(node)].gap = UInt32(gaps.count - 1)
    return new
  }

  /// Lets `entry` end at `node`, once.
  mutating func finish(_ node: UInt32, entry: UInt32) {
    var output = nodes[Int(node)].output
    while output != 0 {
      if outputs[Int(output)].entry == entry { return }
      output = outputs[Int(output)].next
    }
    outputs.append(Output(entry: entry, next: nodes[Int(node)].output))
    nodes[Int(node)].output = UInt32(outputs.count - 1)
  }

  private mutating func addNode() -> UInt32 {
    nodes.append(Exits())
    return UInt32(nodes.count - 1)
  }

  private static func slot(_ node: UInt32, _ element: UInt32) -> Int {
    let product = (UInt64(node) << 32 | UInt64(element)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: product >> 32)
  }

  private mutating func place(_ edge: Edge) {
    var edges = edges.mutableSpan
    var index = PhraseTrie.slot(edge.from, edge.element) & (edges.count &- 1)
    while edges[index].node != 0 { index = (index &+ 1) & (edges.count &- 1) }
    edges[index] = edge
  }

  private mutating func grow() {
    let old = edges
    edges = [Edge](repeating: Edge(), count: 2 * old.count)
    for edge in old where edge.node != 0 { place(edge) }
  }
}
