# Texterna på svenska. Korta meningar, inga utropstecken, du-tilltal.
# $town, $townOf, $phone, $email och $hours kommer från kommunens fil och fungerar i varje meddelande.

## Dagar

weekday-1 = mån
weekday-2 = tis
weekday-3 = ons
weekday-4 = tors
weekday-5 = fre
weekday-6 = lör
weekday-7 = sön
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
date-day = { $weekday } { $day }.{ $month }
date-clock = { $hour }.{ $minute }
date-moment = { $day } kl. { $clock }

## Början

welcome =
    Hej. Berätta här vad du ser i människors vardag: ett bekymmer, en iakttagelse eller ett förslag.
    { $townOf } stads organisationsteam läser meddelandena en gång i veckan.
    Ring 112 i en nödsituation.
welcome-back =
    Hej igen. Skriv vad du har lagt märke till.
    Dina meddelanden ser du med /mina. Hjälp får du med /hjalp.
notice =
    <b>Vem ser vad</b>
    Teamet ser din text, inte ditt namn. Det kan föra saken till dem som kan hjälpa.
    Skriv inga namn på personer.
    Meddelandena går via Telegram och kan vara offentliga handlingar. Vi kan inte lova full anonymitet.
notice-holds-text = Din text är inte sparad ännu. Tryck på ”Okej, fortsätt”, så går vi vidare.
button-understood = Okej, fortsätt
button-read-more = Läs mer
privacy =
    <b>Dataskydd</b>
    Vi sparar din text, ämnet, området och din organisation, om du har berättat vilken den är. Ditt namn och användarnamn sparar vi inte. Ditt Telegramnummer sparar vi krypterat, så att vi kan svara dig.
    { $townOf } stads organisationsteam läser meddelandena. Teamet kan skicka en sak vidare till dem som sköter den: staden, välfärdsområdet, församlingar eller organisationer. De ser texten, inte vem du är. Staden behandlar uppgifterna eftersom lagen ger staden det uppdraget.
    Meddelandena går via Telegram, som tekniskt kan se dem. De kan vara offentliga handlingar, så full anonymitet kan vi inte lova.
    Texten i ett behandlat meddelande tas bort efter { $texts } dagar. Om du inte berättar något på { $people } dagar och inget är på gång, glömmer vi dig.
    { $mydata } ger dig allt som finns sparat om dig. { $forget } glömmer dig. Ett enskilt meddelande drar du tillbaka med { $mine }.
    Frågor? Ring { $phone } ({ $hours }) eller skriv till { $email }.
tell-us = Tack. Skriv nu med egna ord vad du har lagt märke till. Det får vara kort.
language-own-name = svenska
language-ask = På vilket språk fortsätter vi?
language-set = Bra, vi fortsätter på svenska.
code-unknown = Den här länken fungerar inte längre. Be om en ny av den som gav dig den. Du kan ändå skriva din iakttagelse här.
small-talk = hej|hejsan|hejssan|hej hej|hej igen|hallå|moj|moi|moro|morjens|tjena|tja|god morgon|godmorgon|god dag|goddag|god eftermiddag|god kväll|tack|tack tack|tack så mycket|ok|okej|ja|jo|test
small-talk-answer = Hej. När du märker något som staden borde veta, skriv det här.
text-empty = Det syntes ingen text i meddelandet. Kan du skriva den på nytt?
limit-reached = Nu kommer dina meddelanden snabbare än jag hinner läsa. Vänta en minut och skicka de senaste på nytt. De tidigare är sparade.
signals-limit = Du har redan skickat många meddelanden i dag, och teamet läser vart och ett. Det här meddelandet väntar kvar. I morgon kan du trycka på Skicka.
our-fault = Något gick fel hos oss. Ditt meddelande är sparat, och de som sköter boten ser det. Försök igen om en stund.
redacted = Jag tog bort det här ur ditt meddelande: { $what }. Sådana uppgifter sparar jag inte, och teamet behöver dem inte. Ditt ursprungliga meddelande tar jag bort ur chatten.
redacted-together = Tillsammans blev dina meddelanden { $what }. Jag tog bort det och sparar det inte. Du kan också ta bort meddelandena ur den här chatten.
redaction-failed = Jag kunde inte kontrollera ditt meddelande, så jag sparade inget av det. Skicka det på nytt, så försöker vi igen.
redacted-identity_code = personbeteckning
redacted-iban = kontonummer
redacted-email = e-postadress
redacted-phone = telefonnummer
redacted-address = adress
redacted-handle = användarnamn
redacted-plate = registernummer
help-emergency = <b>Om någon är i fara just nu, ring { $number }.</b>
help-own = Du kan prata med en vuxen: Barn- och ungdomstelefonen { $number }. Det är gratis och du behöver inte säga vad du heter. Berätta också för någon vuxen som du litar på.
help-suicide = Det är bra att du berättar. Kristelefonen lyssnar och hjälper: { $number }.
help-violence = Nollinjen hjälper den som har utsatts för våld: { $number }.
help-social = Socialjouren hjälper dygnet runt: { $number }.
help-child = Vem som helst kan göra en barnskyddsanmälan: { $how }.
help-alone = Om du är orolig för en äldre människa: { $how }.
help-not-official = Ett meddelande hit är inget nödsamtal och ingen officiell anmälan.
help-mild = Om någon är i fara nu, ring { $number }. Kristelefonen lyssnar: { $crisis }.
urgent-ask = I nöd, ring { $number } genast. Din text finns kvar. Vill du ändå skicka den till teamet? Då ser koordinatorerna den genast.
urgent-unsure-ask = Din text finns kvar. Kan någon vara i fara just nu? Ring i så fall först { $number }. Koordinatorerna ser då din text genast när du skickar den.
button-urgent-yes = Ja, vi fortsätter
button-urgent-maybe = Ja, det kan vara så
button-urgent-not = Nej, ingen är i fara
urgent-told = Brådskande meddelande { $reference }. Någon kan vara i fara just nu. Den som berättade har fått veta var det finns hjälp.

    { $text }
event-urgent = brådskande, koordinatorerna fick veta genast
fact-sensitive = Känsligt: i teamets grupp syns bara ämnet och koden.
button-mark-sensitive = Märk som känsligt
urgent-hidden = Texten är känslig. Öppna den här privat med /laget och koden.

## Gemensamt för dialogerna

draft-in-the-way =
    Du har något halvfärdigt: { $form }.
    <i>{ $text }</i>
    Ska vi fortsätta med det eller börja på något nytt?
button-go-on = Fortsätt med det
button-delete-and-start = Ta bort det och börja på nytt
nothing-in-progress = Det finns inget halvfärdigt. Skriv när du vill berätta något.
cancelled = Okej, inget skickades. Skriv när du vill börja om.
toast-done = Klart
toast-old-button = Den här knappen är gammal. Se det senaste meddelandet.
toast-too-late = Det går inte att ändra längre. Veckans sammandrag har redan skickats.
toast-not-yet = Teamet har inte fått det här ännu. Märk det som behandlat efter sammandraget.
toast-already = Det är redan gjort.
answer-so-far = Nu står det: <i>{ $answer }</i>
questions-done = Bra. Läs meddelandet en gång till.
dialog-over = Klart: { $form }, { $reference }
dialog-left = Avbrutet: { $form } { $reference }
dialog-moved = Det här fortsätter nu längre ner.
dialog-gone = Meddelandet { $reference } är borttaget, så det här avbröts: { $form }
dialog-not-offered =
    Den funktionen används inte längre, så inget skickades. Det här hann du skriva:
    <i>{ $text }</i>
