/// The script of the relay pages: live turns, text as it is typed, drafts that outlive a reload. Without it every form
/// works by itself.
enum RelayScript {
  static let source = #"""
    const relay = document.getElementById("relay");
    if (relay) {
      const data = relay.dataset;
      const log = document.getElementById("turni");
      const live = document.getElementById("in-diretta");
      const status = document.getElementById("stato");
      const speakerName = (speaker) => data["speaker" + speaker[0].toUpperCase() + speaker.slice(1)] || speaker;
      const own = (speaker) => data.side === "citizen" ? speaker === "citizen" : speaker !== "citizen";
      const post = (path, body) => fetch(path, {
        method: "POST", credentials: "same-origin", body: JSON.stringify(body),
        headers: { "Content-Type": "application/json", "X-CSRF-Token": data.token },
      });
      const element = (name, text, properties = {}) => {
        const made = Object.assign(document.createElement(name), properties);
        made.textContent = text;
        return made;
      };

      const voiceButton = (text) => {
        const button = element("button", data.voice, { type: "button" });
        button.addEventListener("click", async () => {
          const wish = { text };
          if (data.profile) wish.profile = data.profile;
          const answer = await post("/v1/speech", wish);
          if (answer.ok) new Audio(URL.createObjectURL(await answer.blob())).play();
        });
        return button;
      };

      const showTurn = (turn) => {
        if (turn.kind === "plain") {
          const meant = log.querySelector(`[data-turn="${turn.corrects}"]`);
          if (meant) {
            const line = element("p", "", { className: "plain" });
            line.append(element("strong", data.plain + ":"), " " + turn.text);
            meant.append(line);
          }
          return;
        }
        if (log.querySelector(`[data-turn="${turn.sequence}"]`)) return;
        const box = element("div", "", { className: "turn " + turn.speaker });
        box.dataset.turn = turn.sequence;
        const line = document.createElement("p");
        const time = new Date(turn.at).toLocaleTimeString("it-IT", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Rome" });
        const words = element("span", turn.text, { lang: turn.language });
        line.append(element("strong", `${speakerName(turn.speaker)}, ore ${time.replace(":", ".")}:`), " ", words);
        if (turn.kind === "words" && data.mark) line.append(` (${data.mark})`);
        box.append(line);
        if (data.side === "operator" && turn.speaker === "citizen") box.append(voiceButton(turn.text));
        log.append(box);
        log.scrollTop = log.scrollHeight;
        live.querySelector(`[data-speaker="${turn.speaker}"]`)?.remove();
      };

      const showTyping = (typing) => {
        if (own(typing.speaker)) {
          const speed = document.querySelector(`form[data-speaker="${typing.speaker}"] .speed`);
          if (speed) speed.textContent = typing.wordsPerMinute ? data.wpm.replace("{count}", typing.wordsPerMinute) : "";
          return;
        }
        let line = live.querySelector(`[data-speaker="${typing.speaker}"]`);
        if (!typing.text) return line?.remove();
        if (!line) {
          line = document.createElement("p");
          line.dataset.speaker = typing.speaker;
          live.append(line);
        }
        line.textContent = `${data.typing.replace("{speaker}", speakerName(typing.speaker))}: ${typing.text}`;
      };

      if (data.side === "operator") {
        for (const box of log.querySelectorAll(".turn.citizen")) {
          box.append(voiceButton(box.querySelector("span").textContent));
        }
      }

      log.scrollTop = log.scrollHeight;
      let last = Number(data.last);
      const follow = () => {
        const source = new EventSource(`/v1/relay/${data.id}/events?after=${last}`);
        source.addEventListener("turn", (event) => {
          const turn = JSON.parse(event.data);
          last = Math.max(last, turn.sequence);
          showTurn(turn);
        });
        source.addEventListener("typing", (event) => showTyping(JSON.parse(event.data)));
        source.addEventListener("session", (event) => {
          const standing = JSON.parse(event.data);
          if (status.textContent !== standing.words) status.textContent = standing.words;
          if (standing.session.endedAt) source.close();
        });
        source.addEventListener("open", () => document.getElementById("interrotta")?.remove());
        source.addEventListener("error", () => {
          if (!document.getElementById("interrotta")) {
            const line = element("p", data.lost, { id: "interrotta" });
            line.setAttribute("role", "alert");
            status.after(line);
          }
          if (source.readyState === EventSource.CLOSED) setTimeout(follow, 2000);
        });
      };
      follow();

      const pause = element("button", data.quiet, { type: "button" });
      pause.addEventListener("click", () => {
        const quiet = log.getAttribute("aria-live") !== "off";
        log.setAttribute("aria-live", quiet ? "off" : "polite");
        pause.textContent = quiet ? data.loud : data.quiet;
      });
      relay.append(pause);

      for (const form of document.querySelectorAll("form[data-speaker]")) {
        const area = form.querySelector("textarea");
        const speaker = form.dataset.speaker;
        const draft = `bozza ${data.id} ${speaker}`;
        area.value = area.value || sessionStorage.getItem(draft) || "";
        let revision = Date.now();
        let waiting = null;
        const tell = () => {
          waiting = null;
          revision += 1;
          post(`/v1/relay/${data.id}/typing`, { speaker, text: area.value, revision }).catch(() => {});
        };
        area.addEventListener("input", () => {
          sessionStorage.setItem(draft, area.value);
          // A group of keystrokes every 200 ms.
          waiting ??= setTimeout(tell, 200);
        });
        area.addEventListener("keydown", (event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            form.requestSubmit();
          }
        });
        form.addEventListener("submit", async (event) => {
          event.preventDefault();
          const text = area.value.trim();
          if (!text) return;
          const id = form.querySelector("[name=id]");
          try {
            const answer = await post(`/v1/relay/${data.id}/turns`, { externalId: id.value, speaker, text });
            const reply = await answer.json();
            if (!answer.ok) throw new Error(reply.detail);
            clearTimeout(waiting);
            waiting = null;
            id.value = crypto.randomUUID?.() ?? String(Date.now()) + Math.random();
            area.value = "";
            sessionStorage.removeItem(draft);
            showTurn(reply.turn);
            const plain = document.getElementById("semplice");
            if (plain && speaker === "organisation") {
              plain.hidden = !reply.suggestion;
              plain.querySelector("textarea").value = reply.suggestion ?? "";
              plain.querySelector("[name=turn]").value = reply.turn.sequence;
            }
          } catch (error) {
            document.getElementById("non-inviato")?.remove();
            const line = element("p", `${error.message || data.lost}`, { id: "non-inviato" });
            line.setAttribute("role", "alert");
            form.prepend(line);
            return;
          }
          document.getElementById("non-inviato")?.remove();
        });
      }
    }

    """#
}
