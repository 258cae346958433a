// Counts the comparisons that instrumented code makes (Clang, SanitizerCoverage), of which every turn of a loop makes one: the steps of
// Linear.swift.
#include <stdint.h>

static uint64_t compared;

void __sanitizer_cov_trace_cmp1(uint8_t a, uint8_t b) { compared++; }
void __sanitizer_cov_trace_cmp2(uint16_t a, uint16_t b) { compared++; }
void __sanitizer_cov_trace_cmp4(uint32_t a, uint32_t b) { compared++; }
void __sanitizer_cov_trace_cmp8(uint64_t a, uint64_t b) { compared++; }
void __sanitizer_cov_trace_const_cmp1(uint8_t a, uint8_t b) { compared++; }
void __sanitizer_cov_trace_const_cmp2(uint16_t a, uint16_t b) { compared++; }
void __sanitizer_cov_trace_const_cmp4(uint32_t a, uint32_t b) { compared++; }
void __sanitizer_cov_trace_const_cmp8(uint64_t a, uint64_t b) { compared++; }
void __sanitizer_cov_trace_switch(uint64_t value, uint64_t *cases) { compared++; }

// What the same code also tells, for libFuzzer.
void __sanitizer_cov_8bit_counters_init(uint8_t *start, uint8_t *stop) {}
void __sanitizer_cov_pcs_init(const uintptr_t *start, const uintptr_t *stop) {}
void __sanitizer_cov_trace_pc_indir(uintptr_t callee) {}

uint64_t naskah_steps(void) { return compared; }
void naskah_reset_steps(void) { compared = 0; }