note-added = Jag lade till det i din text.
note-undone = Jag tog bort tillägget.
note-full = Texten skulle bli för lång, så jag lade inte till det här. Korta av lite och skicka på nytt.
note-empty = Det syntes ingen text i meddelandet. Kan du skriva den på nytt?
note-choose = Välj en av knapparna, eller skriv knappens nummer.
button-undo = Ta bort tillägget
button-others = Andra ämnen
button-first-page = Till början
button-done = Klart
button-keep = Behåll
button-skip = Hoppa över
button-back = Tillbaka
button-stop = Avsluta
button-send = Skicka
button-delete = Ta bort
button-newer = ← Nyare
button-older = Äldre →
button-open = Öppna { $reference }
draft-nudge =
    Du har ett halvfärdigt meddelande: <i>{ $text }</i>
    Om du skickar det i dag hinner teamet behandla det { $day }.
draft-expired = Ditt halvfärdiga meddelande togs bort, eftersom du inte hade rört det på { $days } dagar. Du kan skriva det på nytt när du vill.

## Bekymmer, iakttagelse, förslag

signal-name = meddelande till teamet
signal-text-ask = Vad har du lagt märke till? Skriv med egna ord. Det får vara kort.
signal-text-ask-proposal = Vad föreslår du? Skriv med egna ord. Det får vara kort.
signal-text-edit = Ändra texten
signal-concerns-ask = Svarar förslaget på något av de här bekymren? Du kan välja flera.
signal-concerns-skip = Inget av dem
signal-category-ask = Vilket ämne gäller det? Om du inte vet väljer teamet.
signal-category-edit = Ändra ämnet
signal-category-skip = Vet inte
signal-area-ask = Var i staden?
signal-area-edit = Ändra området
signal-send = Skicka
signal-review-title = <b>Meddelandet är inte skickat ännu.</b>
signal-review-text = <blockquote>{ $text }</blockquote>
signal-review-check = Kan man känna igen någon? I stället för ett namn kan du skriva ”min granne” eller ”en familj”.
fact-kind = Typ: { $kind }
fact-concern = Svarar på bekymret: { $text }
fact-category = Ämne: { $category }
fact-area = Område: { $area }
answer-line = { $name }: { $answer }
button-change-answer = Ändra: { $name }
fact-language = Språk: { $language }
fact-association = Din organisation: { $name }
kind-concern = bekymmer
kind-observation = iakttagelse
kind-proposal = förslag
button-is-concern = Det är ett bekymmer
button-is-observation = Det är en iakttagelse
button-is-proposal = Det är ett förslag
button-is-language = Språket är { $name }
language-fi = finska
language-sv = svenska
language-en = engelska
language-in-fi = på finska
language-in-sv = på svenska
language-in-en = på engelska
area-whole = Hela staden
area-none = inte angivet
category-none = Inget ämne
receipt =
    Tack, meddelandet har kommit fram.
    Kod <b>{ $reference }</b>
    Teamet behandlar det { $day }.
    Med knappen Mina meddelanden ser du hur det går.
receipt-urgent =
    Tack, meddelandet har kommit fram. Koordinatorerna fick det genast, men de har ingen jour. I nöd, ring { $number }.
    Kod <b>{ $reference }</b>
button-mine = Mina meddelanden
refusal = Den här funktionen är bara för organisationsteamet. En iakttagelse kan du skriva här. Frågor? Ring { $phone }.
refusal-short = Den här funktionen är bara för organisationsteamet.

## Lyfta bekymmer

raised-title = <b>Bekymmer som teamet har lyft fram</b>
raised-none = Just nu finns inga framlyfta bekymmer. Skriv här om du själv har märkt något.
raised-gone = Det här bekymret visas inte längre. De andra ser du med /framlyfta.
raised-card =
    <b>{ $reference }</b> · { $category } · { $day }
    { $text }
raised-all = Alla ämnen
raised-which-category = Vilket ämne ska visas?
button-propose = Föreslå en lösning
button-propose-to = Föreslå en lösning: { $reference }
button-share = Dela länken
button-by-category = Välj ämne

## Mina meddelanden

mine-none = Du har inte skickat något ännu. Skriv här vad du har lagt märke till.
mine-title = <b>Dina meddelanden</b> ({ $count })
mine-line =
    <b>{ $reference }</b> · { $kind } · { $day } · { $state }
    { $text }
mine-card =
    <b>{ $reference }</b> · { $kind } · { $day }
    <blockquote>{ $text }</blockquote>
    { $path }
state-new = väntar på sammandraget
state-delivered = hos teamet
state-closed = behandlat
state-withdrawn = tillbakadraget
path-new = Meddelandet är sparat och går till teamet i ett veckosammandrag.
path-delivered = Teamet har fått meddelandet.
path-closed = Teamet har behandlat meddelandet.
path-helped = Det gick att hjälpa.
path-going = Någon arbetar redan med det här.
path-later = Det går inte just nu.
path-others = Det här är inte stadens sak.
path-none = Ingenting görs åt saken.
mine-outcome-words = Teamet berättar: <blockquote>{ $text }</blockquote>
path-withdrawn = Du drog tillbaka det här meddelandet. Texten är borttagen.
button-correct = Rätta texten
button-withdraw = Dra tillbaka meddelandet
button-withdraw-yes = Ja, dra tillbaka det
button-to-list = Till mina meddelanden
withdraw-ask = Vill du dra tillbaka meddelandet { $reference }? Texten tas bort också ur teamets meddelanden. I den här chatten finns dina egna ord kvar, och du kan själv ta bort dem.
withdrawn = Meddelandet { $reference } är tillbakadraget och texten borttagen.
too-late-to-correct = Meddelandet { $reference } har redan gått till teamet och kan inte rättas. Du kan dra tillbaka det eller skriva ett nytt.
toast-not-yours = Det här meddelandet finns inte bland dina.
correct-name = rättelse av ett meddelande
correct-text-ask = Skriv hela texten på nytt.
correct-text-edit = Ändra texten
correct-review =
    <b>Rättelsen är inte sparad ännu.</b>
    <blockquote>{ $text }</blockquote>
corrected = Rättelsen är sparad. Koden är fortfarande <b>{ $reference }</b>.

## Hjälp

help-how =
    <b>Så här fungerar det</b>
    Skriv vad du har lagt märke till. Jag frågar ämne och område, och du trycker på Skicka.
help-report = /oro, /iakttagelse, /forslag – börja
help-raised = /framlyfta – bekymmer som du kan föreslå lösningar på
help-mine = /mina – dina meddelanden: rätta eller dra tillbaka
help-language = /sprak – byt språk
help-privacy = /dataskydd – vem ser vad
help-cancel = /avbryt – ta bort det halvfärdiga meddelandet
help-mydata = /minadata, /glom – vad som finns sparat om dig, och hur du får bort det
help-human =
    En människa når du på { $phone } ({ $hours }) eller { $email }.
    Ring 112 i en nödsituation.
unknown-command = Det kommandot känner jag inte till. Kommandona ser du med /hjalp. Din iakttagelse kan du skriva utan kommando.
edited = Jag såg att du ändrade ett meddelande. Det ändrar inte det som redan är sparat. Skriv rättelsen som ett nytt meddelande, eller se /mina.
media-photo = Bilder och videor kan jag inte ta emot ännu. Kan du skriva i ord vad man ser? Inget av det sparades.
media-voice = Ljud kan jag inte lyssna på ännu. Kan du skriva samma sak? Om du har mycket att berätta kan du också ringa: { $phone }, { $hours }.
media-file = Filer öppnar jag inte. Kan du skriva det viktigaste här?
media-sticker = Tack. Vill du berätta något för teamet, skriv det i ord.
media-contact = Jag sparar ingens kontaktuppgifter. Berätta saken utan namn och nummer.
media-location = Jag sparar ingen exakt plats. Skriv var i staden det gäller.
media-other = Det här kan jag inte ta emot. Skriv saken som text.
media-forward = Jag tar inte emot meddelanden som någon annan har skrivit. Berätta saken med egna ord, utan namn.

