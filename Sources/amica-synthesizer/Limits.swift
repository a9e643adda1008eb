import Glibc

/// Takes from this process what a synthesiser never needs, so that a fault in it stays small.
///
/// - Throws: ``LimitError`` when the system refuses a limit.
func restrictThisProcess() throws {
  // A core file would hold what was spoken.
  try limit(Int32(RLIMIT_CORE.rawValue), "RLIMIT_CORE", to: 0)
  try limit(Int32(RLIMIT_FSIZE.rawValue), "RLIMIT_FSIZE", to: 0)
  try limit(Int32(RLIMIT_NOFILE.rawValue), "RLIMIT_NOFILE", to: 16)
  try limit(Int32(RLIMIT_AS.rawValue), "RLIMIT_AS", to: 1 << 30)
  // Seconds of one worker's whole life; the pool recycles it long before.
  try limit(Int32(RLIMIT_CPU.rawValue), "RLIMIT_CPU", to: 600)
  // No sound player through a shell, whatever the markup says.
  try limit(Int32(__RLIMIT_NPROC.rawValue), "RLIMIT_NPROC", to: 0)
  try refusePrivileges()
  try SystemCallFilter.install()
}

/// No program started from here could gain rights, not even one with the set-user-id bit.
///
/// - Throws: ``LimitError``.
private func refusePrivileges() throws {
  let setNoNewPrivileges: Int32 = 38
  try control(setNoNewPrivileges, 1, 0, "PR_SET_NO_NEW_PRIVS")
}

/// `prctl`, which has variable arguments and is not imported by Swift; on Linux they are passed as these are.
///
/// - Throws: ``LimitError``.
func control(_ option: Int32, _ first: UInt, _ second: UInt, _ name: String) throws {
  typealias Control = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
  guard let symbol = dlsym(nil, "prctl") else { throw LimitError(name: "prctl", code: ENOSYS) }
  guard unsafeBitCast(symbol, to: Control.self)(option, first, second, 0, 0) == 0 else {
    throw LimitError(name: name, code: errno)
  }
}

struct LimitError: Error, CustomStringConvertible {
  var name: String
  var code: Int32

  var description: String { "\(name) refused: \(String(cString: strerror(code)))" }
}

private func limit(_ resource: __rlimit_resource_t, _ name: String, to value: rlim_t) throws {
  var limits = rlimit()
  guard getrlimit(resource, &limits) == 0 else { throw LimitError(name: name, code: errno) }
  limits.rlim_cur = min(value, limits.rlim_max)
  limits.rlim_max = limits.rlim_cur
  guard setrlimit(resource, &limits) == 0 else { throw LimitError(name: name, code: errno) }
}

/// Closes whatever else the service had open when it started this process.
func closeEverything(above last: Int32) {
  guard let folder = opendir("/proc/self/fd") else { return }
  var open: [Int32] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if let descriptor = Int32(name), descriptor > last { open.append(descriptor) }
  }
  closedir(folder)
  for descriptor in open { close(descriptor) }
}
