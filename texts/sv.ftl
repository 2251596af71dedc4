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
    Skriv inte någons namn.
    Meddelandena går via Telegram och kan vara offentliga handlingar. Vi kan inte lova full anonymitet.
notice-holds-text = Din text är inte sparad ännu. Tryck på ”Okej, fortsätt”, så går vi vidare.
button-understood = Okej, fortsätt
button-read-more = Läs mer
privacy =
    <b>Dataskydd</b>
    Vi sparar din text, ämnet, området och din organisation, om du har berättat vilken den är. Ditt namn och ditt användarnamn sparar vi inte. Ditt Telegram-id sparar vi för att kunna svara dig.
    Meddelandena läses av { $townOf } stads organisationsteam. Staden behandlar uppgifterna, eftersom lagen ger staden det här uppdraget.
    Meddelandena går via Telegram, som rent tekniskt kan se dem. De kan vara offentliga handlingar, så full anonymitet kan vi inte lova.
    Du kan dra tillbaka dina meddelanden med /mina. Frågor? Ring { $phone } ({ $hours }) eller skriv till { $email }.
tell-us = Tack. Skriv nu med egna ord vad du har lagt märke till. Det får vara kort.
language-own-name = svenska
language-ask = På vilket språk fortsätter vi?
language-set = Bra, vi fortsätter på svenska.
code-unknown = Den här länken fungerar inte längre. Be om en ny av den som gav dig den. Du kan ändå skriva din iakttagelse här.
small-talk = hej|hejsan|hejssan|hej hej|hej igen|hallå|moj|moi|moro|morjens|tjena|tja|god morgon|godmorgon|god dag|goddag|god eftermiddag|god kväll|tack|tack tack|tack så mycket|ok|okej|ja|jo|test
small-talk-answer = Hej. När du märker något som staden borde veta, skriv det här.
text-empty = Det syntes ingen text i meddelandet. Kan du skriva den på nytt?
limit-reached = Nu kommer dina meddelanden snabbare än jag hinner läsa. Vänta en minut och skicka de senaste på nytt. De tidigare är sparade.
our-fault = Något gick fel hos oss. Ditt meddelande är sparat, och de som sköter boten ser det. Försök igen om en stund.

## Gemensamt för dialogerna

draft-in-the-way =
    Du har något på hälft: { $form }.
    <i>{ $text }</i>
    Ska vi fortsätta med det eller börja på nytt?
button-go-on = Fortsätt med det
button-delete-and-start = Ta bort det och börja nytt
nothing-in-progress = Inget är på hälft. Skriv när du vill berätta något.
cancelled = Okej, inget skickades. Skriv när du vill börja om.
toast-done = Klart
toast-old-button = Den här knappen är gammal. Se det senaste meddelandet.
toast-too-late = Det går inte att ändra längre. Veckans sammandrag har redan skickats.
toast-not-yet = Teamet har inte fått det här ännu. Märk det som behandlat efter sammandraget.
toast-already = Det är redan gjort.
answer-so-far = Nu står det: <i>{ $answer }</i>
questions-done = Bra. Läs meddelandet en gång till.
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
    Du har ett meddelande på hälft: <i>{ $text }</i>
    Om du skickar det i dag hinner teamet behandla det { $day }.
draft-expired = Ditt ofärdiga meddelande togs bort, eftersom du inte hade rört det på { $days } dagar. Du kan skriva det på nytt när du vill.

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
signal-review-check = Kan man känna igen någon? Ändra texten i så fall.
fact-kind = Typ: { $kind }
fact-concern = Svarar på bekymret: { $text }
fact-category = Ämne: { $category }
fact-area = Område: { $area }
fact-language = Språk: { $language }
fact-association = Din organisation: { $name }
fact-source = Antecknat för någon annan: { $source }
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
    Hur det går ser du här med knappen Mina meddelanden.
button-mine = Mina meddelanden
refusal = Den här funktionen är bara för organisationsteamet. En iakttagelse kan du skriva här. Rådgivning: { $phone }.
refusal-short = Den här funktionen är bara för organisationsteamet.

## Anteckna för någon annan

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
source-phone = per telefon
source-paper = på papper
source-meeting = ansikte mot ansikte
source-email = per e-post
recorded = Antecknat. Kod <b>{ $reference }</b>. Det kommer med i nästa sammandrag.

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
path-none = Det blir inga åtgärder.
mine-outcome-words = Teamet berättar: <blockquote>{ $text }</blockquote>
path-withdrawn = Du drog tillbaka det här meddelandet. Texten är borttagen.
button-correct = Rätta texten
button-withdraw = Dra tillbaka meddelandet
button-withdraw-yes = Ja, dra tillbaka det
button-to-list = Till mina meddelanden
withdraw-ask = Vill du dra tillbaka meddelandet { $reference }? Texten tas bort också där den redan har visats.
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