## I gruppen

group-hello = Hej. Jag är Kuulolla. Jag kopplar den här gruppen när någon skriver /connect och koden inom femton minuter.
group-goodbye = Jag fick ingen kod, så jag lämnar gruppen. Stadens organisationsteam kan bjuda in mig på nytt.
group-connected = Det här är nu organisationsteamets grupp. Nästa sammandrag kommer { $moment }. Du är koordinator.
group-code-wrong = Koden gäller inte. Be om en ny av dem som sköter boten.
group-anonymous = Jag ser inte vem som skriver, eftersom du skrev i gruppens namn. Skriv i ditt eget namn.
group-answered-privately = Jag svarade dig privat.
group-not-here = Jag sparade inte det som skrevs i gruppen. Berätta det för mig privat.
group-reply = I gruppen tar jag inte emot iakttagelser. Skriv till mig privat.
button-open-private = Öppna chatten
connect-how = Skriv koden efter kommandot, till exempel /connect ABCD. Koden får du av teamet.
you-coordinate = Du är nu koordinator. Börja med /laget.
you-report-with = Din organisation: { $name }. Teamet ser hur många organisationer som berättar, inte ditt namn. Skriv vad du har lagt märke till.
button-without-association = Jag berättar utan organisation
without-association = Okej, du berättar utan organisation.

## Inbjudningar och organisationer

blocked = Teamet tar just nu inte emot meddelanden från dig. Om det här är ett misstag, ring: { $phone }, { $hours }.
block-nobody = Det går inte att sluta ta emot från den här personen.
button-block = Ta inte emot mer från personen
button-unblock = Ta emot från personen igen
event-hushed = meddelanden från den som berättade tas inte emot
event-unhushed = meddelanden från den som berättade tas emot igen
team-grew = Teamets grupp fick en ny medlem: { $names }. Sammandragen och meddelandena syns för alla i gruppen. Ta bort den som inte hör till teamet.
access-title = <b>Rättigheter</b>
access-holder = { $number }. { $who }
access-coordinator = koordinator sedan { $since }
access-recorder = antecknar för andra ({ $name }) sedan { $since }
access-you = du
access-invites = <b>Öppna inbjudningar</b>
access-no-invites = Det finns inga öppna inbjudningar.
access-invite = { $number }. { $what }
access-made = { $what }, gjord { $day }
access-for-team = till teamets grupp
access-for-coordinator = till en koordinator
access-for-association = till frivilliga ({ $name })
access-for-recorder = till någon som antecknar för andra ({ $name })
access-for-contact = till en kontaktperson
button-access-end = Ta bort rättighet { $number }
button-access-revoke = Dra in inbjudan { $number }
button-access-yes = Ja, ta bort den
access-end-ask = Ska den här rättigheten tas bort: { $who }? Kommandona som hör till den slutar fungera genast. Meddelanden och protokoll finns kvar.
access-last = Den sista koordinatorn kan inte tas bort. Bjud in en till först.
access-ended-coordinator = Du är inte längre koordinator. Du kan berätta som förut.
access-ended-recorder = Du antecknar inte längre för andra. Du kan berätta som förut.
invite-ask = Vem är inbjudan till?
invite-coordinator = En koordinator
invite-association = En organisations frivilliga
invite-which-association = Vilken organisation?
invite-new-association = Ny organisation
invite-made-coordinator =
    Inbjudan till en koordinator. Länken kan användas en gång och gäller i { $days } dagar.
    { $link }
invite-made-association =
    { $name }: länk för frivilliga. Den gäller tills vidare och kan ges till många.
    { $link }
invite-made-recorder =
    { $name }: inbjudan till en anställd som antecknar för andra. Länken kan användas en gång och gäller i { $days } dagar.
    { $link }
association-name = organisationens uppgifter
association-name-ask = Vad heter organisationen?
association-name-edit = Ändra namnet
association-contact-ask = Vem är kontaktperson, och hur når man personen?
association-contact-edit = Ändra kontaktpersonen
association-languages-ask = På vilka språk arbetar organisationen?
association-languages-edit = Ändra språken
association-review =
    <b>Organisationen är inte sparad ännu.</b>
    Namn: { $name }
    Kontakt: { $contact }
    Språk: { $languages }

## Veckans sammandrag

digest-title = <b>Svaga signaler, vecka { $week }</b> ({ $dates })
digest-catch-up = Det här sammandraget gäller veckorna { $weeks }. Det är försenat, eftersom boten eller gruppen inte var i bruk då.
digest-late = Sammandraget är försenat, eftersom boten eller gruppen inte var i bruk då.
digest-refused = Gruppen tar inte emot meddelanden, så sammandraget kom inte fram. Kontrollera att boten är med i gruppen och får skriva, och koppla sedan gruppen på nytt. Då kommer sammandraget.
alarm-outage = Telegram svarade inte på ungefär { $minutes } minuter. Det som skrevs under tiden är nu behandlat.
alarm-letters = Någons meddelande kunde inte behandlas. Det är sparat. Be dem som sköter boten titta: python -m bot letters.
alarm-digest = Veckans sammandrag ({ $moment }) har inte nått gruppen ännu. Boten försöker fortfarande. Om det fortsätter, säg till dem som sköter boten.
digest-count-concern = Bekymmer { $count } (förra gången { $before })
digest-count-observation = Iakttagelser { $count } (förra gången { $before })
digest-count-proposal = Förslag { $count } (förra gången { $before })
digest-from = Personer { $people }, organisationer { $associations }, områden { $areas }
digest-quiet = En stilla vecka: inga nya meddelanden (förra gången { $before }).
digest-unhandled-count = Äldre obehandlade { $count }
digest-session = Möte { $moment }
digest-section = <b>{ $category }</b> ({ $count })
digest-item =
    <b>{ $reference }</b>{ $facts }
    { $text }
digest-crowd = ↳ Nästan samma ord i { $count } meddelanden: personer { $people }, organisationer { $associations }. De andra: { $references }
digest-proposal = ↳ Förslag <b>{ $reference }</b>: { $text }
digest-answered-title =
    <b>Förslag till bekymret { $reference }</b>
    { $text }
digest-loose-title = <b>Övriga förslag</b> ({ $count })
digest-unhandled-title = <b>Obehandlade från tidigare veckor</b> ({ $count })
digest-unhandled-more = … och { $count } till. Dem ser du med /oppna.
digest-aged = <b>{ $reference }</b> · { $days } dagar · { $text }
digest-hidden = … och { $count } till. Du får fram dem med knappen i början av sammandraget.
digest-removed = <b>{ $reference }</b> · borttaget
sensitive-instead-of-text = Känsligt. En koordinator öppnar texten privat.
button-rest = Visa resten, { $count }
toast-sent-privately = Jag skickade det privat till dig.
preview-intro = <b>Förhandsvisning.</b> Det här går till gruppen { $moment }. Du kan ännu ändra det.
preview-change = Öppna ett meddelande som du vill märka som känsligt, formulera om, flytta till ett annat ämne eller lämna till nästa vecka.

text-removed = Texten är borttagen.

## Egna uppgifter och att lämna

