/// Whether an id has been through a spreadsheet or a floating-point number: `1.23E+18` stands for many posts, so it
/// identifies none. (https://github.com/DocNow/twarc-csv/issues/51)
func isLossyID(_ id: Span<UInt8>) -> Bool {
  // Nearly all ids end in four digits or letters, none of which is the E of one or two digits behind it.
  guard id.count > 3, id[id.count - 3] | 0x20 == 0x65 || id[id.count - 4] | 0x20 == 0x65 || id[id.count - 2] | 0x20 == 0x65
  else { return false }
  guard id[0] &- 0x30 < 10 else { return false }
  var place = 1
  while place < id.count, id[place] &- 0x30 < 10 || id[place] == 0x2E || id[place] == 0x2C { place += 1 }
  guard place < id.count - 1, id[place] | 0x20 == 0x65 else { return false }
  place += 1
  if id[place] == 0x2B { place += 1 }
  let digits = place
  while place < id.count, id[place] &- 0x30 < 10 { place += 1 }
  return place == id.count && place > digits
}
