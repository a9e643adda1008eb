<?xml version="1.0" encoding="UTF-8"?>
<!-- Come si dicono sigle e parole straniere. Formato: W3C Pronunciation Lexicon Specification 1.0.
     grapheme: come si scrive (tutto minuscolo vale con qualunque maiuscola; con maiuscole vale solo così).
     alias: come si dice. Se alias e grapheme sono uguali, la sigla si legge come una parola; una sigla di tre lettere
     va scritta minuscola, perché in mezzo a una frase la voce compita le sigle di tre maiuscole. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="it-IT">
  <lexeme><grapheme>URP</grapheme><alias>u erre pi</alias></lexeme>
  <lexeme><grapheme>ASL</grapheme><grapheme>Asl</grapheme><alias>a esse elle</alias></lexeme>
  <lexeme><grapheme>AUSL</grapheme><grapheme>Ausl</grapheme><alias>a u esse elle</alias></lexeme>
  <lexeme><grapheme>ASP</grapheme><alias>a esse pi</alias></lexeme>
  <lexeme><grapheme>ATS</grapheme><alias>a ti esse</alias></lexeme>
  <lexeme><grapheme>ASST</grapheme><alias>a esse esse ti</alias></lexeme>
  <lexeme><grapheme>USL</grapheme><alias>u esse elle</alias></lexeme>
  <lexeme><grapheme>ULSS</grapheme><alias>u elle esse esse</alias></lexeme>
  <lexeme><grapheme>AOU</grapheme><alias>a o u</alias></lexeme>
  <lexeme><grapheme>CIE</grapheme><alias>ci i e</alias></lexeme>
  <lexeme><grapheme>CNS</grapheme><alias>ci enne esse</alias></lexeme>
  <lexeme><grapheme>TS-CNS</grapheme><alias>ti esse, ci enne esse</alias></lexeme>
  <lexeme><grapheme>OTP</grapheme><alias>o ti pi</alias></lexeme>
  <lexeme><grapheme>RSA</grapheme><alias>erre esse a</alias></lexeme>
  <lexeme><grapheme>RSD</grapheme><alias>erre esse di</alias></lexeme>
  <lexeme><grapheme>RSU</grapheme><alias>erre esse u</alias></lexeme>
  <lexeme><grapheme>NASpI</grapheme><grapheme>NASPI</grapheme><grapheme>Naspi</grapheme><alias>naspi</alias></lexeme>
  <lexeme><grapheme>DIS-COLL</grapheme><alias>discòl</alias></lexeme>
  <lexeme><grapheme>pagoPA</grapheme><grapheme>PagoPA</grapheme><grapheme>PAGOPA</grapheme><alias>pago pi a</alias></lexeme>
  <lexeme><grapheme>PA</grapheme><alias>pi a</alias></lexeme>
  <lexeme><grapheme>P.A.</grapheme><alias>pi a</alias></lexeme>
  <lexeme><grapheme>PP.AA.</grapheme><alias>pubbliche amministrazioni</alias></lexeme>
  <lexeme><grapheme>INPS</grapheme><grapheme>Inps</grapheme><alias>INPS</alias></lexeme>
  <lexeme><grapheme>INPDAP</grapheme><alias>INPDAP</alias></lexeme>
  <lexeme><grapheme>INAIL</grapheme><grapheme>Inail</grapheme><alias>INAIL</alias></lexeme>
  <lexeme><grapheme>ISEE</grapheme><grapheme>Isee</grapheme><alias>ISEE</alias></lexeme>
  <lexeme><grapheme>ISEEU</grapheme><alias>isèe u</alias></lexeme>
  <lexeme><grapheme>DSU</grapheme><alias>di esse u</alias></lexeme>
  <lexeme><grapheme>ISTAT</grapheme><grapheme>Istat</grapheme><alias>ISTAT</alias></lexeme>
  <lexeme><grapheme>SPID</grapheme><grapheme>Spid</grapheme><alias>SPID</alias></lexeme>
  <lexeme><grapheme>PEC</grapheme><grapheme>Pec</grapheme><alias>pec</alias></lexeme>
  <lexeme><grapheme>IMU</grapheme><alias>imu</alias></lexeme>
  <lexeme><grapheme>TARI</grapheme><alias>TARI</alias></lexeme>
  <lexeme><grapheme>TASI</grapheme><alias>TASI</alias></lexeme>
  <lexeme><grapheme>IRPEF</grapheme><grapheme>Irpef</grapheme><alias>IRPEF</alias></lexeme>
  <lexeme><grapheme>IRES</grapheme><alias>IRES</alias></lexeme>
  <lexeme><grapheme>IRAP</grapheme><alias>IRAP</alias></lexeme>
  <lexeme><grapheme>IVA</grapheme><alias>iva</alias></lexeme>
  <lexeme><grapheme>IBAN</grapheme><grapheme>Iban</grapheme><alias>IBAN</alias></lexeme>
  <lexeme><grapheme>ANPR</grapheme><alias>a enne pi erre</alias></lexeme>
  <lexeme><grapheme>AIRE</grapheme><alias>AIRE</alias></lexeme>
  <lexeme><grapheme>AgID</grapheme><grapheme>AGID</grapheme><alias>àgid</alias></lexeme>
  <lexeme><grapheme>ANAC</grapheme><alias>ANAC</alias></lexeme>
  <lexeme><grapheme>ANCI</grapheme><alias>ANCI</alias></lexeme>
  <lexeme><grapheme>ACI</grapheme><alias>aci</alias></lexeme>
  <lexeme><grapheme>ADI</grapheme><alias>a di i</alias></lexeme>
  <lexeme><grapheme>ADE</grapheme><alias>ade</alias></lexeme>
  <lexeme><grapheme>AdER</grapheme><alias>agenzia delle entrate riscossione</alias></lexeme>
  <lexeme><grapheme>ADM</grapheme><alias>a di emme</alias></lexeme>
  <lexeme><grapheme>APE</grapheme><alias>ape</alias></lexeme>
  <lexeme><grapheme>APL</grapheme><alias>a pi elle</alias></lexeme>
  <lexeme><grapheme>ARAN</grapheme><alias>àran</alias></lexeme>
  <lexeme><grapheme>ARPA</grapheme><alias>ARPA</alias></lexeme>
  <lexeme><grapheme>AUU</grapheme><alias>a u u</alias></lexeme>
  <lexeme><grapheme>BES</grapheme><alias>bes</alias></lexeme>
  <lexeme><grapheme>BDAP</grapheme><alias>bi di a pi</alias></lexeme>
  <lexeme><grapheme>CAF</grapheme><grapheme>Caf</grapheme><alias>caf</alias></lexeme>
  <lexeme><grapheme>CAAF</grapheme><alias>caf</alias></lexeme>
  <lexeme><grapheme>CCNL</grapheme><alias>ci ci enne elle</alias></lexeme>
  <lexeme><grapheme>CED</grapheme><alias>ced</alias></lexeme>
  <lexeme><grapheme>CCM</grapheme><alias>ci ci emme</alias></lexeme>
  <lexeme><grapheme>CML</grapheme><alias>ci emme elle</alias></lexeme>
  <lexeme><grapheme>CNEL</grapheme><alias>CNEL</alias></lexeme>
  <lexeme><grapheme>CONSAP</grapheme><alias>cònsap</alias></lexeme>
  <lexeme><grapheme>CPI</grapheme><alias>ci pi i</alias></lexeme>
  <lexeme><grapheme>CTU</grapheme><alias>ci ti u</alias></lexeme>
  <lexeme><grapheme>CTP</grapheme><alias>ci ti pi</alias></lexeme>
  <lexeme><grapheme>CU</grapheme><alias>ci u</alias></lexeme>
  <lexeme><grapheme>CUD</grapheme><alias>cud</alias></lexeme>
  <lexeme><grapheme>CUP</grapheme><alias>cup</alias></lexeme>
  <lexeme><grapheme>CUG</grapheme><alias>cug</alias></lexeme>
  <lexeme><grapheme>CIG</grapheme><alias>cig</alias></lexeme>
  <lexeme><grapheme>CIGS</grapheme><alias>ci i gi esse</alias></lexeme>
  <lexeme><grapheme>CUN</grapheme><alias>cun</alias></lexeme>
  <lexeme><grapheme>DID</grapheme><alias>did</alias></lexeme>
  <lexeme><grapheme>DGR</grapheme><alias>di gi erre</alias></lexeme>
  <lexeme><grapheme>DM</grapheme><alias>di emme</alias></lexeme>
  <lexeme><grapheme>DL</grapheme><alias>di elle</alias></lexeme>
  <lexeme><grapheme>DOP</grapheme><alias>dop</alias></lexeme>
  <lexeme><grapheme>DPCM</grapheme><alias>di pi ci emme</alias></lexeme>
  <lexeme><grapheme>DSA</grapheme><alias>di esse a</alias></lexeme>
  <lexeme><grapheme>DURC</grapheme><alias>DURC</alias></lexeme>
  <lexeme><grapheme>ENAC</grapheme><alias>ènac</alias></lexeme>
  <lexeme><grapheme>ENEA</grapheme><alias>enèa</alias></lexeme>
  <lexeme><grapheme>EDC</grapheme><alias>e di ci</alias></lexeme>
  <lexeme><grapheme>FSE</grapheme><alias>effe esse e</alias></lexeme>
  <lexeme><grapheme>FSC</grapheme><alias>effe esse ci</alias></lexeme>
  <lexeme><grapheme>FAQ</grapheme><alias>faq</alias></lexeme>
  <lexeme><grapheme>FNA</grapheme><alias>effe enne a</alias></lexeme>
  <lexeme><grapheme>GDPR</grapheme><alias>gi di pi erre</alias></lexeme>
  <lexeme><grapheme>GPS</grapheme><alias>gi pi esse</alias></lexeme>
  <lexeme><grapheme>GPT</grapheme><alias>gi pi ti</alias></lexeme>
  <lexeme><grapheme>GLO</grapheme><alias>gi elle o</alias></lexeme>
  <lexeme><grapheme>GU</grapheme><alias>gazzetta ufficiale</alias></lexeme>
  <lexeme><grapheme>HIV</grapheme><alias>acca i vu</alias></lexeme>
  <lexeme><grapheme>ICF</grapheme><alias>i ci effe</alias></lexeme>
  <lexeme><grapheme>ICD</grapheme><alias>i ci di</alias></lexeme>
  <lexeme><grapheme>ICT</grapheme><alias>i ci ti</alias></lexeme>
  <lexeme><grapheme>INI-PEC</grapheme><alias>ini pec</alias></lexeme>
  <lexeme><grapheme>INVALSI</grapheme><alias>INVALSI</alias></lexeme>
  <lexeme><grapheme>IPAB</grapheme><alias>IPAB</alias></lexeme>
  <lexeme><grapheme>ISCRO</grapheme><alias>ISCRO</alias></lexeme>
  <lexeme><grapheme>IT-Wallet</grapheme><alias>ai ti uòllet</alias></lexeme>
  <lexeme><grapheme>LEA</grapheme><alias>lea</alias></lexeme>
  <lexeme><grapheme>LEP</grapheme><alias>lep</alias></lexeme>
  <lexeme><grapheme>LIS</grapheme><alias>lis</alias></lexeme>
  <lexeme><grapheme>MEF</grapheme><alias>mef</alias></lexeme>
  <lexeme><grapheme>MEPA</grapheme><alias>mèpa</alias></lexeme>
  <lexeme><grapheme>MIUR</grapheme><alias>MIUR</alias></lexeme>
  <lexeme><grapheme>MIM</grapheme><alias>mim</alias></lexeme>
  <lexeme><grapheme>MUR</grapheme><alias>mur</alias></lexeme>
  <lexeme><grapheme>NPIA</grapheme><alias>enne pi i a</alias></lexeme>
  <lexeme><grapheme>NUE</grapheme><alias>nue</alias></lexeme>
  <lexeme><grapheme>OIV</grapheme><alias>o i vu</alias></lexeme>
  <lexeme><grapheme>ONLUS</grapheme><grapheme>Onlus</grapheme><alias>ONLUS</alias></lexeme>
  <lexeme><grapheme>ONG</grapheme><alias>o enne gi</alias></lexeme>
  <lexeme><grapheme>ODV</grapheme><alias>o di vu</alias></lexeme>
  <lexeme><grapheme>APS</grapheme><alias>a pi esse</alias></lexeme>
  <lexeme><grapheme>ETS</grapheme><alias>e ti esse</alias></lexeme>
  <lexeme><grapheme>PAT</grapheme><alias>pat</alias></lexeme>
  <lexeme><grapheme>PDF</grapheme><alias>pi di effe</alias></lexeme>
  <lexeme><grapheme>PEI</grapheme><alias>pèi</alias></lexeme>
  <lexeme><grapheme>PEG</grapheme><alias>peg</alias></lexeme>
  <lexeme><grapheme>PIAO</grapheme><alias>PIAO</alias></lexeme>
  <lexeme><grapheme>PIL</grapheme><alias>pil</alias></lexeme>
  <lexeme><grapheme>PIN</grapheme><alias>pin</alias></lexeme>
  <lexeme><grapheme>PUK</grapheme><alias>puk</alias></lexeme>
  <lexeme><grapheme>PNRR</grapheme><alias>pi enne erre erre</alias></lexeme>
  <lexeme><grapheme>PUA</grapheme><alias>pua</alias></lexeme>
  <lexeme><grapheme>PUC</grapheme><alias>puc</alias></lexeme>
  <lexeme><grapheme>PUV</grapheme><alias>puv</alias></lexeme>
  <lexeme><grapheme>QR</grapheme><alias>cu erre</alias></lexeme>
  <lexeme><grapheme>RdC</grapheme><alias>erre di ci</alias></lexeme>
  <lexeme><grapheme>RDC</grapheme><alias>erre di ci</alias></lexeme>
  <lexeme><grapheme>REI</grapheme><alias>rèi</alias></lexeme>
  <lexeme><grapheme>REM</grapheme><alias>rem</alias></lexeme>
  <lexeme><grapheme>RFI</grapheme><alias>erre effe i</alias></lexeme>
  <lexeme><grapheme>RMN</grapheme><alias>erre emme enne</alias></lexeme>
  <lexeme><grapheme>RTD</grapheme><alias>erre ti di</alias></lexeme>
  <lexeme><grapheme>RPD</grapheme><alias>erre pi di</alias></lexeme>
  <lexeme><grapheme>RUP</grapheme><alias>rup</alias></lexeme>
  <lexeme><grapheme>RUNTS</grapheme><alias>RUNTS</alias></lexeme>
  <lexeme><grapheme>SAD</grapheme><alias>sad</alias></lexeme>
  <lexeme><grapheme>SCIA</grapheme><alias>SCIA</alias></lexeme>
  <lexeme><grapheme>SDI</grapheme><alias>esse di i</alias></lexeme>
  <lexeme><grapheme>SdI</grapheme><alias>esse di i</alias></lexeme>
  <lexeme><grapheme>SFL</grapheme><alias>esse effe elle</alias></lexeme>
  <lexeme><grapheme>SIOPE</grapheme><alias>SIOPE</alias></lexeme>
  <lexeme><grapheme>SMS</grapheme><alias>esse emme esse</alias></lexeme>
  <lexeme><grapheme>SSN</grapheme><alias>esse esse enne</alias></lexeme>
  <lexeme><grapheme>SSR</grapheme><alias>esse esse erre</alias></lexeme>
  <lexeme><grapheme>SUAP</grapheme><alias>SUAP</alias></lexeme>
  <lexeme><grapheme>SUE</grapheme><alias>sue</alias></lexeme>
  <lexeme><grapheme>TAC</grapheme><alias>tac</alias></lexeme>
  <lexeme><grapheme>TAR</grapheme><alias>tar</alias></lexeme>
  <lexeme><grapheme>TFR</grapheme><alias>ti effe erre</alias></lexeme>
  <lexeme><grapheme>TFS</grapheme><alias>ti effe esse</alias></lexeme>
  <lexeme><grapheme>TPL</grapheme><alias>ti pi elle</alias></lexeme>
  <lexeme><grapheme>TSO</grapheme><alias>ti esse o</alias></lexeme>
  <lexeme><grapheme>TUEL</grapheme><alias>tuèl</alias></lexeme>
  <lexeme><grapheme>TUIR</grapheme><alias>TUIR</alias></lexeme>
  <lexeme><grapheme>UE</grapheme><alias>u e</alias></lexeme>
  <lexeme><grapheme>UNAR</grapheme><alias>ùnar</alias></lexeme>
  <lexeme><grapheme>UNEP</grapheme><alias>UNEP</alias></lexeme>
  <lexeme><grapheme>UO</grapheme><alias>u o</alias></lexeme>
  <lexeme><grapheme>UOC</grapheme><alias>u o ci</alias></lexeme>
  <lexeme><grapheme>UOS</grapheme><alias>u o esse</alias></lexeme>
  <lexeme><grapheme>USR</grapheme><alias>u esse erre</alias></lexeme>
  <lexeme><grapheme>UST</grapheme><alias>u esse ti</alias></lexeme>
  <lexeme><grapheme>UVM</grapheme><alias>u vu emme</alias></lexeme>
  <lexeme><grapheme>UVG</grapheme><alias>u vu gi</alias></lexeme>
  <lexeme><grapheme>UVI</grapheme><alias>u vu i</alias></lexeme>
  <lexeme><grapheme>VVF</grapheme><alias>vigili del fuoco</alias></lexeme>
  <lexeme><grapheme>ZTL</grapheme><alias>zeta ti elle</alias></lexeme>
  <lexeme><grapheme>ZRU</grapheme><alias>zeta erre u</alias></lexeme>
  <lexeme><grapheme>18App</grapheme><alias>diciotto app</alias></lexeme>
  <lexeme><grapheme>ENS</grapheme><alias>e enne esse</alias></lexeme>
  <lexeme><grapheme>UICI</grapheme><alias>uìci</alias></lexeme>
  <lexeme><grapheme>ANMIC</grapheme><alias>ANMIC</alias></lexeme>
  <lexeme><grapheme>ANFFAS</grapheme><grapheme>Anffas</grapheme><alias>ànfas</alias></lexeme>
  <lexeme><grapheme>FISH</grapheme><alias>FISH</alias></lexeme>
  <lexeme><grapheme>FAND</grapheme><alias>FAND</alias></lexeme>
  <lexeme><grapheme>LEDHA</grapheme><alias>LEDHA</alias></lexeme>
  <lexeme><grapheme>AISM</grapheme><alias>AISM</alias></lexeme>
  <lexeme><grapheme>AIPD</grapheme><alias>a i pi di</alias></lexeme>
  <lexeme><grapheme>ANGLAT</grapheme><alias>ANGLAT</alias></lexeme>
  <lexeme><grapheme>SLA</grapheme><alias>sla</alias></lexeme>
  <lexeme><grapheme>DAT</grapheme><alias>dat</alias></lexeme>
  <lexeme><grapheme>AdS</grapheme><alias>amministratore di sostegno</alias></lexeme>
  <lexeme><grapheme>SAI</grapheme><alias>sài</alias></lexeme>
  <lexeme><grapheme>CAA</grapheme><alias>ci a a</alias></lexeme>
  <lexeme><grapheme>RTT</grapheme><alias>erre ti ti</alias></lexeme>
  <lexeme><grapheme>TTY</grapheme><alias>ti ti uài</alias></lexeme>
  <lexeme><grapheme>VCO</grapheme><alias>vi ci o</alias></lexeme>
  <lexeme><grapheme>ID</grapheme><alias>i di</alias></lexeme>
  <lexeme><grapheme>IP</grapheme><alias>ài pi</alias></lexeme>
  <lexeme><grapheme>SIM</grapheme><alias>sim</alias></lexeme>
  <lexeme><grapheme>USB</grapheme><alias>u esse bi</alias></lexeme>
  <lexeme><grapheme>URL</grapheme><alias>u erre elle</alias></lexeme>
  <lexeme><grapheme>HTML</grapheme><alias>acca ti emme elle</alias></lexeme>
  <lexeme><grapheme>XML</grapheme><alias>ics emme elle</alias></lexeme>
  <lexeme><grapheme>CSV</grapheme><alias>ci esse vu</alias></lexeme>
  <lexeme><grapheme>API</grapheme><alias>a pi i</alias></lexeme>
  <lexeme><grapheme>app</grapheme><alias>App</alias></lexeme>
  <lexeme><grapheme>WhatsApp</grapheme><grapheme>whatsapp</grapheme><alias>uozzàp</alias></lexeme>
  <lexeme><grapheme>Wi-Fi</grapheme><grapheme>wi-fi</grapheme><alias>uài fài</alias></lexeme>
  <lexeme><grapheme>e-mail</grapheme><alias>imèil</alias></lexeme>
  <lexeme><grapheme>email</grapheme><alias>imèil</alias></lexeme>
  <lexeme><grapheme>caregiver</grapheme><alias>cherghìver</alias></lexeme>
  <lexeme><grapheme>caregivers</grapheme><alias>cherghìver</alias></lexeme>
  <lexeme><grapheme>call center</grapheme><grapheme>call-center</grapheme><alias>col sènter</alias></lexeme>
  <lexeme><grapheme>contact center</grapheme><alias>còntact sènter</alias></lexeme>
  <lexeme><grapheme>help desk</grapheme><grapheme>helpdesk</grapheme><alias>elp desc</alias></lexeme>
  <lexeme><grapheme>part-time</grapheme><grapheme>part time</grapheme><alias>part taim</alias></lexeme>
  <lexeme><grapheme>smart working</grapheme><alias>smart uòrching</alias></lexeme>
  <lexeme><grapheme>smart card</grapheme><alias>smart card</alias></lexeme>
  <lexeme><grapheme>smartphone</grapheme><alias>smartfòn</alias></lexeme>
  <lexeme><grapheme>tablet</grapheme><alias>tàblet</alias></lexeme>
  <lexeme><grapheme>touchscreen</grapheme><alias>taccscrin</alias></lexeme>
  <lexeme><grapheme>screen reader</grapheme><alias>scrin rìder</alias></lexeme>
  <lexeme><grapheme>ticket</grapheme><alias>tìchet</alias></lexeme>
  <lexeme><grapheme>voucher</grapheme><alias>vàucer</alias></lexeme>
  <lexeme><grapheme>welfare</grapheme><alias>uèlfer</alias></lexeme>
  <lexeme><grapheme>budget</grapheme><alias>bàgget</alias></lexeme>
  <lexeme><grapheme>privacy</grapheme><alias>pràivasi</alias></lexeme>
  <lexeme><grapheme>login</grapheme><alias>lòghin</alias></lexeme>
  <lexeme><grapheme>logout</grapheme><alias>logàut</alias></lexeme>
  <lexeme><grapheme>download</grapheme><alias>daunlòd</alias></lexeme>
  <lexeme><grapheme>upload</grapheme><alias>aplòd</alias></lexeme>
  <lexeme><grapheme>browser</grapheme><alias>bràuser</alias></lexeme>
  <lexeme><grapheme>cookie</grapheme><alias>cuchi</alias></lexeme>
  <lexeme><grapheme>cookies</grapheme><alias>cuchis</alias></lexeme>
  <lexeme><grapheme>feedback</grapheme><alias>fidbec</alias></lexeme>
  <lexeme><grapheme>chatbot</grapheme><alias>ciàtbot</alias></lexeme>
  <lexeme><grapheme>chat</grapheme><alias>ciat</alias></lexeme>
  <lexeme><grapheme>account</grapheme><alias>accàunt</alias></lexeme>
  <lexeme><grapheme>username</grapheme><alias>iuserneim</alias></lexeme>
  <lexeme><grapheme>newsletter</grapheme><alias>niuslètter</alias></lexeme>
  <lexeme><grapheme>desktop</grapheme><alias>desctòp</alias></lexeme>
  <lexeme><grapheme>front office</grapheme><alias>front òffis</alias></lexeme>
  <lexeme><grapheme>back office</grapheme><alias>bec òffis</alias></lexeme>
  <lexeme><grapheme>hub</grapheme><alias>ab</alias></lexeme>
  <lexeme><grapheme>day hospital</grapheme><alias>dei òspital</alias></lexeme>
  <lexeme><grapheme>day service</grapheme><alias>dei sèrvis</alias></lexeme>
  <lexeme><grapheme>triage</grapheme><alias>triàj</alias></lexeme>
  <lexeme><grapheme>stalking</grapheme><alias>stòlching</alias></lexeme>
  <lexeme><grapheme>mobbing</grapheme><alias>mòbbing</alias></lexeme>
  <lexeme><grapheme>baby-sitter</grapheme><grapheme>baby sitter</grapheme><alias>bèbi sìtter</alias></lexeme>
  <lexeme><grapheme>drive-in</grapheme><alias>draiv in</alias></lexeme>
  <lexeme><grapheme>follow-up</grapheme><grapheme>follow up</grapheme><alias>fòllo ap</alias></lexeme>
  <lexeme><grapheme>check-up</grapheme><alias>cecàp</alias></lexeme>
  <lexeme><grapheme>green pass</grapheme><alias>grin pas</alias></lexeme>
  <lexeme><grapheme>sisma bonus</grapheme><grapheme>sismabonus</grapheme><alias>sisma bonus</alias></lexeme>
  <lexeme><grapheme>CAP</grapheme><alias>cap</alias></lexeme>
  <lexeme><grapheme>ISO</grapheme><alias>iso</alias></lexeme>
  <lexeme><grapheme>BUR</grapheme><alias>bur</alias></lexeme>
  <lexeme><grapheme>ATI</grapheme><alias>ati</alias></lexeme>
  <lexeme><grapheme>24/24h</grapheme><grapheme>24/24</grapheme><grapheme>24h/24</grapheme><grapheme>24h/24h</grapheme><alias>24 ore su 24</alias></lexeme>
  <lexeme><grapheme>7/7gg</grapheme><grapheme>7/7 gg</grapheme><grapheme>7gg/7</grapheme><alias>7 giorni su 7</alias></lexeme>
  <lexeme><grapheme>file</grapheme><grapheme>files</grapheme><alias>fàil</alias></lexeme>
  <lexeme><grapheme>cloud</grapheme><alias>claud</alias></lexeme>
  <lexeme><grapheme>governance</grapheme><alias>gòvernans</alias></lexeme>
  <lexeme><grapheme>compliance</grapheme><alias>complàians</alias></lexeme>
  <lexeme><grapheme>accountability</grapheme><alias>accauntabìliti</alias></lexeme>
  <lexeme><grapheme>e-government</grapheme><grapheme>egovernment</grapheme><alias>i gòvernment</alias></lexeme>
  <lexeme><grapheme>e-procurement</grapheme><alias>i prochiùrment</alias></lexeme>
  <lexeme><grapheme>open source</grapheme><grapheme>open-source</grapheme><alias>open sors</alias></lexeme>
  <lexeme><grapheme>digital divide</grapheme><alias>digital divàid</alias></lexeme>
  <lexeme><grapheme>social network</grapheme><grapheme>social networks</grapheme><alias>sòscial nètuork</alias></lexeme>
  <lexeme><grapheme>social</grapheme><alias>sòscial</alias></lexeme>
  <lexeme><grapheme>social card</grapheme><alias>sòscial card</alias></lexeme>
  <lexeme><grapheme>network</grapheme><alias>nètuork</alias></lexeme>
  <lexeme><grapheme>meeting</grapheme><alias>mìting</alias></lexeme>
  <lexeme><grapheme>team</grapheme><alias>tim</alias></lexeme>
  <lexeme><grapheme>streaming</grapheme><alias>strìming</alias></lexeme>
  <lexeme><grapheme>layout</grapheme><alias>leiàut</alias></lexeme>
  <lexeme><grapheme>template</grapheme><grapheme>templates</grapheme><alias>tèmpleit</alias></lexeme>
  <lexeme><grapheme>outsourcing</grapheme><alias>autsòrsing</alias></lexeme>
  <lexeme><grapheme>in house</grapheme><grapheme>in-house</grapheme><alias>in aus</alias></lexeme>
  <lexeme><grapheme>know-how</grapheme><grapheme>know how</grapheme><alias>nòu au</alias></lexeme>
  <lexeme><grapheme>start-up</grapheme><grapheme>startup</grapheme><grapheme>start up</grapheme><alias>startàp</alias></lexeme>
  <lexeme><grapheme>project financing</grapheme><alias>pròget fainànsing</alias></lexeme>
  <lexeme><grapheme>e-learning</grapheme><alias>i lèrning</alias></lexeme>
  <lexeme><grapheme>e-commerce</grapheme><alias>i còmmers</alias></lexeme>
  <lexeme><grapheme>bluetooth</grapheme><alias>blutùt</alias></lexeme>
  <lexeme><grapheme>wireless</grapheme><alias>uàirles</alias></lexeme>
  <lexeme><grapheme>roaming</grapheme><alias>ròming</alias></lexeme>
  <lexeme><grapheme>turnover</grapheme><grapheme>turn-over</grapheme><alias>tarnòver</alias></lexeme>
  <lexeme><grapheme>burnout</grapheme><grapheme>burn-out</grapheme><alias>bèrnaut</alias></lexeme>
  <lexeme><grapheme>hospice</grapheme><alias>òspis</alias></lexeme>
  <lexeme><grapheme>day surgery</grapheme><alias>dei sèrgeri</alias></lexeme>
  <lexeme><grapheme>counselling</grapheme><grapheme>counseling</grapheme><alias>càunseling</alias></lexeme>
  <lexeme><grapheme>coaching</grapheme><alias>còucing</alias></lexeme>
  <lexeme><grapheme>empowerment</grapheme><alias>empàuerment</alias></lexeme>
  <lexeme><grapheme>bed and breakfast</grapheme><alias>bed end brècfast</alias></lexeme>
  <lexeme><grapheme>car sharing</grapheme><alias>car scèring</alias></lexeme>
  <lexeme><grapheme>bike sharing</grapheme><alias>baik scèring</alias></lexeme>
  <lexeme><grapheme>car pooling</grapheme><alias>car pùling</alias></lexeme>
  <lexeme><grapheme>housing</grapheme><alias>àusing</alias></lexeme>
  <lexeme><grapheme>cohousing</grapheme><grapheme>co-housing</grapheme><alias>coàusing</alias></lexeme>
  <lexeme><grapheme>social housing</grapheme><alias>sòscial àusing</alias></lexeme>
  <lexeme><grapheme>nursery</grapheme><alias>nèrseri</alias></lexeme>
  <lexeme><grapheme>cyberbullismo</grapheme><alias>saiberbullismo</alias></lexeme>
  <lexeme><grapheme>cybersecurity</grapheme><grapheme>cyber security</grapheme><alias>saibersechiùriti</alias></lexeme>
  <lexeme><grapheme>cybersicurezza</grapheme><alias>saibersicurezza</alias></lexeme>
  <lexeme><grapheme>cyber</grapheme><alias>sàiber</alias></lexeme>
  <lexeme><grapheme>malware</grapheme><alias>màluer</alias></lexeme>
  <lexeme><grapheme>lockdown</grapheme><alias>lòcdàun</alias></lexeme>
  <lexeme><grapheme>once only</grapheme><alias>uàns onli</alias></lexeme>
  <lexeme><grapheme>whistleblowing</grapheme><alias>uìsolblòing</alias></lexeme>
  <lexeme><grapheme>whistleblower</grapheme><alias>uìsolblòer</alias></lexeme>
  <lexeme><grapheme>dossier</grapheme><alias>dossié</alias></lexeme>
  <lexeme><grapheme>atelier</grapheme><alias>atelié</alias></lexeme>
  <lexeme><grapheme>depliant</grapheme><grapheme>dépliant</grapheme><alias>depliàn</alias></lexeme>
  <lexeme><grapheme>data breach</grapheme><alias>data britch</alias></lexeme>
  <lexeme><grapheme>datacenter</grapheme><grapheme>data center</grapheme><grapheme>data centre</grapheme><alias>data sènter</alias></lexeme>
  <lexeme><grapheme>dashboard</grapheme><alias>dèsbord</alias></lexeme>
  <lexeme><grapheme>firewall</grapheme><alias>fàiruol</alias></lexeme>
  <lexeme><grapheme>framework</grapheme><alias>frèimuork</alias></lexeme>
  <lexeme><grapheme>hotspot</grapheme><grapheme>hot spot</grapheme><alias>òtspòt</alias></lexeme>
  <lexeme><grapheme>output</grapheme><alias>àutput</alias></lexeme>
  <lexeme><grapheme>interview</grapheme><alias>interviù</alias></lexeme>
  <lexeme><grapheme>laptop</grapheme><alias>lèptop</alias></lexeme>
  <lexeme><grapheme>notebook</grapheme><alias>nòtbuk</alias></lexeme>
  <lexeme><grapheme>nickname</grapheme><alias>nìcneim</alias></lexeme>
  <lexeme><grapheme>pool</grapheme><alias>pul</alias></lexeme>
  <lexeme><grapheme>release</grapheme><alias>rilìs</alias></lexeme>
  <lexeme><grapheme>repository</grapheme><alias>repòsitori</alias></lexeme>
  <lexeme><grapheme>roadmap</grapheme><grapheme>road map</grapheme><alias>ròdmap</alias></lexeme>
  <lexeme><grapheme>scouting</grapheme><alias>scàuting</alias></lexeme>
  <lexeme><grapheme>stakeholder</grapheme><grapheme>stakeholders</grapheme><alias>stèicolder</alias></lexeme>
  <lexeme><grapheme>storage</grapheme><alias>stòrage</alias></lexeme>
  <lexeme><grapheme>task force</grapheme><alias>task fors</alias></lexeme>
  <lexeme><grapheme>target</grapheme><alias>tàrghet</alias></lexeme>
  <lexeme><grapheme>tool</grapheme><grapheme>tools</grapheme><alias>tul</alias></lexeme>
  <lexeme><grapheme>toolkit</grapheme><alias>tùlkit</alias></lexeme>
  <lexeme><grapheme>user experience</grapheme><alias>iùser expìriens</alias></lexeme>
  <lexeme><grapheme>Facebook</grapheme><alias>fèisbuk</alias></lexeme>
  <lexeme><grapheme>Google</grapheme><alias>gùgol</alias></lexeme>
  <lexeme><grapheme>Chrome</grapheme><alias>crom</alias></lexeme>
  <lexeme><grapheme>Firefox</grapheme><alias>fàirfox</alias></lexeme>
  <lexeme><grapheme>Apple</grapheme><alias>èppol</alias></lexeme>
  <lexeme><grapheme>touch screen</grapheme><grapheme>touch-screen</grapheme><alias>taccscrin</alias></lexeme>
  <lexeme><grapheme>case manager</grapheme><alias>chèis mènager</alias></lexeme>
  <lexeme><grapheme>case management</grapheme><alias>chèis mènagiment</alias></lexeme>
  <lexeme><grapheme>manager</grapheme><alias>mènager</alias></lexeme>
  <lexeme><grapheme>management</grapheme><alias>mènagiment</alias></lexeme>
  <lexeme><grapheme>mobility manager</grapheme><alias>mobìliti mènager</alias></lexeme>
  <lexeme><grapheme>disability manager</grapheme><alias>disabìliti mènager</alias></lexeme>
  <lexeme><grapheme>chip</grapheme><alias>cip</alias></lexeme>
  <lexeme><grapheme>cluster</grapheme><alias>clàster</alias></lexeme>
  <lexeme><grapheme>coworking</grapheme><grapheme>co-working</grapheme><alias>couòrching</alias></lexeme>
  <lexeme><grapheme>crowdfunding</grapheme><alias>craudfànding</alias></lexeme>
  <lexeme><grapheme>drop-out</grapheme><grapheme>drop out</grapheme><alias>dropàut</alias></lexeme>
  <lexeme><grapheme>e-health</grapheme><alias>i elt</alias></lexeme>
  <lexeme><grapheme>fake news</grapheme><alias>feik niùs</alias></lexeme>
  <lexeme><grapheme>news</grapheme><alias>niùs</alias></lexeme>
  <lexeme><grapheme>feed</grapheme><alias>fid</alias></lexeme>
  <lexeme><grapheme>focus group</grapheme><alias>fòcus grup</alias></lexeme>
  <lexeme><grapheme>front-office</grapheme><alias>front òffis</alias></lexeme>
  <lexeme><grapheme>back-office</grapheme><alias>bec òffis</alias></lexeme>
  <lexeme><grapheme>fundraising</grapheme><grapheme>fund raising</grapheme><alias>fandrèising</alias></lexeme>
  <lexeme><grapheme>gender</grapheme><alias>gènder</alias></lexeme>
  <lexeme><grapheme>home care</grapheme><alias>om cher</alias></lexeme>
  <lexeme><grapheme>Home Care Premium</grapheme><alias>om cher prèmium</alias></lexeme>
  <lexeme><grapheme>homepage</grapheme><grapheme>home page</grapheme><alias>om page</alias></lexeme>
  <lexeme><grapheme>home banking</grapheme><alias>om bànching</alias></lexeme>
  <lexeme><grapheme>joint venture</grapheme><alias>gioint vènciur</alias></lexeme>
  <lexeme><grapheme>learning</grapheme><alias>lèrning</alias></lexeme>
  <lexeme><grapheme>location</grapheme><alias>lochèscion</alias></lexeme>
  <lexeme><grapheme>low cost</grapheme><grapheme>low-cost</grapheme><alias>lo cost</alias></lexeme>
  <lexeme><grapheme>business</grapheme><alias>bìsnes</alias></lexeme>
  <lexeme><grapheme>mentoring</grapheme><alias>mèntoring</alias></lexeme>
  <lexeme><grapheme>overbooking</grapheme><alias>overbùching</alias></lexeme>
  <lexeme><grapheme>PayPal</grapheme><grapheme>Paypal</grapheme><alias>peipàl</alias></lexeme>
  <lexeme><grapheme>pop-up</grapheme><alias>pop ap</alias></lexeme>
  <lexeme><grapheme>preview</grapheme><alias>priviù</alias></lexeme>
  <lexeme><grapheme>residence</grapheme><alias>rèsidens</alias></lexeme>
  <lexeme><grapheme>service</grapheme><alias>sèrvis</alias></lexeme>
  <lexeme><grapheme>showroom</grapheme><alias>sciorùm</alias></lexeme>
  <lexeme><grapheme>speaker</grapheme><alias>spìcher</alias></lexeme>
  <lexeme><grapheme>team building</grapheme><alias>tim bìlding</alias></lexeme>
  <lexeme><grapheme>top-down</grapheme><alias>top dàun</alias></lexeme>
  <lexeme><grapheme>bottom-up</grapheme><alias>bottom ap</alias></lexeme>
  <lexeme><grapheme>trainer</grapheme><alias>trèiner</alias></lexeme>
  <lexeme><grapheme>training</grapheme><alias>trèining</alias></lexeme>
  <lexeme><grapheme>trust</grapheme><alias>trast</alias></lexeme>
  <lexeme><grapheme>vintage</grapheme><alias>vintege</alias></lexeme>
  <lexeme><grapheme>handicappato</grapheme><alias>andicappato</alias></lexeme>
  <lexeme><grapheme>handicappata</grapheme><alias>andicappata</alias></lexeme>
  <lexeme><grapheme>handicappati</grapheme><alias>andicappati</alias></lexeme>
  <lexeme><grapheme>handicappate</grapheme><alias>andicappate</alias></lexeme>
  <lexeme><grapheme>curriculum vitae</grapheme><alias>curriculum vite</alias></lexeme>
  <lexeme><grapheme>SaaS</grapheme><alias>sas</alias></lexeme>
  <lexeme><grapheme>PaaS</grapheme><alias>pas</alias></lexeme>
  <lexeme><grapheme>IaaS</grapheme><alias>ias</alias></lexeme>
  <lexeme><grapheme>iOS</grapheme><alias>ai o esse</alias></lexeme>
  <lexeme><grapheme>JSON</grapheme><alias>gèison</alias></lexeme>
  <lexeme><grapheme>SWIFT</grapheme><alias>suìft</alias></lexeme>
  <lexeme><grapheme>OP</grapheme><alias>o pi</alias></lexeme>
  <lexeme><grapheme>CE</grapheme><alias>ci e</alias></lexeme>
  <lexeme><grapheme>SDO</grapheme><alias>esse di o</alias></lexeme>
  <lexeme><grapheme>SII</grapheme><alias>esse i i</alias></lexeme>
  <lexeme><grapheme>IUV</grapheme><alias>i u vu</alias></lexeme>
  <lexeme><grapheme>IUN</grapheme><alias>i u enne</alias></lexeme>
  <lexeme><grapheme>MAV</grapheme><alias>mav</alias></lexeme>
  <lexeme><grapheme>RAV</grapheme><alias>rav</alias></lexeme>
  <lexeme><grapheme>POS</grapheme><alias>pos</alias></lexeme>
  <lexeme><grapheme>CER</grapheme><alias>cer</alias></lexeme>
  <lexeme><grapheme>RAEE</grapheme><alias>rae</alias></lexeme>
  <lexeme><grapheme>PRA</grapheme><alias>pra</alias></lexeme>
  <lexeme><grapheme>SCAI</grapheme><alias>scai</alias></lexeme>
  <lexeme><grapheme>IA</grapheme><alias>i a</alias></lexeme>
  <lexeme><grapheme>OSS</grapheme><alias>o esse esse</alias></lexeme>
  <lexeme><grapheme>LIM</grapheme><alias>lim</alias></lexeme>
  <lexeme><grapheme>DSM</grapheme><alias>di esse emme</alias></lexeme>
  <lexeme><grapheme>IMA</grapheme><alias>ima</alias></lexeme>
  <lexeme><grapheme>AIA</grapheme><alias>aia</alias></lexeme>
  <lexeme><grapheme>AUA</grapheme><alias>aua</alias></lexeme>
  <lexeme><grapheme>VAS</grapheme><alias>vas</alias></lexeme>
  <lexeme><grapheme>SEA</grapheme><alias>sea</alias></lexeme>
  <lexeme><grapheme>CRE</grapheme><alias>cre</alias></lexeme>
  <lexeme><grapheme>PIT</grapheme><alias>pit</alias></lexeme>
  <lexeme><grapheme>SERT</grapheme><grapheme>SerT</grapheme><grapheme>Ser.T</grapheme><alias>sert</alias></lexeme>
  <lexeme><grapheme>SERD</grapheme><grapheme>SerD</grapheme><grapheme>Ser.D</grapheme><alias>serd</alias></lexeme>
  <lexeme><grapheme>ReGiS</grapheme><alias>règis</alias></lexeme>
  <lexeme><grapheme>appIO</grapheme><grapheme>AppIO</grapheme><grapheme>App IO</grapheme><grapheme>app IO</grapheme><alias>app ìo</alias></lexeme>
  <lexeme><grapheme>InfoCert</grapheme><grapheme>Infocert</grapheme><alias>infocèrt</alias></lexeme>
  <lexeme><grapheme>PosteID</grapheme><alias>poste i di</alias></lexeme>
  <lexeme><grapheme>CieID</grapheme><alias>ci i e i di</alias></lexeme>
  <lexeme><grapheme>MyINPS</grapheme><grapheme>MyInps</grapheme><alias>mài inps</alias></lexeme>
  <lexeme><grapheme>QR code</grapheme><grapheme>QR-code</grapheme><alias>cu erre còd</alias></lexeme>
  <lexeme><grapheme>QRcode</grapheme><alias>cu erre còd</alias></lexeme>
  <lexeme><grapheme>voip</grapheme><grapheme>VoIP</grapheme><grapheme>VOIP</grapheme><alias>vòip</alias></lexeme>
  <lexeme><grapheme>on-line</grapheme><alias>onlàin</alias></lexeme>
  <lexeme><grapheme>on line</grapheme><alias>onlàin</alias></lexeme>
  <lexeme><grapheme>no-profit</grapheme><alias>no profit</alias></lexeme>
  <lexeme><grapheme>off-line</grapheme><alias>offlàin</alias></lexeme>
  <lexeme><grapheme>home</grapheme><alias>om</alias></lexeme>
  <lexeme><grapheme>DEA</grapheme><alias>dea</alias></lexeme>
</lexicon>