mydata-done = Här är allt som finns sparat om dig. Filen går via Telegram, så ta bort den när du inte behöver den längre.
own-title = Vad som finns sparat om dig
own-number = Ditt Telegramnummer: { $number } (sparas krypterat)
own-language = Språk: { $language }
own-since = Du skrev första gången: { $day }
own-notice = Du läste informationen om vem som ser vad: { $day }
own-association = Din organisation: { $name }
own-area = Området du valde senast: { $area }
own-role-coordinator = Du är koordinator.
own-role-recorder = Du antecknar meddelanden för andra.
own-muted = Du vill inte ha besked om dina meddelanden.
own-blocked = Teamet tar just nu inte emot dina meddelanden.
own-unreachable = Boten når dig inte i Telegram.
own-contact = Du är kontaktperson: { $unit }, namn { $name }, e-post { $email }
own-draft = Halvfärdigt:
own-danger = Boten bedömde att texten kan handla om fara.
own-signals = Dina meddelanden: { $count }
own-signal = { $reference } · { $day } · { $kind } · { $category } · { $area } · { $state }
own-recorded = Det du har antecknat för andra:
own-meetings = Teamets möten där du var med, och ditt namn i protokollet:
own-counts = Dessutom: besked om dina meddelanden { $notifications }, dina anteckningar { $notes }, rader i loggen { $entries }
own-not = Ditt namn och användarnamn sparas inte ihop med dina meddelanden.
forget-ask-hide =
    <b>Ska vi glömma dig?</b>
    Vi tar bort ditt Telegramnummer, det halvfärdiga och de meddelanden som teamet inte har fått ännu. Sådana som teamet redan har kan bara koordinatorerna se, och det syns inte längre vem de kom från.
    Efter det får du inte veta vad dina meddelanden ledde till. Det går inte att ångra.
    Tryck på knappen eller skriv { $command } ja
forget-ask-erase =
    <b>Ska vi glömma dig?</b>
    Vi tar bort ditt Telegramnummer, det halvfärdiga och texten i alla dina meddelanden, också de som teamet redan har.
    Efter det får du inte veta vad dina meddelanden ledde till. Det går inte att ångra.
    Tryck på knappen eller skriv { $command } ja
forget-yes-word = ja
button-forget-yes = Ja, glöm mig
button-forget-no = Nej, jag stannar
forget-not = Okej, allt är som förut.
forget-last = Du är den sista koordinatorn. Bjud först in någon annan med /inbjudan, sedan kan vi glömma dig.
forgotten = Nu har vi glömt dig. Chatten kan du själv ta bort i Telegram. Tack för att du berättade. Om du skriver igen börjar vi från början.
event-left = den som berättade bad att bli glömd, och uppgifterna togs bort

## Borttagning och logg

button-erase = Ta bort texten
erase-name = borttagning av en text
erase-how = Skriv koden efter kommandot, till exempel /radera KX7H-4MPQ.
erase-reason-ask = Varför ska texten tas bort?
erase-reason-edit = Ändra orsaken
erase-reason-third = Någon annan kan kännas igen
erase-reason-asked = Den det handlar om bad om det
erase-reason-misuse = Den är olämplig
erase-reason-other = Annan orsak
erase-review =
    <b>Texten { $reference } är inte borttagen ännu.</b>
    Orsak: { $reason }
    Texten, teamets anteckningar och svaren tas bort ur teamets och kontaktpersonernas meddelanden. Hos den som berättade finns de egna orden kvar i chatten. Orsaken sparas. Det går inte att ångra. E-post och filer som redan har skickats kan boten inte ta tillbaka.
erase-send = Ta bort för gott
erase-drop = Ta inte bort
erased = Texten i meddelandet { $reference } är borttagen.
erased-yours = Teamet tog bort texten i ditt meddelande { $reference }, eftersom den inte får finnas kvar. Om saken fortfarande är viktig, berätta den igen så att ingen kan kännas igen.
event-erased = teamet tog bort texten
path-erased = Teamet har tagit bort texten i det här meddelandet.
state-erased = texten borttagen
audit-title = <b>Logg</b>: vad teamet har tittat på, hämtat och ändrat
audit-line = { $number } · { $moment } · { $who } · { $what } { $about }
audit-itself = boten eller de som sköter den
audit-number = person { $number }
audit-opened = öppnade
audit-listed = tittade på en lista
audit-searched = sökte med ord
audit-previewed = tittade på förhandsvisningen
audit-exported = hämtade en fil
audit-minutes = öppnade protokollet
audit-approved = godkände protokollet
audit-recorded = antecknade för någon annan
audit-invited-coordinator = gjorde en inbjudan till en koordinator
audit-invited-association = gjorde en inbjudan till en organisation
audit-invited-recorder = gjorde en inbjudan till någon som antecknar för andra
audit-invited-contact = gjorde en länk till en kontaktperson
audit-invited-team = gjorde en inbjudan till teamets grupp
audit-invite-revoked = drog in en inbjudan
audit-became-coordinator = blev koordinator
audit-became-recorder = började anteckna för andra
audit-ended-coordinator = tog bort rättigheten som koordinator från person
audit-ended-recorder = tog bort rätten att anteckna för andra från person
audit-connected = kopplade teamets grupp
audit-association = lade till en organisation
audit-contact-added = lade till en kontaktperson
audit-contact-removed = tog bort en kontaktperson
audit-audit-read = öppnade loggen
audit-retention-texts = bevarandeplanen: texter borttagna
audit-retention-people = bevarandeplanen: personer glömda
audit-pruned = bevarandeplanen: loggens äldsta del borttagen

## Koordinatorn

