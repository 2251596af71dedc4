# Suomenkieliset tekstit. Lyhyitä lauseita, ei huutomerkkejä, sinuttelu.
# $town, $townOf, $phone, $email ja $hours tulevat kunnan tiedostosta ja toimivat joka viestissä.

## Päivät

weekday-1 = ma
weekday-2 = ti
weekday-3 = ke
weekday-4 = to
weekday-5 = pe
weekday-6 = la
weekday-7 = su
month-1 = tammikuuta
month-2 = helmikuuta
month-3 = maaliskuuta
month-4 = huhtikuuta
month-5 = toukokuuta
month-6 = kesäkuuta
month-7 = heinäkuuta
month-8 = elokuuta
month-9 = syyskuuta
month-10 = lokakuuta
month-11 = marraskuuta
month-12 = joulukuuta
date-day = { $weekday } { $day }.{ $month }.
date-moment = { $day } klo { $clock }

## Alku

welcome =
    Hei. Kerro tänne, mitä näet ihmisten arjessa: huoli, havainto tai ratkaisuehdotus.
    { $townOf } kaupungin järjestötiimi lukee viestit kerran viikossa.
    Hätätilanteessa soita 112.
welcome-back =
    Hei taas. Kirjoita, mitä olet huomannut.
    Omat viestisi näet komennolla /omat. Apua saat komennolla /apua.
notice =
    <b>Kuka näkee mitä</b>
    Tiimi näkee tekstisi, ei nimeäsi. Se voi viedä asian niille, jotka voivat auttaa.
    Älä kirjoita ihmisten nimiä.
    Viestit kulkevat Telegramin kautta ja voivat olla julkisia asiakirjoja. Täyttä nimettömyyttä emme voi luvata.
notice-holds-text = Tekstiäsi ei ole vielä tallennettu. Kun painat ”Selvä, jatka”, pääset eteenpäin.
button-understood = Selvä, jatka
button-read-more = Lue lisää
privacy =
    <b>Tietosuoja</b>
    Tallennamme tekstisi, aiheen, alueen ja järjestösi, jos olet kertonut sen. Nimeäsi ja käyttäjänimeäsi emme tallenna. Telegram-tunnuksesi tallennamme, jotta voimme vastata sinulle.
    Viestit lukee { $townOf } kaupungin järjestötiimi. Kaupunki käsittelee tietoja, koska laki antaa sille tämän tehtävän.
    Viestit kulkevat Telegramin kautta. Telegram voi teknisesti nähdä ne. Viestit voivat olla julkisia asiakirjoja, joten täyttä nimettömyyttä emme voi luvata.
    Viestisi voit perua komennolla /omat. Kysyttävää? Soita { $phone } ({ $hours }) tai kirjoita { $email }.
tell-us = Kiitos. Kirjoita nyt omin sanoin, mitä olet huomannut. Lyhytkin riittää.
language-own-name = suomi
language-ask = Millä kielellä jatketaan?
language-set = Selvä, jatketaan suomeksi.
code-unknown = Tämä linkki ei enää toimi. Pyydä uusi siltä, jolta sait sen. Voit silti kirjoittaa havaintosi tähän.
small-talk = hei|moi|moikka|heippa|terve|moro|hei hei|hei taas|huomenta|hyvää huomenta|päivää|hyvää päivää|hyvää iltapäivää|iltaa|hyvää iltaa|kiitos|kiitti|kiitoksia|kiitos paljon|ok|okei|selvä|joo|kyllä|testi
small-talk-answer = Hei. Kun huomaat jotain, mistä kaupungin olisi hyvä tietää, kirjoita se tähän.
text-empty = Viestissä ei näkynyt tekstiä. Kirjoitatko sen uudelleen?
limit-reached = Sinulta tulee nyt viestejä nopeammin kuin ehdin lukea. Odota minuutti ja lähetä viimeiset uudelleen. Aiemmat ovat tallessa.
our-fault = Jokin meni vikaan meidän päässämme. Viestisi laitettiin talteen ja ylläpito näkee sen. Kokeile hetken päästä uudelleen.

## Keskustelun yhteiset osat

