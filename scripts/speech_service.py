"""Starts a service of this checkout for a measurement, and watches it. Used by scripts/fuzz-speech, scripts/check-hsds and
Benchmarks/speech-load."""
import os, signal, subprocess, sys, tempfile, threading, time

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def program():
    for kind in ("release", "debug"):
        path = f"{HERE}/.build/{kind}/amica"
        if os.access(path, os.X_OK):
            return path
    sys.exit("Error: no amica program in .build. Build it with: swift build -c release --product amica, and the same "
             "with --product amica-synthesizer.")


class Service:
    """The service on a free port of the loopback interface, with a data folder of its own that goes when it ends, or with
    the one that is given."""

    def __init__(self, data=None):
        self.folder = tempfile.TemporaryDirectory()
        self.data = os.path.abspath(data) if data else os.path.join(self.folder.name, "data")
        amica = program()
        made = subprocess.run([amica, "token", "create", "--role", "gateway", "--data", self.data],
                              capture_output=True, text=True)
        if made.returncode != 0:
            sys.exit(f"Error: no token: {made.stderr.strip()}")
        self.token = made.stdout.split()[-1]
        self.process = subprocess.Popen([amica, "serve", "--listen", "127.0.0.1:0", "--data", self.data],
                                        stderr=subprocess.PIPE, text=True, cwd=self.folder.name)
        self.port = None
        said = []
        for line in self.process.stderr:
            said.append(line)
            if "http://" in line:
                self.port = int(line.split("http://")[1].split(".")[3].split(":")[1].split(".")[0].split()[0])
                break
        if self.port is None:
            sys.exit("Error: the service did not start. It said:\n" + "".join(said[-5:]))
        self.log = []
        threading.Thread(target=lambda: self.log.extend(self.process.stderr), daemon=True).start()
        self.strangers, self.peak = set(), 0
        self._watching = True
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def alive(self):
        return self.process.poll() is None

    def descendants(self):
        """Process id and command name of every process that the service has started, and of theirs."""
        parents = {}
        for name in os.listdir("/proc"):
            if not name.isdigit():
                continue
            try:
                with open(f"/proc/{name}/stat") as file:
                    text = file.read()
            except OSError:
                continue
            command, rest = text[text.index("(") + 1:text.rindex(")")], text[text.rindex(")") + 2:].split()
            parents[int(name)] = (int(rest[1]), command)
        found, known = [], {self.process.pid}
        while True:
            more = [(pid, command) for pid, (parent, command) in parents.items() if parent in known and pid not in known]
            if not more:
                return found
            found += more
            known |= {pid for pid, _ in more}

    def memory(self):
        """Resident kilobytes of the service alone."""
        try:
            with open(f"/proc/{self.process.pid}/status") as file:
                return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))
        except (OSError, StopIteration):
            return 0

    def _watch(self):
        while self._watching and self.alive():
            self.peak = max(self.peak, self.memory())
            # A process shows its parent's name until it has become another program.
            self.strangers |= {command for _, command in self.descendants()
                               if not command.startswith(("amica-synthesiz", "amica"))}
            time.sleep(0.05)

    def stop(self):
        self._watching = False
        if self.alive():
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.folder.cleanup()
