// The one vector instruction that Swift has no word for: which of 16 lanes have their highest bit set, as a number. On x86-64 it is PMOVMSKB; in Swift alone
// the same takes a multiplication for every eight lanes.
//
// Portable: vector types of Clang, no intrinsics. Header only, so it is compiled into its callers.
#pragma once
#include <stdint.h>

typedef int8_t cvector_lanes __attribute__((ext_vector_type(16)));

static inline __attribute__((always_inline)) uint16_t cvector_sign_bits(cvector_lanes lanes) {
  typedef _Bool cvector_bits __attribute__((ext_vector_type(16)));
  cvector_bits bits = __builtin_convertvector(lanes < 0, cvector_bits);
  uint16_t number;
  __builtin_memcpy(&number, &bits, sizeof number);
  return number;
}