draft-in-the-way =
    Sinulla on kesken: { $form }.
    <i>{ $text }</i>
    Jatketaanko sitä vai aloitetaanko uusi?
button-go-on = Jatka keskeneräistä
button-delete-and-start = Poista se ja aloita uusi
nothing-in-progress = Mitään ei ole kesken. Kirjoita, kun haluat kertoa jotain.
cancelled = Selvä, mitään ei lähetetty. Kirjoita, kun haluat aloittaa alusta.
toast-done = Selvä
toast-old-button = Tämä nappi on vanha. Katso keskustelun viimeinen viesti.
toast-too-late = Tätä ei voi enää muuttaa. Viikkokooste on jo lähtenyt.
toast-not-yet = Tiimi ei ole vielä saanut tätä. Merkitse käsitellyksi koosteen jälkeen.
toast-already = Tämä on jo tehty.
answer-so-far = Nyt siinä lukee: <i>{ $answer }</i>
questions-done = Selvä. Katso viesti vielä kerran.
note-added = Lisäsin sen tekstiisi.
note-undone = Otin lisäyksen pois.
note-full = Teksti olisi tullut liian pitkäksi, joten en lisännyt tätä. Lyhennä vähän ja lähetä uudelleen.
note-empty = Viestissä ei näkynyt tekstiä. Kirjoitatko sen uudelleen?
note-choose = Valitse jokin napeista, tai kirjoita sen numero.
button-undo = Ota lisäys pois
button-others = Muut aiheet
button-first-page = Alkuun
button-done = Valmis
button-keep = Pidä ennallaan
button-skip = Ohita
button-back = Takaisin
button-stop = Lopeta
button-send = Lähetä
button-delete = Poista
button-newer = ← Uudempia
button-older = Vanhempia →
button-open = Avaa { $reference }
draft-nudge =
    Sinulla on viesti kesken: <i>{ $text }</i>
    Jos lähetät sen tänään, tiimi ehtii käsitellä sen { $day }
draft-expired = Keskeneräinen viestisi poistettiin, koska siihen ei koskettu { $days } päivään. Voit kirjoittaa sen uudelleen milloin vain.

## Huoli, havainto, ehdotus

signal-name = viesti tiimille
signal-text-ask = Mitä olet huomannut? Kirjoita omin sanoin. Lyhytkin riittää.
signal-text-ask-proposal = Mitä ehdotat? Kirjoita omin sanoin. Lyhytkin riittää.
signal-text-edit = Muuta teksti
signal-concerns-ask = Vastaako ehdotus johonkin näistä huolista? Voit valita useita.
signal-concerns-skip = Ei mihinkään näistä
signal-category-ask = Mihin aiheeseen tämä liittyy? Jos et tiedä, tiimi valitsee.
signal-category-edit = Muuta aihe
signal-category-skip = En tiedä
signal-area-ask = Missä päin kaupunkia?
signal-area-edit = Muuta alue
signal-send = Lähetä
signal-review-title = <b>Viestiä ei ole vielä lähetetty.</b>
signal-review-text = <blockquote>{ $text }</blockquote>
signal-review-check = Voiko siitä tunnistaa jonkun? Jos voi, muuta sitä.
fact-kind = Laji: { $kind }
fact-concern = Vastaa huoleen: { $text }
fact-category = Aihe: { $category }
fact-area = Alue: { $area }
fact-language = Kieli: { $language }
fact-association = Järjestösi: { $name }
fact-source = Kirjattu toisen puolesta: { $source }
kind-concern = huoli
kind-observation = havainto
kind-proposal = ratkaisuehdotus
button-is-concern = Tämä on huoli
button-is-observation = Tämä on havainto
button-is-proposal = Tämä on ehdotus
button-is-language = Kieli on { $name }
language-fi = suomi
language-sv = ruotsi
language-en = englanti
language-in-fi = suomeksi
language-in-sv = ruotsiksi
language-in-en = englanniksi
area-whole = Koko kaupunki
area-none = ei kerrottu
category-none = Ei aihetta
receipt =
    Kiitos, viesti on perillä.
    Tunnus <b>{ $reference }</b>
    Tiimi käsittelee sen { $day }
    Viestin vaiheen näet täältä napista Omat viestit.
