import Glibc

/// How many connections and files the service may have open at once.
enum OpenFiles {
  private static let wanted: rlim_t = 65_536

  /// Raises the limit of this process as far as the system allows: the usual 1024 would end at a thousand calls.
  static func raise() {
    var limits = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return }
    limits.rlim_cur = max(limits.rlim_cur, min(wanted, limits.rlim_max))
    _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
  }
}
