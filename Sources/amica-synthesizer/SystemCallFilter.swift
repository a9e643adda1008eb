import Glibc

/// What a synthesiser may ask of the kernel once it is ready: to read files, memory, time, and its one socket.
///
/// No network, no other program, no other process, no file made or changed. A forbidden call fails with EPERM, as a
/// seccomp filter (Linux `Documentation/userspace-api/seccomp_filter.rst`) decides it; the numbers of the calls are those
/// of the two 64-bit architectures for which the product is built.
enum SystemCallFilter {
  /// `struct sock_filter` of `linux/filter.h`.
  private struct Instruction {
    var code: UInt16
    var jumpTrue: UInt8 = 0
    var jumpFalse: UInt8 = 0
    var value: UInt32
  }

  /// `struct sock_fprog`.
  private struct Program {
    var length: UInt16
    var instructions: UnsafePointer<Instruction>?
  }

  private static let load: UInt16 = 0x20  // BPF_LD | BPF_W | BPF_ABS
  private static let jumpEqual: UInt16 = 0x15  // BPF_JMP | BPF_JEQ | BPF_K
  private static let jumpGreaterOrEqual: UInt16 = 0x35  // BPF_JMP | BPF_JGE | BPF_K
  private static let jumpSet: UInt16 = 0x45  // BPF_JMP | BPF_JSET | BPF_K
  private static let answer: UInt16 = 0x06  // BPF_RET | BPF_K
  private static let allow: UInt32 = 0x7FFF_0000
  private static let refuse: UInt32 = 0x0005_0000 | UInt32(EPERM)
  private static let killProcess: UInt32 = 0x8000_0000

  // Offsets in `struct seccomp_data`.
  private static let numberOffset: UInt32 = 0
  private static let architectureOffset: UInt32 = 4
  private static func argumentOffset(_ index: UInt32) -> UInt32 { 16 + 8 * index }

  /// Flags of `open` with which a file could be made or changed: O_WRONLY, O_RDWR, O_CREAT, O_TRUNC.
  private static let writing: UInt32 = 0o1 | 0o2 | 0o100 | 0o1000

  #if arch(x86_64)
    private static let architecture: UInt32 = 0xC000_003E
    /// `poll`, `sendto`, `recvfrom`, `futex`, `brk`, `munmap`, `mmap`.
    private static let frequent: [UInt32] = [7, 44, 45, 202, 12, 11, 9]
    /// `open` and `openat`, with the argument that holds the flags.
    private static let opening: [(number: UInt32, flags: UInt32)] = [(2, 1), (257, 2)]
    private static let forbidden: [UInt32] = [
      // socket connect accept bind listen socketpair accept4
      41, 42, 43, 49, 50, 53, 288,
      // clone fork vfork execve execveat clone3
      56, 57, 58, 59, 322, 435,
      // kill ptrace process_vm_readv process_vm_writev pidfd_open pidfd_getfd
      62, 101, 310, 311, 434, 438,
      // rename mkdir creat link unlink symlink chmod mknod, the same with -at, openat2
      82, 83, 85, 86, 87, 88, 90, 133, 258, 259, 263, 264, 265, 266, 268, 316, 437,
      // mount unshare setns keyctl perf_event_open open_by_handle_at bpf userfaultfd
      165, 272, 308, 250, 298, 304, 321, 323,
      // init_module kexec_load finit_module io_uring_setup
      175, 246, 313, 425,
    ]
  #elseif arch(arm64)
    private static let architecture: UInt32 = 0xC000_00B7
    /// `ppoll`, `sendto`, `recvfrom`, `futex`, `brk`, `munmap`, `mmap`.
    private static let frequent: [UInt32] = [73, 206, 207, 98, 214, 215, 222]
    private static let opening: [(number: UInt32, flags: UInt32)] = [(56, 2)]
    private static let forbidden: [UInt32] = [
      // socket connect accept bind listen socketpair accept4
      198, 203, 202, 200, 201, 199, 242,
      // clone execve execveat clone3
      220, 221, 281, 435,
      // kill ptrace process_vm_readv process_vm_writev pidfd_open pidfd_getfd
      129, 117, 270, 271, 434, 438,
      // mknodat mkdirat unlinkat symlinkat linkat renameat fchmodat renameat2 openat2
      33, 34, 35, 36, 37, 38, 53, 276, 437,
      // mount unshare setns keyctl perf_event_open open_by_handle_at bpf userfaultfd
      40, 97, 268, 219, 241, 265, 280, 282,
      // init_module kexec_load finit_module io_uring_setup
      105, 104, 273, 425,
    ]
  #endif

  /// - Throws: ``LimitError`` where the kernel has no such filter.
  static func install() throws {
    let instructions = program()
    let setSeccomp: Int32 = 22
    let filterMode: UInt = 2
    try instructions.withUnsafeBufferPointer { buffer in
      var program = Program(length: UInt16(buffer.count), instructions: buffer.baseAddress)
      try withUnsafePointer(to: &program) {
        try control(setSeccomp, filterMode, UInt(bitPattern: $0), "PR_SET_SECCOMP")
      }
    }
  }

  private static func program() -> [Instruction] {
    var program = [
      Instruction(code: load, value: architectureOffset),
      Instruction(code: jumpEqual, jumpTrue: 1, value: architecture),
      Instruction(code: answer, value: killProcess),
      Instruction(code: load, value: numberOffset),
      // The x32 calls of a 64-bit kernel have numbers of their own.
      Instruction(code: jumpGreaterOrEqual, jumpFalse: 1, value: 0x4000_0000),
      Instruction(code: answer, value: refuse),
    ]
    // The calls made for every block are decided first.
    for number in frequent {
      program += [
        Instruction(code: jumpEqual, jumpFalse: 1, value: number), Instruction(code: answer, value: allow),
      ]
    }
    for number in forbidden {
      program += [
        Instruction(code: jumpEqual, jumpFalse: 1, value: number), Instruction(code: answer, value: refuse),
      ]
    }
    for call in opening {
      program += [
        Instruction(code: jumpEqual, jumpFalse: 4, value: call.number),
        Instruction(code: load, value: argumentOffset(call.flags)),
        Instruction(code: jumpSet, jumpFalse: 1, value: writing), Instruction(code: answer, value: refuse),
        Instruction(code: answer, value: allow),
      ]
    }
    return program + [Instruction(code: answer, value: allow)]
  }
}