button-mine = Omat viestit
refusal = Tämä toiminto on vain järjestötiimille. Havainnon voit kirjoittaa tähän. Neuvonta: { $phone }.
refusal-short = Tämä toiminto on vain järjestötiimille.

## Toisen puolesta kirjaaminen

record-name = kirjaus toisen puolesta
record-text-ask = Mitä sinulle kerrottiin? Kirjoita se ilman nimiä.
record-text-edit = Muuta teksti
record-concerns-ask = Vastaako ehdotus johonkin näistä huolista?
record-concerns-skip = Ei mihinkään näistä
record-category-ask = Mihin aiheeseen tämä liittyy?
record-category-edit = Muuta aihe
record-category-skip = En tiedä
record-area-ask = Missä päin kaupunkia?
record-area-edit = Muuta alue
record-source-ask = Miten sait tämän tietää?
source-phone = puhelimessa
source-paper = paperilla
source-meeting = kasvokkain
source-email = sähköpostilla
recorded = Kirjattu. Tunnus <b>{ $reference }</b>. Se on mukana seuraavassa viikkokoosteessa.

## Esiin nostetut huolet

raised-title = <b>Huolia, jotka tiimi on nostanut esiin</b>
raised-none = Juuri nyt ei ole esiin nostettuja huolia. Kirjoita tähän, jos olet itse huomannut jotain.
raised-gone = Tämä huoli ei ole enää esillä. Muut näet komennolla /nostetut.
raised-card =
    <b>{ $reference }</b> · { $category } · { $day }
    { $text }
raised-all = Kaikki aiheet
raised-which-category = Minkä aiheen huolet näytetään?
button-propose = Ehdota ratkaisua
button-propose-to = Ehdota ratkaisua: { $reference }
button-share = Jaa linkki
button-by-category = Valitse aihe

## Omat viestit

mine-none = Et ole vielä lähettänyt viestejä. Kirjoita tähän, mitä olet huomannut.
mine-title = <b>Omat viestisi</b> ({ $count })
mine-line =
    <b>{ $reference }</b> · { $kind } · { $day } · { $state }
    { $text }
mine-card =
    <b>{ $reference }</b> · { $kind } · { $day }
    <blockquote>{ $text }</blockquote>
    { $path }
state-new = odottaa koostetta
state-delivered = tiimillä
state-closed = käsitelty
state-withdrawn = peruttu
path-new = Viesti on tallessa ja menee tiimille viikkokoosteessa.
path-delivered = Tiimi on saanut viestin.
path-closed = Tiimi on käsitellyt viestin.
path-helped = Asiaan saatiin apua.
path-going = Joku tekee tätä jo.
path-later = Tämä ei onnistu juuri nyt.
path-others = Tämä ei ole kaupungin asia.
path-none = Asialle ei tehdä mitään.
mine-outcome-words = Tiimi kertoo: <blockquote>{ $text }</blockquote>
path-withdrawn = Peruit tämän viestin. Teksti on poistettu.
button-correct = Korjaa tekstiä
button-withdraw = Peru viesti
button-withdraw-yes = Kyllä, peru
button-to-list = Omiin viesteihin
withdraw-ask = Perutaanko viesti { $reference }? Teksti poistetaan myös sieltä, missä se on jo näytetty.
withdrawn = Viesti { $reference } on peruttu ja teksti poistettu.
too-late-to-correct = Viesti { $reference } on jo mennyt tiimille, joten sitä ei voi korjata. Voit perua sen tai kirjoittaa uuden.
toast-not-yours = Tämä viesti ei ole omissa viesteissäsi.
correct-name = viestin korjaus
correct-text-ask = Kirjoita teksti uudelleen kokonaan.
correct-text-edit = Muuta teksti
correct-review =
    <b>Korjausta ei ole vielä tallennettu.</b>
    <blockquote>{ $text }</blockquote>
corrected = Korjaus on tallessa. Tunnus on edelleen <b>{ $reference }</b>.

## Apu