help =
    <b>Så här fungerar det</b>
    Skriv vad du har lagt märke till. Jag frågar ämne och område, och du trycker på Skicka.
    /oro, /iakttagelse, /forslag – börja
    /framlyfta – bekymmer som du kan föreslå lösningar på
    /mina – dina meddelanden, rätta eller dra tillbaka
    /sprak – byt språk
    /dataskydd – vem ser vad
    /avbryt – sluta mitt i ett meddelande
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
button-open-private = Öppna samtalet
connect-how = Skriv koden efter kommandot, till exempel /connect ABCD. Koden får du av teamet.
you-coordinate = Du är nu koordinator. Börja med /laget.
you-record = Du kan nu anteckna för andra med /anteckna. Din organisation: { $name }.
you-report-with = Din organisation: { $name }. Teamet ser hur många organisationer som berättar, inte ditt namn. Skriv vad du har lagt märke till.
button-without-association = Jag berättar utan organisation
without-association = Okej, du berättar utan organisation.

## Inbjudningar och organisationer

invite-ask = Vem är inbjudan till?
invite-coordinator = En koordinator
invite-association = En organisations frivilliga
invite-recorder = En organisations anställda som antecknar för andra
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
alarm-outage = Telegram svarade inte på ungefär { $minutes } minuter. Inget gick förlorat: det som skrevs under tiden är nu behandlat.
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
digest-file = Vecka { $week }
sensitive-instead-of-text = Känsligt. En koordinator öppnar texten privat.
button-xlsx = Excel
button-docx = Word
button-rest = Visa resten, { $count }
toast-sent-privately = Jag skickade det privat till dig.
preview-intro = <b>Förhandsvisning.</b> Det här går till gruppen { $moment }. Du kan ännu ändra det.
preview-change = Öppna ett meddelande som du vill märka som känsligt, formulera om, flytta till ett annat ämne eller lämna till nästa vecka.

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
event-corrected = texten rättades av den som skrev
event-withdrawn = drogs tillbaka av den som skrev
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
export-how = Skriv antalet veckor med siffror, till exempel /exportera 8.
search-how = Skriv sökorden efter kommandot, till exempel /sok buss kväll.
search-title = <b>Sökning:</b> { $words }
search-none = Sökningen { $words } gav inga träffar.
search-narrow = <b>Sökning:</b> { $words }. Det finns många träffar. Här är de nyaste; korta av sökningen så kan du bläddra.
export-done = Meddelanden { $count }, veckor { $weeks }.
button-sensitive = Känsligt
button-not-sensitive = Inte känsligt
button-reword = Formulera om
button-recategorise = Byt ämne
button-hold = Lämna till nästa vecka
button-close = Märk som behandlat
button-reopen = Ta upp på nytt
outcome-helped = Det gick att hjälpa
outcome-going = Någon gör det redan
outcome-later = Går inte nu
outcome-others = Inte stadens sak
outcome-none = Inga åtgärder
story-outcome = Resultat: { $outcome }
close-ask = Vad blev det av { $reference }?
close-name = att märka ett meddelande som behandlat
close-words-ask = Berätta kort för den som skrev vad som har gjorts och vem som gör det. Inga namn på personer.
close-words-edit = Ändra orden
close-reason-ask-later = Varför går det inte nu? Den som skrev läser det här.
close-reason-ask-others = Vart hör saken? Den som skrev läser det här.
close-reason-ask-none = Varför blir det inga åtgärder? Den som skrev läser det här.
close-reason-edit = Ändra motiveringen
close-send = Märk som behandlat
close-review = <b>Meddelandet { $reference } är inte märkt som behandlat ännu.</b>
close-check = Den som skrev ser det här bland sina meddelanden.
close-too-late = Någon annan hann märka { $reference } som behandlat. Se efter med /laget.
closed = Meddelandet { $reference } är nu behandlat. Den som skrev ser resultatet bland sina meddelanden.
button-not-hold = Ta med nu
button-publish = Lyft fram
recategorise-ask = Vilket ämne hör { $reference } till?
reword-name = formulering
reword-text-ask = Skriv hur saken sägs utan att någon känns igen.
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
command-cancel = avbryt
command-cancel-about = Sluta mitt i ett meddelande
command-status = laget
command-status-about = Läget nu, eller ett visst meddelande med dess kod
command-open = oppna
command-open-about = Öppna meddelanden
command-search = sok
command-search-about = Sök med ord
command-digest = sammandrag
command-digest-about = Nästa sammandrag på förhand
command-export = exportera
command-export-about = Meddelandena som Excel-fil
command-publish = lyft
command-publish-about = Lyft fram ett bekymmer
command-unpublish = dolj
command-unpublish-about = Sluta visa ett bekymmer
command-record = anteckna
command-record-about = Anteckna för någon annan
command-invite = inbjudan
command-invite-about = Bjud in en koordinator eller organisation
bot-description =
    Berätta vad du ser i människors vardag: ett bekymmer, en iakttagelse eller ett förslag. { $townOf } stads organisationsteam läser meddelandena en gång i veckan.
    Ring 112 i en nödsituation.
bot-short-description = Berätta för { $townOf } stads organisationsteam vad du ser i människors vardag.

## Det lokala Telegrams sida

page-title = Kuulolla: prova utan Telegram
page-about = Det här är en övningsmiljö. Alla personer och meddelanden är påhittade. Inget lämnar den här datorn.
page-volunteer = Frivillig
page-coordinator = Koordinator
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
page-conversations = Samtal
