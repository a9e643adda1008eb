/// What speech can fail with. The text is Italian: operators and citizens may read it.
package enum SpeechError: Error, Equatable, CustomStringConvertible {
  /// A data file is missing or damaged.
  case dataFile(path: String, reason: String)
  /// eSpeak NG's own data are not on this machine.
  case engineDataNotFound(tried: [String])
  /// `known` are the product's own voices and the languages.
  case unknownVoice(String, known: [String])
  case unknownLanguage(String, known: [String])
  case outOfRange(field: String, value: String, range: String)
  case emptyText
  /// Unicode scalars.
  case textTooLong(count: Int, limit: Int)
  /// Seconds.
  case audioTooLong(limit: Int)
  case workerNotFound(path: String)
  case workerStart(reason: String)
  /// The worker died twice on the same sentence.
  case workerCrashed
  case deadline(seconds: Int)
  case refused(reason: String)
  case busy(waiting: Int)
  /// Seconds for which the audio was left untouched.
  case listenerTooSlow(seconds: Int)
  case closed
  case audio(reason: String)
  case file(path: String, reason: String)

  /// A stable name for logs, exit codes and HTTP problems.
  package var code: String {
    switch self {
    case .dataFile: "speech.dataFile"
    case .engineDataNotFound: "speech.engineData"
    case .unknownVoice: "speech.unknownVoice"
    case .unknownLanguage: "speech.unknownLanguage"
    case .outOfRange: "speech.outOfRange"
    case .emptyText: "speech.emptyText"
    case .textTooLong: "speech.textTooLong"
    case .audioTooLong: "speech.audioTooLong"
    case .workerNotFound: "speech.workerNotFound"
    case .workerStart: "speech.workerStart"
    case .workerCrashed: "speech.workerCrashed"
    case .deadline: "speech.deadline"
    case .refused: "speech.refused"
    case .busy: "speech.busy"
    case .listenerTooSlow: "speech.listenerTooSlow"
    case .closed: "speech.closed"
    case .audio: "speech.audio"
    case .file: "speech.file"
    }
  }

  /// True when the caller's text or settings are at fault, and not this machine.
  package var isInputError: Bool {
    switch self {
    case .unknownVoice, .unknownLanguage, .outOfRange, .emptyText, .textTooLong, .audioTooLong: true
    default: false
    }
  }

  package var description: String {
    switch self {
    case .dataFile(let path, let reason):
      "il file \(path) non si può usare: \(reason). Corregga il file o reinstalli le voci."
    case .engineDataNotFound(let tried):
      "i dati di eSpeak NG non ci sono; cercati in \(tried.joined(separator: ", ")). "
        + "Installi il pacchetto espeak-ng-data."
    case .unknownVoice(let name, let known):
      "la voce «\(name.prefix(80))» non esiste. Voci e lingue di Linea Amica: \(known.joined(separator: ", ")); "
        + "si possono unire, per esempio en+chiara. Valgono anche le varianti di eSpeak NG: veda docs/speech.md "
        + "o 'espeak-ng --voices=variant'."
    case .unknownLanguage(let tag, let known):
      "la lingua «\(tag.prefix(80))» non ha una voce. Lingue: \(known.joined(separator: ", "))."
    case .outOfRange(let field, let value, let range):
      "il valore \(value) di \(Self.named(field)) non è valido: \(range)."
    case .emptyText:
      "non c'è niente da leggere: il testo è vuoto, o ha solo segni che la voce non dice. Scriva un testo."
    case .textTooLong(let count, let limit):
      "il testo ha \(count) caratteri, il limite è \(limit). Lo divida in più parti."
    case .audioTooLong(let limit):
      "l'audio supera il limite di \(limit) secondi. Divida il testo in più parti."
    case .workerNotFound(let path):
      "il programma della voce \(path) non c'è o non si può eseguire. "
        + "Lo compili con 'swift build --product amica-synthesizer' o imposti AMICA_SYNTHESIZER."
    case .workerStart(let reason):
      "il programma della voce non parte: \(reason). Controlli che libespeak-ng sia installata."
    case .workerCrashed: "la sintesi di una frase si è interrotta due volte. Riscriva la frase e riprovi."
    case .deadline(let seconds): "la sintesi di una frase non è finita in \(seconds) secondi. Riprovi."
    case .refused(let reason): "il programma della voce ha rifiutato la richiesta: \(reason)."
    case .busy(let waiting): "troppe richieste di voce in attesa (\(waiting)). Riprovi tra poco."
    case .listenerTooSlow(let seconds):
      "l'audio è rimasto senza chi lo ricevesse per \(seconds) secondi ed è stato eliminato. Riprovi."
    case .closed: "il servizio della voce si è fermato. Lo riavvii e riprovi."
    case .audio(let reason): "la conversione dell'audio non è riuscita: \(reason)."
    case .file(let path, let reason): "il file \(path) non si può scrivere: \(reason). Scelga un altro file."
    }
  }

  /// A field with its name in words and where a person sets it.
  private static func named(_ field: String) -> String {
    switch field {
    case "rate": "rate (velocità, opzione --rate, termine speech.rate)"
    case "sampleRate": "sampleRate (frequenza, opzione --sample-rate)"
    case "pitch": "pitch (altezza della voce, termine speech.pitch)"
    case "volume": "volume (termine speech.volume)"
    case "from": "from (punto da cui riprendere)"
    case "pauseMs": "pauseMs (pausa dopo ogni frase, termine speech.pauseMs)"
    default: field
    }
  }
}