help =
    <b>Näin tämä toimii</b>
    Kirjoita, mitä olet huomannut. Kysyn aiheen ja alueen, ja sinä painat Lähetä.
    /huoli, /havainto, /ehdotus – aloita
    /nostetut – huolet, joihin voit ehdottaa ratkaisua
    /omat – omat viestisi, korjaus ja peruminen
    /kieli – vaihda kieltä
    /tietosuoja – kuka näkee mitä
    /lopeta – jätä viesti kesken
    Ihmisen tavoitat numerosta { $phone } ({ $hours }) tai osoitteesta { $email }.
    Hätätilanteessa soita 112.
unknown-command = Tuota komentoa en tunne. Komennot näet komennolla /apua. Havaintosi voit kirjoittaa ilman komentoa.
edited = Huomasin, että muokkasit viestiä. Muokkaus ei muuta sitä, mitä on jo tallessa. Kirjoita korjaus uutena viestinä, tai katso /omat.
media-photo = Kuvaa tai videota en vielä osaa ottaa vastaan. Kirjoitatko sanoin, mitä siinä näkyy? Sitä ei tallennettu.
media-voice = Ääntä en vielä osaa kuunnella. Kirjoitatko saman tekstinä? Jos kerrottavaa on paljon, voit myös soittaa: { $phone }, { $hours }.
media-file = Tiedostoja en avaa. Kirjoitatko tärkeimmän tähän tekstinä?
media-sticker = Kiitos. Jos haluat kertoa jotain tiimille, kirjoita se sanoin.
media-contact = En tallenna kenenkään yhteystietoja. Kerro asia ilman nimiä ja numeroita.
media-location = Tarkkaa paikkaa en tallenna. Kirjoita, missä päin kaupunkia asia on.
media-other = Tätä en osaa ottaa vastaan. Kirjoita asia tekstinä.
media-forward = Toisen kirjoittamaa viestiä en ota vastaan. Kerro asia omin sanoin, ilman nimiä.

## Ryhmässä

group-hello = Hei. Olen Kuulolla. Liitän tämän ryhmän, kun joku kirjoittaa /connect ja koodin viidentoista minuutin kuluessa.
group-goodbye = En saanut koodia, joten lähden ryhmästä. Kaupungin järjestötiimi voi kutsua minut uudelleen.
group-connected = Tämä on nyt järjestötiimin ryhmä. Seuraava viikkokooste tulee { $moment }. Sinä olet koordinaattori.
group-code-wrong = Tämä koodi ei kelpaa. Pyydä uusi botin ylläpidolta.
group-anonymous = En näe, kuka kirjoittaa, koska lähetit viestin ryhmän nimissä. Kirjoita omalla nimelläsi.
group-answered-privately = Vastasin sinulle kahden kesken.
group-not-here = En tallentanut sitä, mitä ryhmässä kirjoitettiin. Kerro se minulle kahden kesken.
group-reply = Ryhmässä en ota vastaan havaintoja. Kirjoita minulle kahden kesken.
button-open-private = Avaa keskustelu
connect-how = Kirjoita koodi komennon perään, esimerkiksi /connect ABCD. Koodin saat tiimiltä.
you-coordinate = Olet nyt koordinaattori. Aloita komennolla /tilanne.
you-record = Voit nyt kirjata viestejä toisten puolesta komennolla /kirjaa. Järjestösi: { $name }.
you-report-with = Järjestösi: { $name }. Tiimi näkee, kuinka moni järjestö kertoo, ei nimeäsi. Kirjoita, mitä olet huomannut.
button-without-association = Kerron ilman järjestöä
without-association = Selvä, kerrot ilman järjestöä.

## Kutsut ja järjestöt

invite-ask = Kenelle kutsu tehdään?
invite-coordinator = Koordinaattorille
invite-association = Järjestön vapaaehtoisille
invite-recorder = Järjestön työntekijälle, joka kirjaa toisten puolesta
invite-which-association = Mille järjestölle?
invite-new-association = Uusi järjestö
invite-made-coordinator =
    Kutsu koordinaattorille. Linkkiä voi käyttää kerran, ja se on voimassa { $days } päivää.
    { $link }
