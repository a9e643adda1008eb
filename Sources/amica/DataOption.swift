import ArgumentParser

/// `--data`, which every command takes.
struct DataOption: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "Cartella dei dati. Senza: AMICA_DATA, poi la cartella dati dell'utente.", valueName: "CARTELLA"))
  var folder: String?
}
