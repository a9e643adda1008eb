import Foundation
import Glibc

/// Processor time in seconds, to the nanosecond where the kernel counts it so.
enum ProcessorTime {
  /// Of this process, all threads.
  static func own() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Of other processes with one thread each (`/proc/PID/schedstat`, first number, nanoseconds).
  static func of(_ processes: Set<Int32>) -> Double {
    processes.reduce(0) { sum, process in
      let text = (try? String(contentsOfFile: "/proc/\(process)/schedstat", encoding: .utf8)) ?? ""
      return sum + (text.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1e9
    }
  }
}