invite-made-association =
    { $name }: linkki vapaaehtoisille. Se toimii toistaiseksi, ja sen voi antaa monelle.
    { $link }
invite-made-recorder =
    { $name }: kutsu työntekijälle, joka kirjaa toisten puolesta. Linkkiä voi käyttää kerran, ja se on voimassa { $days } päivää.
    { $link }
association-name = järjestön tiedot
association-name-ask = Mikä järjestön nimi on?
association-name-edit = Muuta nimi
association-contact-ask = Kuka on yhteyshenkilö, ja miten hänet tavoittaa?
association-contact-edit = Muuta yhteyshenkilö
association-languages-ask = Millä kielillä järjestö toimii?
association-languages-edit = Muuta kielet
association-review =
    <b>Järjestöä ei ole vielä tallennettu.</b>
    Nimi: { $name }
    Yhteys: { $contact }
    Kielet: { $languages }

## Viikkokooste

digest-title = <b>Hiljaiset signaalit, viikko { $week }</b> ({ $dates })
digest-catch-up = Tämä kooste kattaa viikot { $weeks }. Se on myöhässä, koska botti tai ryhmä ei ollut silloin käytössä.
digest-late = Kooste on myöhässä, koska botti tai ryhmä ei ollut silloin käytössä.
digest-refused = Ryhmä ei ota vastaan viestejä, joten kooste ei mennyt perille. Tarkista, että botti on ryhmässä ja saa kirjoittaa, ja liitä ryhmä sitten uudelleen. Kooste tulee silloin.
alarm-outage = Telegram ei vastannut noin { $minutes } minuuttiin. Mitään ei kadonnut: mitä sinä aikana kirjoitettiin, on nyt käsitelty.
alarm-letters = Jonkun viestiä ei saatu käsiteltyä. Se on tallessa. Pyydä ylläpitoa katsomaan: python -m bot letters.
alarm-digest = Viikon kooste ({ $moment }) ei ole vielä mennyt ryhmään. Botti yrittää yhä. Jos tämä jatkuu, kerro ylläpidolle.
digest-count-concern = Huolia { $count } (edellisessä { $before })
digest-count-observation = Havaintoja { $count } (edellisessä { $before })
digest-count-proposal = Ratkaisuehdotuksia { $count } (edellisessä { $before })
digest-from = Kertojia { $people }, järjestöjä { $associations }, alueita { $areas }
digest-quiet = Hiljainen viikko: uusia viestejä ei tullut (edellisessä { $before }).
digest-unhandled-count = Vanhoja käsittelemättä { $count }
digest-session = Kokous { $moment }
digest-section = <b>{ $category }</b> ({ $count })
digest-item =
    <b>{ $reference }</b>{ $facts }
    { $text }
digest-proposal = ↳ Ehdotus <b>{ $reference }</b>: { $text }
digest-answered-title =
    <b>Ehdotuksia huoleen { $reference }</b>
    { $text }
digest-loose-title = <b>Muut ratkaisuehdotukset</b> ({ $count })
digest-unhandled-title = <b>Aiemmilta viikoilta käsittelemättä</b> ({ $count })
digest-unhandled-more = … ja { $count } muuta. Ne näet komennolla /avoimet.
digest-aged = <b>{ $reference }</b> · { $days } pv · { $text }
digest-hidden = … ja { $count } muuta. Saat ne näkyviin napista koosteen alussa.
digest-removed = <b>{ $reference }</b> · poistettu
digest-file = Viikko { $week }
sensitive-instead-of-text = Arkaluonteinen. Koordinaattori avaa tekstin kahden kesken.
button-xlsx = Excel
button-docx = Word
button-rest = Näytä loput { $count }
toast-sent-privately = Lähetin sen sinulle kahden kesken.
preview-intro = <b>Esikatselu.</b> Tämä lähtee ryhmään { $moment }. Voit vielä muuttaa sitä.
preview-change = Avaa viesti, jonka haluat merkitä arkaluonteiseksi, muotoilla, siirtää toiseen aiheeseen tai jättää ensi viikkoon.

## Koordinaattori