status-title = <b>Läget { $day }</b>
status-by-kind = <b>Typ: den här veckan (förra veckan)</b>
status-by-category = <b>Ämne</b>
status-by-state = <b>Skede</b>
status-line = { $name }: { $count } ({ $before })
status-waiting = <b>Obehandlade { $count }</b>
status-oldest = { $reference } · { $days } dagar
status-no-team = Teamets grupp är inte kopplad. De som sköter boten får koden med python -m bot invite team.
status-last-digest = Föregående sammandrag: { $moment }
status-next-digest = Nästa sammandrag: { $moment }
status-lacking = <b>Framlyfta som saknar ett språk</b>
status-lacking-line = { $reference }: { $languages }
story-head = <b>Meddelandets väg</b>
story-title = <b>{ $reference }</b> · { $kind } · { $state }
story-facts = { $day } · { $category } · { $area }
story-wording = Teamets formulering: { $text }
story-raised = Lyft fram { $day }
story-event = { $day } { $what }
event-received = kom in
event-corrected = texten rättades av den som berättade
event-withdrawn = drogs tillbaka av den som berättade
event-sensitive = märktes som känsligt
event-not-sensitive = inte längre känsligt
event-reworded = formulerades om av teamet
event-recategorised = ämnet byttes
event-held = flyttades till ett senare sammandrag
event-not-held = togs tillbaka till sammandraget
event-closed = märktes som behandlat
event-reopened = togs upp på nytt
event-published = lyftes fram
event-unpublished = visas inte längre
reference-unknown = Det finns inget meddelande med den koden. Kontrollera koden.
reference-lacks = Skriv koden efter kommandot, till exempel { $command } KX7H-4MPQ.
open-title = <b>Öppna meddelanden: { $count }</b> · { $category }
open-unknown = Ämnet { $words } finns inte. Skriv början av ämnets namn, till exempel /oppna boende.
search-how = Skriv sökorden efter kommandot, till exempel /sok buss kväll.
search-title = <b>Sökning:</b> { $words }
search-none = Sökningen { $words } gav inga träffar.
search-narrow = <b>Sökning:</b> { $words }. Det finns många träffar. Här är de nyaste; korta av sökningen så kan du bläddra.
button-sensitive = Känsligt
button-not-sensitive = Inte känsligt
button-reword = Formulera om
button-recategorise = Byt ämne
button-hold = Lämna till nästa vecka
button-close = Märk som behandlat
button-reopen = Ta upp på nytt
outcome-helped = Det gick att hjälpa
outcome-going = Någon arbetar redan med det
outcome-later = Går inte nu
outcome-others = Inte stadens sak
outcome-none = Ingenting görs åt saken
story-outcome = Resultat: { $outcome }
close-ask = Vad blev det av { $reference }?
close-name = att märka ett meddelande som behandlat
close-words-ask = Skriv kort till den som berättade: vad har gjorts, och vem sköter saken? Inga namn på personer.
close-words-edit = Ändra orden
close-reason-ask-later = Varför går det inte nu? Den som berättade läser det här.
close-reason-ask-others = Vart hör saken? Den som berättade läser det här.
close-reason-ask-none = Varför görs ingenting åt saken? Den som berättade läser det här.
close-reason-edit = Ändra motiveringen
close-send = Märk som behandlat
close-review = <b>Meddelandet { $reference } är inte märkt som behandlat ännu.</b>
close-check = Den som berättade får det här efter mötet.
close-too-late = Någon har redan märkt { $reference } som behandlat. Se efter med /laget.
close-own-ask = Den som berättade läser meddelandena { $language }. Skriv samma sak också { $language }, om du kan.
close-own-edit = Ändra översättningen
close-own-skip = Utan översättning
close-drop = Märk inte som behandlat
refer-drop = Skicka inte
ask-drop = Skicka inte
reply-drop = Skicka inte
reword-drop = Låt det vara
publish-drop = Låt det vara
closed = { $reference } är nu märkt som behandlat. Den som berättade får höra det efter mötet.
button-not-hold = Ta med i sammandraget
button-publish = Lyft fram
recategorise-ask = Vilket ämne hör { $reference } till?
reword-name = formulering
reword-text-ask = Skriv saken så att ingen kan kännas igen.
reword-text-edit = Ändra texten
reword-review =
    <b>Formuleringen är inte sparad ännu.</b> { $reference }
    <blockquote>{ $text }</blockquote>
reworded = Formuleringen av { $reference } är sparad.
publish-name = att lyfta fram ett bekymmer
publish-ask = Skriv { $language } hur bekymret visas för alla. Inga namn, inga exakta platser.
publish-review = <b>Bekymret { $reference } är inte framlyft ännu.</b>
publish-wording = { $language }: <blockquote>{ $text }</blockquote>
publish-lacks = saknas
publish-edit = Ändra: { $language }
publish-not-proposal = Ett förslag kan inte lyftas fram. Välj ett bekymmer eller en iakttagelse.
published = { $reference } visas nu för alla. Länk: { $link }
unpublished = { $reference } visas inte längre.
not-raised = { $reference } är inte framlyft.
sheet-name = Meddelanden
column-reference = Kod
column-date = Dag
column-kind = Typ
column-category = Ämne
column-area = Område
column-language = Språk
column-state = Skede
column-text = Text

## Mötet

card-place = { $place } / { $count }
card-title = { $place }<b>{ $reference }</b> · { $days } d · { $category }{ $facts }
card-withdrawn = Den som berättade har dragit tillbaka meddelandet, och texten är borttagen.
card-merged = Hit hör också <b>{ $reference }</b>: { $text }
card-proposal = Förslag <b>{ $reference }</b>: { $text }
card-proposals-more = … och { $count } förslag till
card-crowd = Nästan samma ord i { $count } meddelanden: personer { $people }, organisationer { $associations }. De andra: { $references }
button-merge-all = Slå ihop likadana ({ $count })
card-asked = Vi frågade: { $text }
card-answered = Den som berättade svarade: { $text }
card-earlier = Tidigare { $reference }: { $outcome }. { $words }
card-mark-forum = Förs till beslutsfattare eller ett forum
card-mark-gap = Lucka i servicen: ingen service hjälper med detta
card-doing = <b>Vad görs redan?</b>
card-could = <b>Vad skulle kunna göras?</b>
card-who = <b>Vem gör det?</b>
card-note = – { $text }
card-no-note = – inget känt ännu
card-referral = – Skickat till { $unit }, { $state }
card-referral-waiting = – Skickat till { $unit }, svar väntas senast { $day }
card-words = ({ $text })
tasks-title = { $place } · <b>Egna uppgifter</b> ({ $count })
tasks-line = { $number }. { $text } – { $who }, { $day }
tasks-line-late = { $number }. { $text } – { $who }, försenad, skulle ha varit klar { $day }
session-nothing = Det finns inget att gå igenom. Nya meddelanden kommer med nästa sammandrag.
session-all-seen = <b>Det var allt.</b> Genomgångna { $done }, till nästa vecka { $later }. Mötet kan avslutas nu.
session-ended = <b>Mötet är slut.</b> Genomgångna { $done }, till nästa vecka { $later }. Protokoll: /protokoll
session-is-over = Mötet är redan slut. Öppna ett nytt med /mote.
session-summary = Mötet är slut. Genomgångna { $done }, till nästa vecka { $later }. De som berättade får höra vad det ledde till.
button-session = Börja mötet
button-session-end = Avsluta mötet
button-next = Nästa →
button-later = Till nästa vecka
button-previous = ← Föregående
button-chair = Jag leder
button-here = Jag är här
button-task-done = Uppgift { $number } är gjord
button-note-doing = Görs redan
button-note-could = Skulle kunna göras
button-note-who = Vem gör det
button-send-on = Skicka vidare
button-ask = Fråga den som berättade
button-more = Fler val
button-merge = Slå ihop med ett annat
button-unmerge = Ångra ihopslagningen
button-merge-other = Skriv koden
button-area = Byt område
button-task = Egen uppgift
button-mark-forum = Till beslutsfattare
button-mark-gap = Lucka i servicen
button-note-fix = Rätta en anteckning
button-story = Meddelandets väg
button-open-card = Öppna kortet
toast-here = Du är antecknad som närvarande.
toast-moved-on = Någon har redan gått vidare.
toast-moved-on-to = Någon har redan gått vidare. Nu behandlas { $reference }.
toast-no-notes = Det finns inga anteckningar ännu.
note-name = anteckning på kortet
note-which = Vilken fråga svarar det här på ({ $reference })?
note-ask-doing = { $reference }: vad görs redan?
note-ask-could = { $reference }: vad skulle kunna göras?
note-ask-who = { $reference }: vem arbetar med det?
fix-name = rättelse av en anteckning
fix-which = Vilken anteckning ska rättas ({ $reference })?
fix-text-ask = Skriv anteckningen på nytt. Skriv bara ett streck (-) om du vill ta bort den.
fix-too-late = Någon har redan rättat den här anteckningen.
task-name = egen uppgift
task-text-ask = Vad ska göras?
task-who-ask = Vem gör det?
task-who-another = Någon annan
task-name-ask = Skriv vem som gör det.
task-weeks-ask = När ska det vara klart?
task-weeks = senast { $day }
task-kept = Uppgiften är sparad: { $text } – { $who }, { $day }. Nästa möte börjar med den.
merge-name = ihopslagning
merge-into-which = Med vilket meddelande ska { $reference } slås ihop?
merge-other-ask = Skriv koden för det meddelande som det här ska slås ihop med.
merge-itself = Ett meddelande kan inte slås ihop med sig självt.
merge-other-way = Andra meddelanden hör redan till { $reference }. Gör tvärtom: öppna det andra och välj det här.
merged = { $reference } hör nu till { $other }. Förslagen kom med, och båda som berättade får höra hur det går.
area-ask = Vilket område hör { $reference } till?
event-noted = antecknades på kortet
event-note-fixed = en anteckning rättades
event-reviewed = gicks igenom på mötet
event-later = flyttades till nästa veckas möte
event-forum = förs till beslutsfattare eller ett forum
event-not-forum = förs ändå inte till beslutsfattare
event-gap = märktes som en lucka i servicen
event-not-gap = inte längre en lucka i servicen
event-task = teamet tog på sig en uppgift
event-merged = slogs ihop med ett annat meddelande
event-merged-here = ett annat meddelande slogs ihop med det här
event-unmerged = ihopslagningen ångrades
event-moved = området byttes
event-sent = skickades vidare
event-referral-taken = mottagaren sköter saken
event-referral-notours = inte mottagarens sak
event-referral-answered = mottagaren svarade
event-asked = den som berättade fick en fråga
event-answered = den som berättade svarade
source-phone = per telefon
source-paper = på papper
source-meeting = ansikte mot ansikte
source-email = per e-post
event-same-as = samma sak som ett annat meddelande, enligt den som berättade
event-offer-doing = en organisation gör det redan
event-offer-could = en organisation skulle kunna hjälpa till
event-helped-yes = hjälpte, enligt den som berättade
event-helped-no = hjälpte inte, enligt den som berättade
event-helped-unsure = den som berättade vet inte om det hjälpte
event-case = saken gjordes till ett dokument
minutes-title = Organisationsteamets möte { $moment }
minutes-draft = UTKAST. Protokollet är inte godkänt ännu.
minutes-approved-line = Godkänt { $moment }
minutes-present = Närvarande: { $names }
minutes-counts = Genomgångna { $done }, till nästa vecka { $later }
minutes-doing = Vad som redan görs
minutes-could = Vad som skulle kunna göras
minutes-who = Vem som gör det
minutes-decided = Beslut
minutes-later = flyttades till nästa veckas möte
minutes-tasks = Teamets egna uppgifter
minutes-task = { $text } – { $who }, { $day }
minutes-task-done = Gjort: { $text } – { $who }
minutes-sent-draft = Utkast till protokoll, möte { $moment }. Läs och godkänn när allt stämmer.
minutes-sent = Protokoll, möte { $moment }. Godkänt.
minutes-none = Inget möte hittades.
minutes-how = Skriv veckans nummer, till exempel /protokoll 48. Utan nummer får du det senaste.
button-approve = Godkänn protokollet
case-title = Ärende { $reference }
case-secrecy = Sekretess: ______________  (lag och paragraf: ______________ )
case-notes = Teamets anteckningar
case-questions = Frågor till den som berättade
case-proposals = Lösningsförslag
case-referrals = Vart det skickades
case-story = Ärendets väg
case-replaced = rättad { $moment }
case-sent = Ärende { $reference }: allt som finns sparat. Kontrollera sekretessen innan du ger det till någon.
case-how = Skriv koden efter kommandot, till exempel /arende KX7H-4MPQ.

