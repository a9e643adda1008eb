import Foundation
import Glibc

/// Why the system refused a file, in Italian for whoever chose it.
enum SystemFault {
  static func reason(_ code: Int32 = errno) -> String {
    switch code {
    case ENOENT: "la cartella non c'è"
    case ENOTDIR: "una parte del percorso non è una cartella"
    case EISDIR: "è una cartella"
    case EACCES, EPERM: "manca il permesso di scrivere"
    case EROFS: "il disco è di sola lettura"
    case ENOSPC: "il disco è pieno"
    case EDQUOT: "lo spazio concesso sul disco è finito"
    case EFBIG: "il file sarebbe troppo grande"
    case ENAMETOOLONG: "il nome è troppo lungo"
    case EEXIST: "il nome è già in uso"
    case ELOOP: "i collegamenti del percorso girano in tondo"
    case EMFILE, ENFILE: "troppi file aperti"
    case EBUSY, ETXTBSY: "il file è in uso"
    case EIO: "il disco non risponde"
    case EPIPE: "chi doveva ricevere l'audio si è fermato"
    case EINVAL: "il nome non è valido"
    default: "errore di sistema numero \(code)"
    }
  }

  /// The reason inside an error of Foundation.
  static func reason(of error: any Error) -> String {
    var current: NSError? = error as NSError
    for _ in 0..<4 {
      guard let here = current else { break }
      if here.domain == NSPOSIXErrorDomain { return reason(Int32(truncatingIfNeeded: here.code)) }
      current = here.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: return reason(ENOENT)
    case .fileWriteNoPermission?, .fileReadNoPermission?: return reason(EACCES)
    case .fileWriteOutOfSpace?: return reason(ENOSPC)
    case .fileWriteVolumeReadOnly?: return reason(EROFS)
    case .fileWriteFileExists?: return reason(EEXIST)
    case .fileWriteInvalidFileName?: return reason(EINVAL)
    default: return "il sistema non lo permette"
    }
  }
}