status-title = <b>Tilanne { $day }</b>
status-by-kind = <b>Laji: tällä viikolla (viime viikolla)</b>
status-by-category = <b>Aihe</b>
status-by-state = <b>Vaihe</b>
status-line = { $name }: { $count } ({ $before })
status-waiting = <b>Käsittelemättä { $count }</b>
status-oldest = { $reference } · { $days } pv
status-no-team = Tiimin ryhmää ei ole liitetty. Ylläpito saa koodin komennolla python -m bot invite team.
status-last-digest = Edellinen kooste: { $moment }
status-next-digest = Seuraava kooste: { $moment }
status-lacking = <b>Esiin nostettuja, joista puuttuu kieli</b>
status-lacking-line = { $reference }: { $languages }
story-head = <b>Viestin vaiheet</b>
story-title = <b>{ $reference }</b> · { $kind } · { $state }
story-facts = { $day } · { $category } · { $area }
story-wording = Tiimin muotoilu: { $text }
story-raised = Nostettu esiin { $day }
story-event = { $day } { $what }
event-received = viesti saapui
event-corrected = kertoja korjasi tekstiä
event-withdrawn = kertoja perui
event-sensitive = merkittiin arkaluonteiseksi
event-not-sensitive = ei enää arkaluonteinen
event-reworded = tiimi muotoili
event-recategorised = aihe vaihdettiin
event-held = siirrettiin myöhempään koosteeseen
event-not-held = otettiin takaisin koosteeseen
event-closed = merkittiin käsitellyksi
event-reopened = otettiin uudelleen esiin
event-published = nostettiin esiin
event-unpublished = otettiin pois esiltä
reference-unknown = Tällä tunnuksella ei löydy viestiä. Tarkista tunnus.
reference-lacks = Kirjoita tunnus komennon perään, esimerkiksi { $command } KX7H-4MPQ.
open-title = <b>Avoimia { $count }</b> · { $category }
open-unknown = Aihetta { $words } ei ole. Kirjoita aiheen nimen alku, esimerkiksi /avoimet asuminen.
export-how = Kirjoita viikkojen määrä numerona, esimerkiksi /vienti 8.
search-how = Kirjoita hakusanat komennon perään, esimerkiksi /haku bussi ilta.
search-title = <b>Haku:</b> { $words }
search-none = Haulla { $words } ei löytynyt viestejä.
search-narrow = <b>Haku:</b> { $words }. Osumia on paljon. Tässä uusimmat; lyhennä hakua, niin voit selata.
export-done = Viestejä { $count }, viikkoja { $weeks }.
button-sensitive = Arkaluonteinen
button-not-sensitive = Ei arkaluonteinen
button-reword = Muotoile
button-recategorise = Vaihda aihe
button-hold = Jätä ensi viikkoon
button-close = Merkitse käsitellyksi
button-reopen = Ota uudelleen esiin
outcome-helped = Asiaan saatiin apua
outcome-going = Joku tekee tätä jo
outcome-later = Ei onnistu nyt
outcome-others = Ei ole kaupungin asia
outcome-none = Asialle ei tehdä mitään
story-outcome = Lopputulos: { $outcome }
close-ask = Mitä asiasta { $reference } seurasi?
close-name = viestin merkitseminen käsitellyksi
close-words-ask = Kerro kertojalle lyhyesti, mitä tehtiin ja kuka sitä tekee. Ei ihmisten nimiä.
close-words-edit = Muuta sanoja
close-reason-ask-later = Miksi se ei onnistu nyt? Kertoja lukee tämän.
close-reason-ask-others = Minne asia kuuluu? Kertoja lukee tämän.
close-reason-ask-none = Miksi asialle ei tehdä mitään? Kertoja lukee tämän.
close-reason-edit = Muuta perustelua
close-send = Merkitse käsitellyksi
close-review = <b>Viestiä { $reference } ei ole vielä merkitty käsitellyksi.</b>
close-check = Kertoja näkee tämän omissa viesteissään.
close-too-late = Joku toinen merkitsi viestin { $reference } käsitellyksi sillä välin. Katso se komennolla /tilanne.
closed = Viesti { $reference } on nyt käsitelty. Kertoja näkee lopputuloksen omissa viesteissään.
button-not-hold = Ota tähän koosteeseen
button-publish = Nosta esiin
recategorise-ask = Mihin aiheeseen { $reference } kuuluu?
reword-name = muotoilu
reword-text-ask = Kirjoita, miten asia sanotaan niin, ettei ketään tunnista.
reword-text-edit = Muuta teksti
reword-review =
    <b>Muotoilua ei ole vielä tallennettu.</b> { $reference }
    <blockquote>{ $text }</blockquote>