## Kontaktpersoner

contacts-title = <b>Kontaktpersoner</b> ({ $count })
contacts-none = Det finns inga kontaktpersoner ännu. Lägg först till någon att skicka ärenden till.
contacts-lacking = De här ämnena har ingen kontaktperson: { $names }
button-contact-new = Lägg till en kontaktperson
button-contact-link = Gör en Telegramlänk
button-contact-confirm = Uppgifterna stämmer
button-contact-remove = Ta bort
button-remove-yes = Ja, ta bort
contact-kind-ngo = stadens kontaktperson för organisationer
contact-kind-town = staden
contact-kind-county = välfärdsområdet
contact-kind-parish = församling
contact-kind-association = organisation
contact-kind-other = annan
contact-all = alla
contact-by-link = Telegram, länken görs nu
contact-card =
    <b>{ $unit }</b> · { $kind }
    Namn: { $name }
    Ämnen: { $categories }
    Områden: { $areas }
    Nås via: { $way }
    Bekräftat { $day } · väntar på svar { $waiting }
contact-name = kontaktpersonens uppgifter
contact-unit-ask = Vilken enhet eller organisation tar emot ärenden?
contact-unit-edit = Ändra enheten
contact-kind-ask = Vart hör den? Var och en av dessa ansvarar själv för personuppgifter.
contact-kind-edit = Ändra vart den hör
contact-name-ask = Vem ansvarar där? Bara teamet ser namnet.
contact-name-edit = Ändra namnet
contact-categories-ask = Vilka ämnen? Du kan välja flera.
contact-categories-skip = Alla ämnen
contact-categories-edit = Ändra ämnena
contact-areas-ask = Vilka områden? Du kan välja flera.
contact-areas-skip = Hela staden
contact-areas-edit = Ändra områdena
contact-email-ask = Till vilken e-postadress skickas ärendena? Om personen använder Telegram får du en länk att ge vidare.
contact-email-skip = Via Telegram, gör en länk
contact-email-edit = Ändra e-posten
contact-review =
    <b>Kontaktpersonen är inte sparad ännu.</b>
    Enhet: { $unit } ({ $kind })
    Namn: { $name }
    Ämnen: { $categories }
    Områden: { $areas }
    Nås via: { $way }
contact-send = Spara
contact-kept = { $unit } finns nu bland kontaktpersonerna.
contact-remove-ask = Ska { $unit } tas bort från kontaktpersonerna? Det som har skickats dit finns kvar.
contact-removed = { $unit } är borttagen från kontaktpersonerna.
note-email = Det här ser inte ut som en e-postadress. Kontrollera den, till exempel namn@example.org.
flag-silent = har inte bekräftat uppgifterna
flag-silent-long = Har inte svarat på frågan om uppgifterna stämmer.
flag-bounced = e-posten går inte fram
flag-bounced-long = E-posten går inte fram. Kontrollera adressen.
flag-blocked = tar inte emot botens meddelanden
flag-blocked-long = Har blockerat boten i Telegram. Ta kontakt på annat sätt.
flag-unlinked = ännu inte länkad
invite-made-contact =
    Länk för { $unit }. Ge den till den som tar emot ärenden. Länken kan användas en gång och gäller i { $days } dagar.
    { $link }
