/* Makes a program believe that its processor lacks AVX-512, VNNI and AMX, so that libraries take the kernels of an older one.
 *   cc -shared -fPIC -O2 -o processor.so processor.c
 *   LD_PRELOAD=./processor.so PACTA_BENCH_PROCESSOR=avx2 node …        (or avx-vnni: AVX2 with VNNI, as in desktop processors)
 * Linux lets a thread have CPUID trapped (arch_prctl ARCH_SET_CPUID, on processors with the flag cpuid_fault in /proc/cpuinfo; threads
 * and children inherit it). The trap runs the instruction and takes the bits out of its answer (Intel SDM, CPUID leaf 7). */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

#define ARCH_SET_CPUID 0x1012

static int avx_vnni;
static struct sigaction after; /* what the program itself asked for; ours stays in front */

static void answer(int signal, siginfo_t *info, void *context) {
  greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
  const unsigned char *code = (const unsigned char *)registers[REG_RIP];
  if (signal == SIGSEGV && info->si_code == SI_KERNEL && code[0] == 0x0f && code[1] == 0xa2) {
    unsigned leaf = registers[REG_RAX], sub = registers[REG_RCX], a = leaf, b = 0, c = sub, d = 0;
    syscall(SYS_arch_prctl, ARCH_SET_CPUID, 1);
    __asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
    syscall(SYS_arch_prctl, ARCH_SET_CPUID, 0);
    if (leaf == 7 && sub == 0) {
      b &= ~(1u << 16 | 1u << 17 | 1u << 21 | 1u << 28 | 1u << 30 | 1u << 31);      /* F, DQ, IFMA, CD, BW, VL */
      c &= ~(1u << 1 | 1u << 6 | 1u << 11 | 1u << 12 | 1u << 14);                   /* VBMI, VBMI2, VNNI, BITALG, VPOPCNTDQ */
      d &= ~(1u << 22 | 1u << 23 | 1u << 24 | 1u << 25);                            /* AMX-BF16, FP16, AMX-TILE, AMX-INT8 */
    }
    if (leaf == 7 && sub == 1) a &= ~(1u << 5 | (avx_vnni ? 0 : 1u << 4));          /* AVX512-BF16, AVX-VNNI */
    registers[REG_RAX] = a, registers[REG_RBX] = b, registers[REG_RCX] = c, registers[REG_RDX] = d;
    registers[REG_RIP] += 2;
    return;
  }
  if (after.sa_flags & SA_SIGINFO) after.sa_sigaction(signal, info, context);
  else if (after.sa_handler != SIG_DFL && after.sa_handler != SIG_IGN) after.sa_handler(signal);
  else abort();
}

int sigaction(int signal, const struct sigaction *act, struct sigaction *old) {
  static int (*next)(int, const struct sigaction *, struct sigaction *);
  if (!next) next = dlsym(RTLD_NEXT, "sigaction");
  if (signal != SIGSEGV) return next(signal, act, old);
  if (old) *old = after;
  if (act) after = *act;
  return 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *processor = getenv("PACTA_BENCH_PROCESSOR");
  if (!processor || !*processor) return;
  avx_vnni = strcmp(processor, "avx-vnni") == 0;
  int (*next)(int, const struct sigaction *, struct sigaction *) = dlsym(RTLD_NEXT, "sigaction");
  struct sigaction act = {.sa_sigaction = answer, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
  next(SIGSEGV, &act, 0);
  syscall(SYS_arch_prctl, ARCH_SET_CPUID, 0);
}