reworded = Viestin { $reference } muotoilu on tallessa.
publish-name = huolen nostaminen esiin
publish-ask = Kirjoita { $language }, miten huoli esitetään kaikille. Ei nimiä eikä tarkkoja paikkoja.
publish-review = <b>Huolta { $reference } ei ole vielä nostettu esiin.</b>
publish-wording = { $language }: <blockquote>{ $text }</blockquote>
publish-lacks = puuttuu
publish-edit = Muuta: { $language }
publish-not-proposal = Ratkaisuehdotusta ei nosteta esiin. Valitse huoli tai havainto.
published = { $reference } on nyt esillä. Linkki: { $link }
unpublished = { $reference } ei ole enää esillä.
not-raised = { $reference } ei ole esillä.
sheet-name = Viestit
column-reference = Tunnus
column-date = Päivä
column-kind = Laji
column-category = Aihe
column-area = Alue
column-language = Kieli
column-state = Vaihe
column-text = Teksti

## Komennot ja botin esittely

command-report = huoli
command-report-about = Kerro huoli
command-observation = havainto
command-observation-about = Kerro havainto
command-proposal = ehdotus
command-proposal-about = Ehdota ratkaisua
command-raised = nostetut
command-raised-about = Esiin nostetut huolet
command-mine = omat
command-mine-about = Omat viestit
command-language = kieli
command-language-about = Vaihda kieltä
command-help = apua
command-help-about = Näin tämä toimii
command-privacy = tietosuoja
command-privacy-about = Kuka näkee mitä
command-cancel = lopeta
command-cancel-about = Jätä viesti kesken
command-status = tilanne
command-status-about = Tilanne nyt, tai yksi viesti tunnuksen perusteella
command-open = avoimet
command-open-about = Avoimet viestit
command-search = haku
command-search-about = Hae sanoilla
command-digest = kooste
command-digest-about = Seuraavan koosteen esikatselu
command-export = vienti
command-export-about = Viestit Excel-tiedostona
command-publish = nosta
command-publish-about = Nosta huoli esiin
command-unpublish = piilota
command-unpublish-about = Ota huoli pois esiltä
command-record = kirjaa
command-record-about = Kirjaa toisen puolesta
command-invite = kutsu
command-invite-about = Kutsu koordinaattori tai järjestö
bot-description =
    Kerro, mitä näet ihmisten arjessa: huoli, havainto tai ratkaisuehdotus. { $townOf } kaupungin järjestötiimi lukee viestit kerran viikossa.
    Hätätilanteessa soita 112.
bot-short-description = Kerro { $townOf } kaupungin järjestötiimille, mitä näet ihmisten arjessa.

## Paikallisen Telegramin sivu

page-title = Kuulolla: kokeile ilman Telegramia
page-about = Tämä on harjoitusympäristö. Kaikki henkilöt ja viestit ovat keksittyjä. Mikään ei lähde tältä koneelta.
page-volunteer = Vapaaehtoinen
page-coordinator = Koordinaattori
page-group = Tiimin ryhmä
page-write = Kirjoita viesti
page-send = Lähetä
page-menu = Komennot
page-start = Aloita
page-photo = Kuva
page-as = Kirjoittaa:
page-language = Sivun kieli
page-clock = Kello
page-jump-monday = Maanantaihin klo 8
page-jump-day = Päivä eteenpäin
page-empty = Ei vielä viestejä.
page-bot = Kuulolla
page-pinned = kiinnitetty
page-edited = muokattu
page-file = Tiedosto: { $name }
page-picture = kuva
page-reply = Vastaus viestiin:
page-conversations = Keskustelut