you-act = Du är nu kontaktperson för { $unit }. När organisationsteamet skickar ett ärende kommer det hit, och du kan svara med en knapp.
refer-name = att skicka ett ärende vidare
refer-contact-ask = Vem ska få det här?
refer-contact-edit = Byt mottagare
refer-wording-ask = Skriv hur saken berättas för mottagaren. Inga namn.
refer-wording-edit = Ändra ordalydelsen
refer-question-ask = Vad vill du fråga mottagaren?
refer-question-edit = Lägg till en fråga
refer-send = Skicka
refer-review = <b>Inte skickat ännu.</b> Mottagare: { $unit } ({ $way }). Det här är exakt vad mottagaren får:
refer-nobody = Den här kontaktpersonen nås inte längre. Välj en annan.
referred = { $reference } är skickat till { $unit }. Om inget svar kommer på fem arbetsdagar påminner jag en gång.
referred-waits = { $reference } väntar på att skickas till { $unit }. E-post är inte i bruk. Be dem som sköter boten lägga till en e-postserver, så går brevet i väg av sig självt.
button-ask-take = Be dem sköta det
button-ask-tell = Fråga vad som görs
button-ask-think = Fråga vad som skulle kunna göras
button-weeks = Svarstid { $count } v
referral-title = <b>Ärende { $reference }</b> från { $townOf } stads organisationsteam
referral-facts = { $category }{ $facts }
referral-sensitive = Ärendet är känsligt, så texten skickas inte. Fråga teamet: { $phone }.
referral-proposal = Lösningsförslag: { $text }
referral-question = Fråga: { $text }
referral-ask-take = <b>Vi ber er sköta det här.</b> Svara senast { $day }.
referral-ask-tell = <b>Berätta vad som redan görs.</b> Svara senast { $day }.
referral-ask-think = <b>Berätta vad som skulle kunna göras.</b> Svara senast { $day }.
referral-how-telegram = Svara med en knapp eller skriv en kommentar. Skriv inga namn på personer.
referral-how-email = Svara på det här meddelandet och låt koden stå kvar i ämnesraden. Skriv inga namn på personer.
referral-waiting = väntar på svar
referral-taken = sköter saken
referral-notours = hör inte till dem
referral-answered = besvarat
referral-cancelled = svar behövs inte längre
button-answer-take = Vi sköter det här
button-answer-not = Hör inte till oss
button-answer-say = Kommentera eller fråga
answer-taken = Tack. Jag antecknade att ni sköter det här. Du kan berätta mer med knappen, nu eller senare.
answer-thanks = Tack. Teamet ser ditt svar.
answer-not-needed = Det här behöver inte längre något svar. Tack ändå.
answer-came =
    <b>{ $unit }</b>, { $reference }: { $answer }
    { $words }
answer-how = Skriv koden efter kommandot, till exempel /svar KX7H-4MPQ.
answer-not-sent = { $reference } har inte skickats till någon.
answer-name = anteckning av ett svar
answer-referral-ask = Vem svarade?
answer-state-ask = Vad svarade de?
answer-text-ask = Skriv svaret med egna ord, utan namn.
answer-text-skip = Inget mer
answer-kept = Svaret om { $reference } är antecknat.
comment-name = svar till teamet
comment-text-ask = Skriv din kommentar eller fråga. Inga namn på personer.
elsewhere-name = svar till teamet
elsewhere-text-ask = Vem hör saken till? Hoppa över om du inte vet.
elsewhere-text-skip = Jag vet inte
changed-name = uppdatering av uppgifter
changed-text-ask = Vad har ändrats?
reminder-take = Påminnelse om { $reference }: vi skickade det { $sent }. Vi ber er sköta det och svara senast { $day }.
reminder-tell = Påminnelse om { $reference }: vi skickade det { $sent }. Berätta vad som redan görs, senast { $day }.
reminder-think = Påminnelse om { $reference }: vi skickade det { $sent }. Berätta vad som skulle kunna göras, senast { $day }.
referral-silent = { $unit } har inte svarat om { $reference }. Det skickades för { $days } dagar sedan och vi har påmint en gång. Saken är på dagordningen igen.
contact-blocked = { $unit } har blockerat boten, så det som skickas går inte fram. Ta kontakt på annat sätt. Se /kontakter.
contact-silent = { $unit } har inte bekräftat sina uppgifter. Se /kontakter.
mail-subject = Ärende { $reference }, organisationsteamet
mail-subject-reminder = Påminnelse: ärende { $reference }
mail-subject-check = Stämmer era uppgifter?
check-ask = Du är kontaktperson för { $unit }. Stämmer uppgifterna fortfarande?
check-ask-email = Ni är kontaktperson för { $unit }. Svara på det här meddelandet: stämmer uppgifterna fortfarande?
button-check-holds = Allt är som förut
button-check-changed = Något har ändrats
check-thanks = Tack, uppgifterna är bekräftade.
check-changed = { $unit } berättar om en ändring: { $words }

## Tillbaka till den som berättade

feedback-title = <b>Vad dina meddelanden ledde till</b>
feedback-about = <b>{ $reference }</b> <i>{ $text }</i>
feedback-about-proposal = Ditt förslag <b>{ $reference }</b> <i>{ $text }</i>
feedback-about-seen = Du har sett samma sak som <b>{ $reference }</b> <i>{ $text }</i>
feedback-reviewed = Teamet har gått igenom saken.
feedback-sent = Teamet skickade saken vidare till { $units }.
feedback-taken = { $units } sköter saken nu.
feedback-outcome-words = Teamet berättar { $language }: <blockquote>{ $text }</blockquote>
feedback-more = … och { $count } till. Du ser dem med /mina.
feedback-muted = Okej, jag berättar inte längre hur det går med dina meddelanden. Du ser det alltid med /mina.
feedback-unmuted = Okej, jag berättar igen vad dina meddelanden leder till.
button-mute = Skicka inte fler sådana
button-unmute = Berätta för mig igen
ask-name = fråga till den som berättade
ask-text-ask = Vad vill du fråga? Ni ser inte varandras namn.
ask-text-edit = Ändra frågan
ask-send = Skicka frågan
ask-review = <b>Frågan är inte skickad ännu.</b> Den som berättade läser meddelandena { $language }. Det här är vad som skickas:
ask-nobody = Den som berättade kan inte nås via boten.
asked = Frågan om { $reference } är skickad. Svaret syns sedan på kortet.
asked-later = Frågan om { $reference } skickas klockan 8 på morgonen. Svaret syns sedan på kortet.
question-came =
    Organisationsteamet har en fråga om ditt meddelande <b>{ $reference }</b>.
    <i>{ $text }</i>
    <b>{ $question }</b>
    Du kan svara med knappen. Ingen ser ditt namn.
button-reply = Svara
button-reply-unknown = Jag vet inte
reply-unknown = Jag vet inte.
reply-name = svar till teamet
reply-text-ask = Skriv svaret med egna ord, utan namn.
reply-text-edit = Ändra svaret
reply-review =
    <b>Svaret är inte skickat ännu.</b>
    <blockquote>{ $text }</blockquote>
    Teamet och de som arbetar med saken ser svaret. Kan man känna igen någon?
reply-thanks = Tack, svaret har kommit fram.
reply-came = Den som berättade har svarat på frågan om { $reference }.
reply-relayed =
    Mer om ärendet <b>{ $reference }</b>
    Fråga: { $question }
    <blockquote>{ $text }</blockquote>
reply-relayed-sensitive = Det har kommit mer om { $reference }. Det är känsligt, så fråga teamet: { $phone }.
reply-or-new =
    Teamet frågade dig: <i>{ $question }</i>
    Är det här ditt svar?
button-is-reply = Ja, det är mitt svar
button-is-new = Nej, något nytt
status-gaps = Luckor i servicen det senaste året: { $count }
status-referrals = Väntar på svar: { $count }
digest-came-title = <b>Vad tidigare meddelanden ledde till</b>
digest-came = <b>{ $reference }</b> · { $outcome } · { $text }
digest-answers-title = <b>Väntar på svar</b> ({ $count })
digest-answer = { $unit }: { $references }
digest-answer-one = { $reference } { $days } d
digest-more = och { $count } till
digest-lacking = <b>Utan kontaktperson:</b> { $names }

## Kommandon och botens presentation

