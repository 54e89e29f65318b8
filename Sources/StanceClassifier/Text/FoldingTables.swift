/// Base letters of the Latin blocks, by canonical decomposition (Unicode 15, NFD without its combining marks, lower case).
///
/// One character a scalar: a letter is the base; `.` has none; `1` is ae, `2` ss, `3` oe, `4` th, `5` ij, `6` ʒ.
enum FoldingTables {
  /// U+00C0…U+024F.
  static let latin = Array(
    """
    aaaaaa1ceeeeiiiidnooooo.ouuuuy42aaaaaa1ceeeeiiiidnooooo.ouuuuy4y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllllllllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    ................................oo.............uu............................aaiioouuuuuuuuuu.aaaa11..ggkkoooo66j...gg..nnaa11oo\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................
    """.utf8)
  /// U+1E00…U+1EFF.
  static let latinAdditional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s..2daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8)
  /// U+1F00…U+1FFF: the Greek letter, by the Latin one that transliterates it (`h` is eta, `w` omega); `.` is no letter.
  static let greekExtended = Array(
    """
    aaaaaaaaaaaaaaaaeeeeee..eeeeee..hhhhhhhhhhhhhhhhiiiiiiiiiiiiiiiioooooo..oooooo..uuuuuuuu.u.u.u.uwwwwwwwwwwwwwwwwaaeehhiioouuww..\
    aaaaaaaaaaaaaaaahhhhhhhhhhhhhhhhwwwwwwwwwwwwwwwwaaaaa.aaaaaaa.i...hhh.hheehhh...iiii..iiiiii....uuuurruuuuuur.....www.wwoowww...
    """.utf8)
}
