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
      const newID = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
      const element = (name, text, properties = {}) => {
        const made = Object.assign(document.createElement(name), properties);
        made.textContent = text;
        return made;
      };

      const voiceButton = (text) => {
        const button = element("button", data.voice, { type: "button" });
        button.addEventListener("click", async () => {
          // The words of a relayed conversation are kept nowhere, in no memory either.
          const wish = { text, caching: "none" };
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
        const correction = turn.corrects ? `, ${data.corrects} ${turn.corrects}` : "";
        line.append(element("strong", `${speakerName(turn.speaker)}, ore ${time.replace(":", ".")}${correction}:`), " ", words);
        const isCalled = data.side === "citizen" ? turn.speaker !== "citizen" : data.side !== "operator" || turn.speaker === "citizen";
        if (turn.kind === "words" && data.mark && isCalled) line.append(` (${data.mark})`);
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
          if (!standing.session.endedAt) return;
          source.close();
          // Nothing of a conversation that is over stays in the browser.
          for (const key of Object.keys(sessionStorage)) {
            if (key.startsWith(`bozza ${data.id} `)) sessionStorage.removeItem(key);
          }
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
      if (data.follows === "true") follow();

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
        let pending = null;
        form.addEventListener("submit", async (event) => {
          event.preventDefault();
          const text = area.value.trim();
          if (!text) return;
          const field = form.querySelector("[name=id]");
          // The same words that did not get through keep their id: they are one turn. Other words are another turn.
          const id = pending?.text === text ? pending.id : field.value;
          pending = { id, text };
          field.value = newID();
          // What is typed from here on belongs to the next turn.
          clearTimeout(waiting);
          waiting = null;
          area.value = "";
          try {
            const answer = await post(`/v1/relay/${data.id}/turns`, { externalId: id, speaker, text });
            const reply = await answer.json();
            if (!answer.ok) throw new Error(reply.detail);
            if (pending?.id === id) pending = null;
            showTurn(reply.turn);
            if (area.value) sessionStorage.setItem(draft, area.value);
            else sessionStorage.removeItem(draft);
            // A group of keystrokes that was on its way must not stand there as unfinished.
            tell();
            const plain = document.getElementById("semplice");
            if (plain && speaker === "organisation") {
              plain.hidden = !reply.suggestion;
              plain.querySelector("textarea").value = reply.suggestion ?? "";
              plain.querySelector("[name=turn]").value = reply.turn.sequence;
            }
            document.getElementById("non-inviato")?.remove();
          } catch (error) {
            area.value = text + (area.value ? " " + area.value : "");
            sessionStorage.setItem(draft, area.value);
            document.getElementById("non-inviato")?.remove();
            const line = element("p", error instanceof TypeError ? data.lost : error.message, { id: "non-inviato" });
            line.setAttribute("role", "alert");
            form.prepend(line);
          }
        });
      }
    }

    // The desk: a new offer is announced, and sounds where the operator wants it.
    const call = document.getElementById("chiamata");
    if (call) {
      const model = document.getElementById("chiamata-modello");
      let sounds = localStorage.getItem("suono") === "sì";
      let context = null;
      const beep = () => {
        context ??= new AudioContext();
        for (const start of [0, 0.35]) {
          const tone = context.createOscillator();
          tone.frequency.value = 660;
          tone.connect(context.destination);
          tone.start(context.currentTime + start);
          tone.stop(context.currentTime + start + 0.2);
        }
      };
      const button = Object.assign(document.createElement("button"), { type: "button" });
      const label = () => { button.textContent = sounds ? call.dataset.silent : call.dataset.sound; };
      button.addEventListener("click", () => {
        sounds = !sounds;
        localStorage.setItem("suono", sounds ? "sì" : "no");
        label();
        if (sounds) beep();
      });
      label();
      call.after(button);
      const title = document.title;
      let offer = call.dataset.offer;
      const show = (view) => {
        for (const [key, list] of [["waiting", view.waiting], ["active", view.active], ["messages", view.messages]]) {
          const heading = document.querySelector(`[data-list="desk.${key}"]`);
          if (heading) heading.textContent = heading.textContent.replace(/\d+$/, list.length);
        }
        if ((view.offer ?? "") === offer) return;
        offer = view.offer ?? "";
        call.className = offer ? "offer" : "idle";
        call.replaceChildren();
        document.title = title;
        if (!offer) return;
        const copy = model.content.cloneNode(true);
        copy.querySelector("form").action = `/sportello/${offer}`;
        document.title = `${copy.querySelector("p").textContent} ${title}`;
        call.append(copy);
        if (sounds) beep();
      };
      const watch = () => {
        const source = new EventSource("/v1/desk");
        source.addEventListener("desk", (event) => show(JSON.parse(event.data)));
        source.addEventListener("error", () => {
          if (source.readyState === EventSource.CLOSED) setTimeout(watch, 2000);
        });
      };
      watch();
    }

    """#
}