command-report = oro
command-report-about = Berätta om ett bekymmer
command-observation = iakttagelse
command-observation-about = Berätta om en iakttagelse
command-proposal = forslag
command-proposal-about = Föreslå en lösning
command-raised = framlyfta
command-raised-about = Framlyfta bekymmer
command-mine = mina
command-mine-about = Mina meddelanden
command-language = sprak
command-language-about = Byt språk
command-help = hjalp
command-help-about = Så här fungerar det
command-privacy = dataskydd
command-privacy-about = Vem ser vad
command-mydata = minadata
command-mydata-about = Vad som finns sparat om mig
command-forget = glom
command-forget-about = Glöm mig
command-erase = radera
command-erase-about = Ta bort texten i ett meddelande
command-audit = logg
command-audit-about = Vad teamet har tittat på och ändrat
command-cancel = avbryt
command-cancel-about = Ta bort det halvfärdiga meddelandet
command-status = laget
command-status-about = Läget nu, eller ett visst meddelande med dess kod
command-open = oppna
command-open-about = Öppna meddelanden
command-search = sok
command-search-about = Sök med ord
command-digest = sammandrag
command-digest-about = Nästa sammandrag på förhand
command-publish = lyft
command-publish-about = Lyft fram ett bekymmer
command-unpublish = dolj
command-unpublish-about = Sluta visa ett bekymmer
command-invite = inbjudan
command-invite-about = Bjud in en koordinator eller organisation
command-access = rattigheter
command-access-about = Vem som har rättigheter, öppna inbjudningar
command-review = mote
command-review-about = Veckans möte, eller ett kort med koden
command-minutes = protokoll
command-minutes-about = Mötets protokoll
command-case = arende
command-case-about = Ett ärende som dokument
command-contacts = kontakter
command-contacts-about = Kontaktpersoner
command-answer = svar
command-answer-about = Anteckna ett svar som kom per e-post
bot-description =
    Berätta vad du ser i människors vardag: ett bekymmer, en iakttagelse eller ett förslag. { $townOf } stads organisationsteam läser meddelandena en gång i veckan.
    Ring 112 i en nödsituation.
bot-short-description = Berätta för { $townOf } stads organisationsteam vad du ser i människors vardag.

## Det lokala Telegrams sida

page-title = Kuulolla: prova utan Telegram
page-about = Det här är en övningsmiljö. Alla personer och meddelanden är påhittade. Inget lämnar den här datorn.
page-volunteer = Frivillig
page-coordinator = Koordinator
page-contact = Kontaktperson
page-group = Teamets grupp
page-write = Skriv ett meddelande
page-send = Skicka
page-menu = Kommandon
page-start = Börja
page-photo = Bild
page-as = Skriver:
page-language = Sidans språk
page-clock = Klockan
page-jump-monday = Till måndag kl. 8
page-jump-day = En dag framåt
page-empty = Inga meddelanden ännu.
page-bot = Kuulolla
page-pinned = fäst
page-edited = redigerat
page-file = Fil: { $name }
page-picture = bild
page-reply = Svar på:
page-conversations = Chattar

# Funktioner som kan väljas bort, var och en i sin del: delen tas bort med funktionen.

## De som sett samma och föreningarnas erbjudanden (endorsements)

own-seen = Bekymmer där du har sagt att du har sett samma sak:
own-offers = Det du har skrivit för din organisation:
offer-drop = Skicka inte
card-seen = Har sett samma sak: { $people }, organisationer { $associations }
card-same-as = Enligt den som berättade samma sak som { $reference }
card-offer = – { $name }: { $text }
button-seen = Jag har sett samma sak
button-seen-of = Jag har sett samma sak: { $reference }
seen-thanks = Tack. Teamet ser att också du har sett det här.
seen-already = Du har redan berättat det. Tack.
seen-own = Det här är ditt eget meddelande.
same-ask = Gäller ditt meddelande samma sak som det här, som teamet redan har lyft fram?
same-line = { $number }. { $text }
button-same = Samma som { $number }
button-same-only = Ja, samma sak
same-thanks = Tack. Teamet ser att det gäller samma sak. Ditt eget meddelande är sparat.
raised-seen = Har sett samma sak: { $people }
raised-doing = { $name } gör redan: { $text }
raised-could = { $name } skulle kunna hjälpa till: { $text }
button-offer-doing = Vi gör det redan
button-offer-could = Vi skulle kunna hjälpa till
offer-name = organisationens svar
offer-no-association = Det här är för dem som hör till en organisation. Be din organisation om en länk.
offer-ask-doing = Vad gör er organisation redan? Skriv så att andra också förstår.
offer-ask-could = Hur skulle er organisation kunna hjälpa till?
offer-text-edit = Ändra texten
offer-review-doing =
    <b>Inte skickat ännu.</b> Er organisations namn syns för alla.
    { $name } gör redan: { $text }
offer-review-could =
    <b>Inte skickat ännu.</b> Er organisations namn syns för alla.
    { $name } skulle kunna hjälpa till: { $text }
offer-thanks = Tack. Det syns nu under { $reference }, och teamet ser det också.
digest-seen-title = <b>Fler har sett samma sak</b>
digest-seen = <b>{ $reference }</b> · på en vecka { $new }, sammanlagt { $total } · { $text }

## E-post till kontaktpersoner (email)

off-email = E-post till kontaktpersoner används inte längre. Så många har ingen annan adress: { $count }. Inget går till dem förrän de kommer med i Telegram. Länkarna får du med /kontakter.
mail-bounced = E-posten till { $unit } går inte fram. Kontrollera adressen med /kontakter.
mail-signature =
    { $townOf } stads organisationsteam
    { $phone }, { $email }

## Hjälpte det (follow_up)

off-follow_up = Frågan ”hjälpte det” används inte längre. Så många väntade på den: { $count }. De får ingen fråga förrän den tas i bruk igen.
helped-name = några ord om hjälpen
helped-ask =
    För fyra veckor sedan berättade vi att det gick att hjälpa med <b>{ $reference }</b>.
    <i>{ $text }</i>
    Hjälpte det?
helped-yes = Ja
helped-no = Nej
helped-unsure = Jag vet inte
helped-thanks-yes = Det var fint att höra. Tack för att du berättade.
helped-thanks-no = Tack för att du berättade. Saken går tillbaka till teamet.
helped-thanks-unsure = Tack för att du svarade.
button-tell-more = Berätta mer
helped-text-ask = Berätta kort hur det gick. Inga namn på personer.
helped-words-thanks = Tack. Teamet ser det du berättade.
status-helped = <b>Hjälpte det?</b> Ja { $yes }, nej { $no }, vet inte { $unsure }

## Att skriva in åt andra (recording)

fact-source = Antecknat för någon annan: { $source }
record-name = anteckning för någon annan
record-text-ask = Vad fick du veta? Skriv det utan namn.
record-text-edit = Ändra texten
record-concerns-ask = Svarar förslaget på något av de här bekymren?
record-concerns-skip = Inget av dem
record-category-ask = Vilket ämne gäller det?
record-category-edit = Ändra ämnet
record-category-skip = Vet inte
record-area-ask = Var i staden?
record-area-edit = Ändra området
record-source-ask = Hur fick du veta det?
recorded = Antecknat. Kod <b>{ $reference }</b>. Det kommer med i nästa sammandrag.
you-record = Du kan nu anteckna för andra med /anteckna. Din organisation: { $name }.
invite-recorder = En anställd som antecknar för andra
off-recording = Att skriva in åt andra används inte längre. Så många har ännu den rätten: { $count }. Du ser och tar bort rättigheter med /rattigheter.
command-record = anteckna
command-record-about = Anteckna för någon annan

## Filer (export)

digest-file = Vecka { $week }
button-xlsx = Excel
button-docx = Word
export-how = Skriv antalet veckor med siffror, till exempel /exportera 8.
export-done = Meddelanden { $count }, veckor { $weeks }.
command-export = exportera
command-export-about = Meddelandena som Excel-fil
