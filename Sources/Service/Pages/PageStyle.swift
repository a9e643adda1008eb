/// The one stylesheet of the public pages: type, spacing and colours as tokens; contrast of text at least 7 to 1; nothing
/// that a zoom of 400 % or colours of the reader's own would break.
enum PageStyle {
  static let sheet = """
    :root {
      color-scheme: light dark;
      --text: #1b1b1f; --ground: #ffffff; --soft: #f2f4f8; --line: #5c6470; --link: #00408a; --focus: #8a3b00;
      --size: 1.125rem; --gap: 1rem; --measure: 42rem;
    }
    @media (prefers-color-scheme: dark) {
      :root { --text: #f2f2f5; --ground: #15171c; --soft: #23262e; --line: #a9b1bf; --link: #a8ceff; --focus: #ffcf8a; }
    }
    * { box-sizing: border-box; }
    html { font-size: 100%; }
    body { margin: 0; font: var(--size)/1.6 system-ui, "Titillium Web", "Segoe UI", sans-serif; color: var(--text); background: var(--ground); overflow-wrap: anywhere; }
    header, main, footer { max-width: var(--measure); margin: 0 auto; padding: var(--gap); }
    header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--gap); }
    header p { margin: 0; }
    .brand { font-weight: 700; }
    h1 { font-size: 1.9rem; line-height: 1.25; margin: 0 0 var(--gap); }
    h2 { font-size: 1.45rem; line-height: 1.3; margin: calc(var(--gap) * 2) 0 var(--gap); }
    h3 { font-size: 1.2rem; line-height: 1.35; margin: 0 0 0.25rem; }
    p { margin: 0 0 0.5rem; }
    a { color: var(--link); text-underline-offset: 0.15em; }
    a, button { min-height: 1.5rem; }
    a:focus-visible, button:focus-visible, input:focus-visible, main:focus-visible { outline: 0.2rem solid var(--focus); outline-offset: 0.15rem; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { position: static; display: block; padding: var(--gap); }
    form { padding: var(--gap); background: var(--soft); border: 1px solid var(--line); border-radius: 0.4rem; }
    label { font-weight: 700; }
    input[type="search"] { width: 100%; font: inherit; color: inherit; background: var(--ground); padding: 0.6rem; border: 2px solid var(--line); border-radius: 0.3rem; }
    button { font: inherit; font-weight: 700; margin-top: 0.75rem; padding: 0.6rem 1.4rem; color: var(--ground); background: var(--link); border: 2px solid var(--link); border-radius: 0.3rem; cursor: pointer; }
    .answer { margin-top: calc(var(--gap) * 2); padding: var(--gap); border-left: 0.4rem solid var(--link); background: var(--soft); }
    .answer h2 { margin-top: 0; }
    .kind { font-weight: 700; }
    .results { padding-left: 1.6rem; }
    .results > li { margin-bottom: calc(var(--gap) * 1.5); }
    .contacts, .pages { list-style: none; padding-left: 0; }
    .contacts li { margin: 0 0 var(--gap); padding-left: 0.8rem; border-left: 0.2rem solid var(--line); }
    .source { font-size: 1rem; }
    .pages { display: flex; flex-wrap: wrap; gap: calc(var(--gap) * 2); }
    footer { border-top: 1px solid var(--line); margin-top: calc(var(--gap) * 2); }
    @media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto; } }
    @media (forced-colors: active) { .answer, .contacts li { border-color: CanvasText; } button { forced-color-adjust: auto; } }

    textarea, select, input:not([type]), input[type="password"] { width: 100%; font: inherit; color: inherit; background: var(--ground); padding: 0.6rem; border: 2px solid var(--line); border-radius: 0.3rem; }
    input[type="checkbox"] { width: 1.5rem; height: 1.5rem; vertical-align: middle; }
    textarea:focus-visible, select:focus-visible, [role="log"]:focus-visible { outline: 0.2rem solid var(--focus); outline-offset: 0.15rem; }
    main form { margin-bottom: var(--gap); }
    form.bare { padding: 0; border: 0; background: none; margin: 0; }
    form.bare button { margin: 0; padding: 0.4rem 0.9rem; text-align: left; font-weight: 400; color: var(--link); background: var(--ground); }
    form.bare.main button { padding: 0.6rem 1.4rem; font-weight: 700; color: var(--ground); background: var(--link); }
    .turn button { margin: 0.25rem 0 0; padding: 0.2rem 0.7rem; font-weight: 400; color: var(--link); background: var(--ground); }
    #relay > button { margin: 0 0 var(--gap); }
    .key { margin-left: 0.5rem; padding: 0 0.35rem; border: 1px solid; border-radius: 0.2rem; font-size: 0.9em; }
    [role="alert"].idle { padding: 0; border: 0; }
    .columns > * { min-width: 0; }
    @media (min-width: 70rem) {
      body:has(.columns) header, body:has(.columns) main, body:has(.columns) footer { max-width: 84rem; }
      .columns { display: grid; grid-template-columns: 1fr 1fr; gap: calc(var(--gap) * 2); align-items: start; }
      .columns [role="log"] { max-height: 30rem; }
    }
    form[hidden] { display: none; }
    .row { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-bottom: var(--gap); }
    .button { display: inline-block; padding: 0.6rem 1.4rem; border: 2px solid var(--link); border-radius: 0.3rem; }
    [role="log"] { max-height: 24rem; overflow-y: auto; padding: var(--gap); border: 2px solid var(--line); border-radius: 0.4rem; }
    .turn { margin-bottom: 0.75rem; padding-left: 0.75rem; border-left: 0.3rem solid var(--line); }
    .turn.citizen { border-left-color: var(--link); }
    .turn .plain { margin-top: 0.25rem; padding-left: 0.75rem; }
    #in-diretta { min-height: 3.2rem; padding: 0.5rem var(--gap); }
    [role="alert"] { font-weight: 700; padding: 0.5rem; border: 2px solid var(--focus); border-radius: 0.3rem; }
    """
}
