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
date-clock = { $hour }.{ $minute }
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
    Tallennamme tekstisi, aiheen, alueen ja järjestösi, jos olet kertonut sen. Nimeäsi ja käyttäjänimeäsi emme tallenna. Telegram-numerosi tallennamme salattuna, jotta voimme vastata sinulle.
    Viestit lukee { $townOf } kaupungin järjestötiimi. Se voi lähettää asian niille, jotka hoitavat sitä: kaupungille, hyvinvointialueelle, seurakunnille tai järjestöille. Ne näkevät tekstin, eivät sinua. Kaupunki käsittelee tietoja, koska laki antaa sille tämän tehtävän.
    Viestit kulkevat Telegramin kautta. Telegram voi teknisesti nähdä ne. Viestit voivat olla julkisia asiakirjoja, joten täyttä nimettömyyttä emme voi luvata.
    Käsitellyn viestin teksti poistetaan { $texts } päivän kuluttua. Jos et kerro mitään { $people } päivään eikä mitään ole kesken, unohdamme sinut.
    { $mydata } antaa sinulle kaiken, mitä sinusta on tallessa. { $forget } unohtaa sinut. Yhden viestin perut komennolla { $mine }.
    Kysyttävää? Soita { $phone } ({ $hours }) tai kirjoita { $email }.
tell-us = Kiitos. Kirjoita nyt omin sanoin, mitä olet huomannut. Lyhytkin riittää.
language-own-name = suomi
language-ask = Millä kielellä jatketaan?
language-set = Selvä, jatketaan suomeksi.
code-unknown = Tämä linkki ei enää toimi. Pyydä uusi siltä, jolta sait sen. Voit silti kirjoittaa havaintosi tähän.
small-talk = hei|moi|moikka|heippa|terve|moro|hei hei|hei taas|huomenta|hyvää huomenta|päivää|hyvää päivää|hyvää iltapäivää|iltaa|hyvää iltaa|kiitos|kiitti|kiitoksia|kiitos paljon|ok|okei|selvä|joo|kyllä|testi
small-talk-answer = Hei. Kun huomaat jotain, mistä kaupungin olisi hyvä tietää, kirjoita se tähän.
text-empty = Viestissä ei näkynyt tekstiä. Kirjoitatko sen uudelleen?
limit-reached = Sinulta tulee nyt viestejä nopeammin kuin ehdin lukea. Odota minuutti ja lähetä viimeiset uudelleen. Aiemmat ovat tallessa.
signals-limit = Olet lähettänyt tänään jo paljon viestejä, ja tiimi lukee jokaisen. Tämä jää tähän odottamaan. Huomenna voit painaa Lähetä.
our-fault = Jokin meni vikaan meidän päässämme. Viestisi laitettiin talteen ja ylläpito näkee sen. Kokeile hetken päästä uudelleen.
redacted = Otin viestistäsi pois: { $what }. Sellaisia tietoja en säilytä, eikä tiimi tarvitse niitä. Poistan alkuperäisen viestisi tästä keskustelusta.
redacted-together = Viesteistäsi tuli yhdessä { $what }. Otin sen pois, enkä säilytä sitä. Voit poistaa viestit myös tästä keskustelusta.
redaction-failed = En saanut tarkistettua viestiäsi, joten en tallentanut siitä mitään. Lähetä se uudelleen, niin yritetään toisen kerran.
redacted-identity_code = henkilötunnus
redacted-iban = tilinumero
redacted-email = sähköpostiosoite
redacted-phone = puhelinnumero
redacted-address = osoite
redacted-handle = käyttäjänimi
redacted-plate = rekisterinumero
help-emergency = <b>Jos joku on vaarassa juuri nyt, soita { $number }.</b>
help-own = Voit jutella aikuisen kanssa: Lasten ja nuorten puhelin { $number }. Se on maksuton, eikä nimeä tarvitse kertoa. Kerro myös jollekin aikuiselle, johon luotat.
help-suicide = Hyvä, että kerroit tästä. Kriisipuhelin kuuntelee ja auttaa: { $number }.
help-violence = Väkivaltaa kokeneita auttaa Nollalinja: { $number }.
help-social = Sosiaalipäivystys auttaa kaikkina aikoina: { $number }.
help-child = Lastensuojeluilmoituksen voi tehdä kuka tahansa: { $how }.
help-alone = Huolesta iäkkäästä ihmisestä: { $how }.
help-not-official = Viesti tänne ei ole hätäilmoitus eikä muukaan virallinen ilmoitus.
help-mild = Jos joku on vaarassa nyt, soita { $number }. Kriisipuhelimessa kuunnellaan: { $crisis }.
urgent-ask = Hädässä soita { $number } heti. Tekstisi on tallessa. Haluatko silti lähettää sen tiimille? Koordinaattorit näkevät sen silloin heti.
urgent-unsure-ask = Tekstisi on tallessa. Voiko joku olla vaarassa juuri nyt? Jos voi, soita ensin { $number }. Koordinaattorit näkevät tekstisi silloin heti, kun lähetät sen.
button-urgent-yes = Kyllä, jatketaan
button-urgent-maybe = Kyllä, voi olla
button-urgent-not = Ei, kukaan ei ole vaarassa
urgent-told = Kiireellinen viesti { $reference }. Siinä voi olla kyse vaarasta juuri nyt. Kertojalle on kerrottu, mistä saa apua.

    { $text }
event-urgent = kiireellinen, koordinaattoreille kerrottiin heti
fact-sensitive = Arkaluonteinen: tiimin ryhmässä näkyvät vain aihe ja tunnus.
button-mark-sensitive = Merkitse arkaluonteiseksi
urgent-hidden = Teksti on arkaluonteinen. Avaa se tästä kahden kesken komennolla /tilanne ja tunnuksella.

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
dialog-over = Selvä: { $form }, { $reference }
dialog-left = Jäi kesken: { $form } { $reference }
dialog-moved = Tämä jatkuu nyt alempana.
dialog-gone = Viesti { $reference } on poistettu, joten tämä jäi kesken: { $form }
dialog-not-offered =
    Se toiminto ei ole enää käytössä, joten mitään ei lähetetty. Tämän ehdit kirjoittaa:
    <i>{ $text }</i>
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
signal-review-check = Voiko siitä tunnistaa jonkun? Nimen sijaan voit kirjoittaa ”naapurini” tai ”eräs perhe”.
fact-kind = Laji: { $kind }
fact-concern = Vastaa huoleen: { $text }
fact-category = Aihe: { $category }
fact-area = Alue: { $area }
answer-line = { $name }: { $answer }
button-change-answer = Muuta: { $name }
fact-language = Kieli: { $language }
fact-association = Järjestösi: { $name }
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
    Napista Omat viestit näet, miten asia etenee.
receipt-urgent =
    Kiitos, viesti on perillä. Koordinaattorit saivat sen heti, mutta he eivät päivystä. Hädässä soita { $number }.
    Tunnus <b>{ $reference }</b>
button-mine = Omat viestit
refusal = Tämä toiminto on vain järjestötiimille. Havainnon voit kirjoittaa tähän. Kysyttävää? Soita { $phone }.
refusal-short = Tämä toiminto on vain järjestötiimille.

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
path-going = Asiaa hoidetaan jo.
path-later = Tämä ei onnistu juuri nyt.
path-others = Tämä ei ole kaupungin asia.
path-none = Asialle ei tehdä mitään.
mine-outcome-words = Tiimi kertoo: <blockquote>{ $text }</blockquote>
path-withdrawn = Peruit tämän viestin. Teksti on poistettu.
button-correct = Korjaa tekstiä
button-withdraw = Peru viesti
button-withdraw-yes = Kyllä, peru
button-to-list = Omiin viesteihin
withdraw-ask = Perutaanko viesti { $reference }? Teksti poistetaan myös tiimin viesteistä. Tähän keskusteluun omat sanasi jäävät, voit poistaa ne itse.
withdrawn = Viesti { $reference } on peruttu ja teksti poistettu.
too-late-to-correct = Viesti { $reference } on jo mennyt tiimille, joten sitä ei voi korjata. Voit perua sen tai kirjoittaa uuden.
toast-not-yours = Tämä viesti ei ole omissa viesteissäsi.
correct-name = viestin korjaus
correct-text-ask = Kirjoita koko teksti uudelleen.
correct-text-edit = Muuta teksti
correct-review =
    <b>Korjausta ei ole vielä tallennettu.</b>
    <blockquote>{ $text }</blockquote>
corrected = Korjaus on tallessa. Tunnus on edelleen <b>{ $reference }</b>.

## Apu

help-how =
    <b>Näin tämä toimii</b>
    Kirjoita, mitä olet huomannut. Kysyn aiheen ja alueen, ja sinä painat Lähetä.
help-report = /huoli, /havainto, /ehdotus – aloita
help-raised = /nostetut – huolet, joihin voit ehdottaa ratkaisua
help-mine = /omat – omat viestisi, korjaus ja peruminen
help-language = /kieli – vaihda kieltä
help-privacy = /tietosuoja – kuka näkee mitä
help-cancel = /lopeta – poista keskeneräinen viesti
help-mydata = /tietoni, /unohda – mitä sinusta on tallessa, ja miten sen saa pois
help-human =
    Ihmisen tavoitat numerosta { $phone } ({ $hours }) tai osoitteesta { $email }.
    Hätätilanteessa soita 112.
unknown-command = Tuota komentoa en tunne. Komennot näet komennolla /apua. Havaintosi voit kirjoittaa ilman komentoa.
edited = Huomasin, että muokkasit viestiä. Muokkaus ei muuta sitä, mitä on jo tallessa. Kirjoita korjaus uutena viestinä, tai katso /omat.
media-photo = Kuvaa tai videota en vielä osaa ottaa vastaan. Kirjoitatko sanoin, mitä siinä näkyy? Siitä ei tallennettu mitään.
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
you-report-with = Järjestösi: { $name }. Tiimi näkee, kuinka monesta järjestöstä viestejä tulee. Nimeäsi se ei näe. Kirjoita, mitä olet huomannut.
button-without-association = Kerron ilman järjestöä
without-association = Selvä, kerrot ilman järjestöä.

## Kutsut ja järjestöt

blocked = Tiimi ei ota juuri nyt vastaan viestejäsi. Jos tämä on erehdys, soita: { $phone }, { $hours }.
block-nobody = Tältä kertojalta ei voi lopettaa vastaanottoa.
button-block = Älä ota vastaan tältä kertojalta
button-unblock = Ota taas vastaan tältä kertojalta
event-hushed = kertojan viestejä ei oteta vastaan
event-unhushed = kertojan viestejä otetaan taas vastaan
team-grew = Tiimin ryhmään tuli uusi jäsen: { $names }. Koosteet ja viestit näkyvät kaikille ryhmässä. Jos joku ei kuulu tiimiin, poista hänet ryhmästä.
access-title = <b>Oikeudet</b>
access-holder = { $number }. { $who }
access-coordinator = koordinaattori { $since } alkaen
access-recorder = kirjaaja ({ $name }) { $since } alkaen
access-you = sinä
access-invites = <b>Avoimet kutsut</b>
access-no-invites = Avoimia kutsuja ei ole.
access-invite = { $number }. { $what }
access-made = { $what }, tehty { $day }
access-for-team = tiimin ryhmälle
access-for-coordinator = koordinaattorille
access-for-association = vapaaehtoisille ({ $name })
access-for-recorder = kirjaajalle ({ $name })
access-for-contact = yhteyshenkilölle
button-access-end = Poista oikeus { $number }
button-access-revoke = Peru kutsu { $number }
button-access-yes = Kyllä, poista oikeus
access-end-ask = Poistetaanko tämä oikeus: { $who }? Häneltä päättyvät koordinaattorin tai kirjaajan komennot heti. Viestit ja pöytäkirjat jäävät.
access-last = Viimeistä koordinaattoria ei voi poistaa. Kutsu ensin toinen.
access-ended-coordinator = Et ole enää koordinaattori. Voit kertoa asioita kuten ennenkin.
access-ended-recorder = Et enää kirjaa toisten puolesta. Voit kertoa asioita kuten ennenkin.
invite-ask = Kenelle kutsu tehdään?
invite-coordinator = Koordinaattorille
invite-association = Järjestön vapaaehtoisille
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
alarm-outage = Telegram ei vastannut noin { $minutes } minuuttiin. Se, mitä sinä aikana kirjoitettiin, on nyt käsitelty.
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
digest-crowd = ↳ Lähes samoin sanoin { $count } viestiä: kertojia { $people }, järjestöjä { $associations }. Muut: { $references }
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
sensitive-instead-of-text = Arkaluonteinen. Koordinaattori avaa tekstin kahden kesken.
button-rest = Näytä loput { $count }
toast-sent-privately = Lähetin sen sinulle kahden kesken.
preview-intro = <b>Esikatselu.</b> Tämä lähtee ryhmään { $moment }. Voit vielä muuttaa sitä.
preview-change = Avaa viesti, jonka haluat merkitä arkaluonteiseksi, muotoilla, siirtää toiseen aiheeseen tai jättää ensi viikkoon.

text-removed = Teksti on poistettu.

## Omat tiedot ja lähteminen

mydata-done = Tässä on kaikki, mitä sinusta on tallessa. Tiedosto kulkee Telegramin kautta, joten poista se, kun et enää tarvitse sitä.
own-title = Mitä sinusta on tallessa
own-number = Telegram-numerosi: { $number } (salattuna)
own-language = Kieli: { $language }
own-since = Kirjoitit ensi kerran: { $day }
own-notice = Luit tiedon siitä, kuka näkee mitä: { $day }
own-association = Järjestösi: { $name }
own-area = Viimeksi valitsemasi alue: { $area }
own-role-coordinator = Olet koordinaattori.
own-role-recorder = Kirjaat viestejä toisten puolesta.
own-muted = Et halua tietoa viestiesi vaiheista.
own-blocked = Tiimi ei juuri nyt ota vastaan viestejäsi.
own-unreachable = Botti ei tavoita sinua Telegramissa.
own-contact = Olet yhteyshenkilö: { $unit }, nimi { $name }, sähköposti { $email }
own-draft = Keskeneräinen:
own-danger = Botti arvioi, että teksti voi kertoa vaarasta.
own-signals = Viestejäsi { $count }
own-signal = { $reference } · { $day } · { $kind } · { $category } · { $area } · { $state }
own-recorded = Toisten puolesta kirjaamasi:
own-meetings = Tiimin kokoukset, joissa olit, ja nimesi niiden pöytäkirjassa:
own-counts = Lisäksi: tietoja viestiesi vaiheista { $notifications }, kirjauksiasi { $notes }, merkintöjä lokissa { $entries }
own-not = Nimeäsi ja käyttäjänimeäsi ei säilytetä viestiesi kanssa.
forget-ask-hide =
    <b>Unohdetaanko sinut?</b>
    Poistamme Telegram-numerosi, keskeneräiset viestisi ja ne viestit, joita tiimi ei ole vielä saanut. Ne, jotka tiimillä jo on, näkee vain koordinaattori, eikä niistä enää näe, keneltä ne ovat.
    Et saa sen jälkeen tietää, mitä viesteistäsi seurasi. Tätä ei voi perua.
    Paina nappia tai kirjoita { $command } kyllä
forget-ask-erase =
    <b>Unohdetaanko sinut?</b>
    Poistamme Telegram-numerosi, keskeneräiset viestisi ja kaikkien viestiesi tekstit, myös ne, jotka tiimillä jo on.
    Et saa sen jälkeen tietää, mitä viesteistäsi seurasi. Tätä ei voi perua.
    Paina nappia tai kirjoita { $command } kyllä
forget-yes-word = kyllä
button-forget-yes = Kyllä, unohda minut
button-forget-no = En halua
forget-not = Selvä, kaikki on ennallaan.
forget-last = Olet viimeinen koordinaattori. Kutsu ensin toinen komennolla /kutsu, niin voit lähteä.
forgotten = Sinut on nyt unohdettu. Keskustelun voit poistaa Telegramista itse. Kiitos, että kerroit. Jos kirjoitat vielä, aloitamme alusta.
event-left = kertoja lähti, ja hänen tietonsa poistettiin

## Poistaminen ja loki

button-erase = Poista teksti
erase-name = tekstin poistaminen
erase-how = Kirjoita tunnus komennon perään, esimerkiksi /havita KX7H-4MPQ.
erase-reason-ask = Miksi teksti poistetaan?
erase-reason-edit = Muuta syytä
erase-reason-third = Siitä tunnistaa toisen ihmisen
erase-reason-asked = Hän, josta se kertoo, pyysi sitä
erase-reason-misuse = Se on asiaton
erase-reason-other = Muu syy
erase-review =
    <b>Tekstiä { $reference } ei ole vielä poistettu.</b>
    Syy: { $reason }
    Teksti, tiimin kirjaukset ja vastaukset poistetaan tiimin ja yhteyshenkilöiden viesteistä. Kertojan omassa keskustelussa hänen omat sanansa jäävät. Syy jää talteen. Tätä ei voi perua. Lähetettyjä sähköposteja ja tiedostoja botti ei saa takaisin.
erase-send = Poista lopullisesti
erase-drop = Älä poista
erased = Viestin { $reference } teksti on poistettu.
erased-yours = Tiimi poisti viestisi { $reference } tekstin, koska sitä ei voi säilyttää. Jos asia on yhä tärkeä, kerro se uudelleen niin, ettei ketään tunnista.
event-erased = tiimi poisti tekstin
path-erased = Tiimi poisti tämän viestin tekstin.
state-erased = teksti poistettu
audit-title = <b>Loki</b>: mitä tiimi on katsonut, vienyt ja muuttanut
audit-line = { $number } · { $moment } · { $who } · { $what } { $about }
audit-itself = botti tai ylläpito
audit-number = henkilö { $number }
audit-opened = avasi
audit-listed = katsoi luetteloa
audit-searched = haki sanoilla
audit-previewed = katsoi esikatselun
audit-exported = otti tiedoston
audit-minutes = avasi pöytäkirjan
audit-approved = hyväksyi pöytäkirjan
audit-recorded = kirjasi toisen puolesta
audit-invited-coordinator = teki kutsun koordinaattorille
audit-invited-association = teki kutsun järjestölle
audit-invited-recorder = teki kutsun kirjaajalle
audit-invited-contact = teki linkin yhteyshenkilölle
audit-invited-team = teki kutsun tiimin ryhmälle
audit-invite-revoked = perui kutsun
audit-became-coordinator = tuli koordinaattoriksi
audit-became-recorder = tuli kirjaajaksi
audit-ended-coordinator = poisti koordinaattorin oikeuden henkilöltä
audit-ended-recorder = poisti kirjaajan oikeuden henkilöltä
audit-connected = liitti tiimin ryhmän
audit-association = lisäsi järjestön
audit-contact-added = lisäsi yhteyshenkilön
audit-contact-removed = poisti yhteyshenkilön
audit-audit-read = avasi lokin
audit-retention-texts = säilytysaika: tekstejä poistettu
audit-retention-people = säilytysaika: henkilöitä unohdettu
audit-pruned = säilytysaika: lokin vanhin osa poistettu

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
event-withdrawn = kertoja perui viestin
event-sensitive = merkittiin arkaluonteiseksi
event-not-sensitive = ei enää arkaluonteinen
event-reworded = tiimi muotoili tekstin uudelleen
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
search-how = Kirjoita hakusanat komennon perään, esimerkiksi /haku bussi ilta.
search-title = <b>Haku:</b> { $words }
search-none = Haulla { $words } ei löytynyt viestejä.
search-narrow = <b>Haku:</b> { $words }. Osumia on paljon. Tässä uusimmat; lyhennä hakua, niin voit selata.
button-sensitive = Arkaluonteinen
button-not-sensitive = Ei arkaluonteinen
button-reword = Muotoile
button-recategorise = Vaihda aihe
button-hold = Jätä ensi viikkoon
button-close = Merkitse käsitellyksi
button-reopen = Ota uudelleen esiin
outcome-helped = Asiaan saatiin apua
outcome-going = Asiaa hoidetaan jo
outcome-later = Ei onnistu nyt
outcome-others = Ei ole kaupungin asia
outcome-none = Asialle ei tehdä mitään
story-outcome = Lopputulos: { $outcome }
close-ask = Mitä asiasta { $reference } seurasi?
close-name = viestin merkitseminen käsitellyksi
close-words-ask = Kerro kertojalle lyhyesti, mitä tehtiin ja kuka asiaa hoitaa. Ei ihmisten nimiä.
close-words-edit = Muuta sanoja
close-reason-ask-later = Miksi se ei onnistu nyt? Kertoja lukee tämän.
close-reason-ask-others = Kenelle asia kuuluu? Kertoja lukee tämän.
close-reason-ask-none = Miksi asialle ei tehdä mitään? Kertoja lukee tämän.
close-reason-edit = Muuta perustelua
close-send = Merkitse käsitellyksi
close-review = <b>Viestiä { $reference } ei ole vielä merkitty käsitellyksi.</b>
close-check = Kertoja saa tämän kokouksen jälkeen.
close-too-late = Joku toinen merkitsi viestin { $reference } käsitellyksi sillä välin. Katso se komennolla /tilanne.
close-own-ask = Kertoja lukee viestit { $language }. Kirjoita sama myös { $language }, jos osaat.
close-own-edit = Muuta käännöstä
close-own-skip = Ilman käännöstä
close-drop = Älä merkitse käsitellyksi
refer-drop = Älä lähetä
ask-drop = Älä lähetä
reply-drop = Älä lähetä
reword-drop = Jätä ennalleen
publish-drop = Jätä ennalleen
closed = Viesti { $reference } on nyt merkitty käsitellyksi. Kertoja saa siitä tiedon kokouksen jälkeen.
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

## Kokous

card-place = { $place } / { $count }
card-title = { $place }<b>{ $reference }</b> · { $days } pv · { $category }{ $facts }
card-withdrawn = Kertoja on perunut viestin, ja teksti on poistettu.
card-merged = Tähän yhdistetty <b>{ $reference }</b>: { $text }
card-proposal = Ehdotus <b>{ $reference }</b>: { $text }
card-proposals-more = … ja { $count } muuta ehdotusta
card-crowd = Lähes samoin sanoin { $count } viestiä: kertojia { $people }, järjestöjä { $associations }. Muut: { $references }
button-merge-all = Yhdistä samat ({ $count })
card-asked = Kysyimme: { $text }
card-answered = Kertoja vastasi: { $text }
card-earlier = Aiemmin { $reference }: { $outcome }. { $words }
card-mark-forum = Viedään päättäjille tai foorumiin
card-mark-gap = Palveluaukko: mikään palvelu ei auta tässä
card-doing = <b>Mitä tehdään jo?</b>
card-could = <b>Mitä voitaisiin tehdä?</b>
card-who = <b>Kuka tekee?</b>
card-note = – { $text }
card-no-note = – ei vielä tietoa
card-referral = – Lähetetty: { $unit }, { $state }
card-referral-waiting = – Lähetetty: { $unit }, vastausta odotetaan { $day } mennessä
card-words = ({ $text })
tasks-title = { $place } · <b>Omat tehtävät</b> ({ $count })
tasks-line = { $number }. { $text } – { $who }, { $day }
tasks-line-late = { $number }. { $text } – { $who }, myöhässä, piti olla valmis { $day }
session-nothing = Käsiteltävää ei ole. Uusia viestejä tulee seuraavassa koosteessa.
session-all-seen = <b>Siinä olivat kaikki.</b> Läpi käytyjä { $done }, ensi viikkoon { $later }. Kokouksen voi nyt päättää.
session-ended = <b>Kokous on päättynyt.</b> Läpi käytyjä { $done }, ensi viikkoon { $later }. Pöytäkirja: /poytakirja
session-is-over = Kokous on jo päättynyt. Avaa uusi komennolla /kokous.
session-summary = Kokous on päättynyt. Läpi käytyjä { $done }, ensi viikkoon { $later }. Kertojat saavat viestin siitä, mitä asioista seurasi.
button-session = Aloita kokous
button-session-end = Päätä kokous
button-next = Seuraava →
button-later = Ensi viikolle
button-previous = ← Edellinen
button-chair = Minä johdan
button-here = Olen paikalla
button-task-done = Tehtävä { $number } on tehty
button-note-doing = Tehdään jo
button-note-could = Voisi tehdä
button-note-who = Kuka tekee
button-send-on = Lähetä eteenpäin
button-ask = Kysy kertojalta
button-more = Muut toiminnot
button-merge = Yhdistä toiseen
button-unmerge = Peru yhdistäminen
button-merge-other = Kirjoita tunnus
button-area = Vaihda alue
button-task = Oma tehtävä
button-mark-forum = Päättäjille
button-mark-gap = Palveluaukko
button-note-fix = Korjaa kirjaus
button-story = Viestin vaiheet
button-open-card = Avaa kortti
toast-here = Merkitsin, että olet paikalla.
toast-moved-on = Joku ehti jo siirtyä eteenpäin.
toast-moved-on-to = Joku ehti jo siirtyä eteenpäin. Nyt käsitellään { $reference }.
toast-no-notes = Kirjauksia ei vielä ole.
note-name = kirjaus kortille
note-which = Mihin kysymykseen tämä vastaa ({ $reference })?
note-ask-doing = { $reference }: mitä asialle jo tehdään?
note-ask-could = { $reference }: mitä voitaisiin tehdä?
note-ask-who = { $reference }: kuka tätä tekee?
fix-name = kirjauksen korjaus
fix-which = Mitä kirjausta korjataan ({ $reference })?
fix-text-ask = Kirjoita kirjaus uudelleen. Pelkkä viiva (-) poistaa sen.
fix-too-late = Joku toinen korjasi tämän kirjauksen sillä välin.
task-name = oma tehtävä
task-text-ask = Mitä pitää tehdä?
task-who-ask = Kuka tekee?
task-who-another = Joku muu
task-name-ask = Kirjoita, kuka tekee.
task-weeks-ask = Mihin mennessä?
task-weeks = { $day } mennessä
task-kept = Tehtävä on tallessa: { $text } – { $who }, { $day }. Seuraava kokous alkaa siitä.
merge-name = yhdistäminen
merge-into-which = Mihin { $reference } yhdistetään?
merge-other-ask = Kirjoita sen viestin tunnus, johon tämä yhdistetään.
merge-itself = Viestiä ei voi yhdistää itseensä.
merge-other-way = Viestiin { $reference } on jo yhdistetty muita. Yhdistä ne toisin päin: avaa toinen viesti ja valitse tämä.
merged = { $reference } on nyt yhdistetty viestiin { $other }. Ehdotukset tulivat mukana, ja molempien kertojat saavat tiedon.
area-ask = Mihin alueeseen { $reference } kuuluu?
event-noted = kirjattiin kortille
event-note-fixed = kirjausta korjattiin
event-reviewed = käytiin läpi kokouksessa
event-later = siirrettiin ensi viikon kokoukseen
event-forum = viedään päättäjille tai foorumiin
event-not-forum = ei viedäkään päättäjille
event-gap = merkittiin palveluaukoksi
event-not-gap = ei enää palveluaukko
event-task = tiimi otti tehtävän
event-merged = yhdistettiin toiseen viestiin
event-merged-here = toinen viesti yhdistettiin tähän
event-unmerged = yhdistäminen peruttiin
event-moved = alue vaihdettiin
event-sent = lähetettiin eteenpäin
event-referral-taken = vastaanottaja hoitaa asiaa
event-referral-notours = ei kuulunut vastaanottajalle
event-referral-answered = vastaanottaja vastasi
event-asked = kertojalta kysyttiin
event-answered = kertoja vastasi
source-phone = puhelimessa
source-paper = paperilla
source-meeting = kasvokkain
source-email = sähköpostilla
event-same-as = kertojan mukaan sama asia kuin toisessa viestissä
event-offer-doing = järjestö tekee tätä jo
event-offer-could = järjestö voisi auttaa
event-helped-yes = kertojan mukaan se auttoi
event-helped-no = kertojan mukaan se ei auttanut
event-helped-unsure = kertoja ei osaa sanoa, auttoiko
event-case = asiasta tehtiin asiakirja
minutes-title = Järjestötiimin kokous { $moment }
minutes-draft = LUONNOS. Pöytäkirjaa ei ole vielä hyväksytty.
minutes-approved-line = Hyväksytty { $moment }
minutes-present = Paikalla: { $names }
minutes-counts = Läpi käytyjä { $done }, ensi viikkoon { $later }
minutes-doing = Mitä tehdään jo
minutes-could = Mitä voitaisiin tehdä
minutes-who = Kuka tekee
minutes-decided = Päätettiin
minutes-later = siirrettiin ensi viikon kokoukseen
minutes-tasks = Tiimin omat tehtävät
minutes-task = { $text } – { $who }, { $day }
minutes-task-done = Tehty: { $text } – { $who }
minutes-sent-draft = Pöytäkirjan luonnos, kokous { $moment }. Lue se ja hyväksy, kun kaikki on oikein.
minutes-sent = Pöytäkirja, kokous { $moment }. Hyväksytty.
minutes-none = Kokousta ei löydy.
minutes-how = Kirjoita viikon numero, esimerkiksi /poytakirja 48. Ilman numeroa saat viimeisimmän.
button-approve = Hyväksy pöytäkirja
case-title = Asia { $reference }
case-secrecy = Salassapito: ______________  (laki ja pykälä: ______________ )
case-notes = Tiimin kirjaukset
case-questions = Kysymykset kertojalle
case-proposals = Ratkaisuehdotukset
case-referrals = Kenelle lähetettiin
case-story = Vaiheet
case-replaced = korjattu { $moment }
case-sent = Asia { $reference }: kaikki, mitä siitä on tallessa. Tarkista salassapito ennen kuin annat tämän kenellekään.
case-how = Kirjoita tunnus komennon perään, esimerkiksi /asia KX7H-4MPQ.

## Yhteyshenkilöt

contacts-title = <b>Yhteyshenkilöt</b> ({ $count })
contacts-none = Yhteyshenkilöitä ei vielä ole. Lisää ensin se, jolle asioita lähetetään.
contacts-lacking = Näillä aiheilla ei ole yhteyshenkilöä: { $names }
button-contact-new = Lisää yhteyshenkilö
button-contact-link = Tee Telegram-linkki
button-contact-confirm = Tiedot ovat ajan tasalla
button-contact-remove = Poista
button-remove-yes = Kyllä, poista
contact-kind-ngo = kaupungin järjestöyhteyshenkilö
contact-kind-town = kaupunki
contact-kind-county = hyvinvointialue
contact-kind-parish = seurakunta
contact-kind-association = järjestö
contact-kind-other = muu
contact-all = kaikki
contact-by-link = Telegram, linkki tehdään nyt
contact-card =
    <b>{ $unit }</b> · { $kind }
    Nimi: { $name }
    Aiheet: { $categories }
    Alueet: { $areas }
    Yhteys: { $way }
    Vahvistettu { $day } · vastausta odottaa { $waiting }
contact-name = yhteyshenkilön tiedot
contact-unit-ask = Mikä yksikkö tai järjestö ottaa asiat vastaan?
contact-unit-edit = Muuta yksikkö
contact-kind-ask = Mihin se kuuluu? Jokainen näistä vastaa itse henkilötiedoista.
contact-kind-edit = Muuta, mihin kuuluu
contact-name-ask = Kuka siellä vastaa? Nimi jää vain tiimille.
contact-name-edit = Muuta nimi
contact-categories-ask = Mitkä aiheet? Voit valita useita.
contact-categories-skip = Kaikki aiheet
contact-categories-edit = Muuta aiheet
contact-areas-ask = Mitkä alueet? Voit valita useita.
contact-areas-skip = Koko kaupunki
contact-areas-edit = Muuta alueet
contact-email-ask = Mihin sähköpostiin asiat lähetetään? Jos yhteyshenkilö käyttää Telegramia, saat linkin, jonka voit välittää hänelle.
contact-email-skip = Telegramilla, tee linkki
contact-email-edit = Muuta sähköposti
contact-review =
    <b>Yhteyshenkilöä ei ole vielä tallennettu.</b>
    Yksikkö: { $unit } ({ $kind })
    Nimi: { $name }
    Aiheet: { $categories }
    Alueet: { $areas }
    Yhteys: { $way }
contact-send = Tallenna
contact-kept = { $unit } on nyt yhteyshenkilöissä.
contact-remove-ask = Poistetaanko { $unit } yhteyshenkilöistä? Sille lähetetyt asiat jäävät talteen.
contact-removed = { $unit } on poistettu yhteyshenkilöistä.
note-email = Tämä ei näytä sähköpostiosoitteelta. Tarkista se, esimerkiksi nimi@example.org.
flag-silent = ei ole vahvistanut tietoja
flag-silent-long = Ei ole vastannut, kun kysyimme, ovatko tiedot ajan tasalla.
flag-bounced = sähköposti ei mene perille
flag-bounced-long = Sähköposti ei mene perille. Tarkista osoite.
flag-blocked = ei ota botin viestejä vastaan
flag-blocked-long = On estänyt botin Telegramissa. Ota yhteyttä muulla tavalla.
flag-unlinked = ei vielä linkitetty
invite-made-contact =
    Linkki: { $unit }. Välitä se sille, joka ottaa asiat vastaan. Linkkiä voi käyttää kerran, ja se on voimassa { $days } päivää.
    { $link }
you-act = Olet nyt yhteyshenkilö: { $unit }. Kun järjestötiimi lähettää asian, saat sen tähän ja voit vastata napista.
refer-name = asian lähettäminen eteenpäin
refer-contact-ask = Kenelle tämä lähetetään?
refer-contact-edit = Vaihda vastaanottaja
refer-wording-ask = Kirjoita, miten asia kerrotaan vastaanottajalle. Ei nimiä.
refer-wording-edit = Muuta sanamuotoa
refer-question-ask = Mitä haluat kysyä vastaanottajalta?
refer-question-edit = Lisää kysymys
refer-send = Lähetä
refer-review = <b>Ei vielä lähetetty.</b> Vastaanottaja: { $unit } ({ $way }). Hän saa täsmälleen tämän:
refer-nobody = Tätä yhteyshenkilöä ei enää tavoita. Valitse toinen.
referred = { $reference } on lähetetty: { $unit }. Jos vastausta ei tule viidessä työpäivässä, muistutan kerran.
referred-waits = { $reference } odottaa lähettämistä: { $unit }. Sähköpostia ei ole otettu käyttöön. Pyydä ylläpitoa lisäämään postipalvelin, niin kirje lähtee itsestään.
button-ask-take = Pyydä hoitamaan
button-ask-tell = Kysy, mitä tehdään
button-ask-think = Kysy, mitä voisi tehdä
button-weeks = Vastausaika { $count } vk
referral-title = <b>Asia { $reference }</b> { $townOf } kaupungin järjestötiimiltä
referral-facts = { $category }{ $facts }
referral-sensitive = Asia on arkaluonteinen, joten tekstiä ei lähetetä. Kysykää lisää tiimiltä: { $phone }.
referral-proposal = Ratkaisuehdotus: { $text }
referral-question = Kysymys: { $text }
referral-ask-take = <b>Pyydämme teitä hoitamaan tämän.</b> Vastatkaa viimeistään { $day }
referral-ask-tell = <b>Kertokaa, mitä asialle jo tehdään.</b> Vastatkaa viimeistään { $day }
referral-ask-think = <b>Kertokaa, mitä asialle voisi tehdä.</b> Vastatkaa viimeistään { $day }
referral-how-telegram = Vastatkaa napista tai kirjoittakaa kommentti. Älkää kirjoittako ihmisten nimiä.
referral-how-email = Vastatkaa tähän viestiin ja jättäkää tunnus otsikkoon. Älkää kirjoittako ihmisten nimiä.
referral-waiting = odottaa vastausta
referral-taken = hoitaa asiaa
referral-notours = ei kuulu heille
referral-answered = vastattu
referral-cancelled = vastausta ei enää tarvita
button-answer-take = Hoidamme tämän
button-answer-not = Ei kuulu meille
button-answer-say = Kommentoi tai kysy
answer-taken = Kiitos. Merkitsin, että hoidatte tämän. Voit kertoa lisää napista, nyt tai myöhemmin.
answer-thanks = Kiitos. Tiimi näkee vastauksesi.
answer-not-needed = Tähän ei enää tarvita vastausta. Kiitos silti.
answer-came =
    <b>{ $unit }</b>, { $reference }: { $answer }
    { $words }
answer-how = Kirjoita tunnus komennon perään, esimerkiksi /vastaus KX7H-4MPQ.
answer-not-sent = Viestiä { $reference } ei ole lähetetty kenellekään.
answer-name = vastauksen kirjaaminen
answer-referral-ask = Kuka vastasi?
answer-state-ask = Mitä he vastasivat?
answer-text-ask = Kirjoita vastaus omin sanoin, ilman nimiä.
answer-text-skip = Ei muuta
answer-kept = Vastaus asiaan { $reference } on kirjattu.
comment-name = vastaus tiimille
comment-text-ask = Kirjoita kommenttisi tai kysymyksesi. Ei ihmisten nimiä.
elsewhere-name = vastaus tiimille
elsewhere-text-ask = Kenelle asia kuuluu? Jos et tiedä, ohita tämä.
elsewhere-text-skip = En tiedä
changed-name = tietojen päivitys
changed-text-ask = Mikä on muuttunut?
reminder-take = Muistutus asiasta { $reference }: lähetimme sen { $sent }. Pyydämme teitä hoitamaan sen ja vastaamaan viimeistään { $day }
reminder-tell = Muistutus asiasta { $reference }: lähetimme sen { $sent }. Kertokaa viimeistään { $day }, mitä asialle jo tehdään.
reminder-think = Muistutus asiasta { $reference }: lähetimme sen { $sent }. Kertokaa viimeistään { $day }, mitä asialle voisi tehdä.
referral-silent = { $unit } ei ole vastannut asiaan { $reference }. Se lähetettiin { $days } päivää sitten, ja muistutimme kerran. Asia on taas esityslistalla.
contact-blocked = { $unit } on estänyt botin, joten lähetykset eivät mene perille. Ota yhteyttä muulla tavalla. Katso /yhteystiedot.
contact-silent = { $unit } ei ole vahvistanut tietojaan. Katso /yhteystiedot.
mail-subject = Asia { $reference }, järjestötiimi
mail-subject-reminder = Muistutus: asia { $reference }
mail-subject-check = Ovatko tietonne ajan tasalla?
check-ask = Olet yhteyshenkilö: { $unit }. Ovatko tiedot yhä oikein?
check-ask-email = Olette yhteyshenkilö: { $unit }. Vastatkaa tähän, ovatko tiedot yhä oikein.
button-check-holds = Kaikki ennallaan
button-check-changed = Jokin on muuttunut
check-thanks = Kiitos, tiedot on vahvistettu.
check-changed = { $unit } kertoo muutoksesta: { $words }

## Tieto takaisin

feedback-title = <b>Mitä viesteistäsi seurasi</b>
feedback-about = <b>{ $reference }</b> <i>{ $text }</i>
feedback-about-proposal = Ehdotuksesi <b>{ $reference }</b> <i>{ $text }</i>
feedback-about-seen = Olet nähnyt saman kuin <b>{ $reference }</b> <i>{ $text }</i>
feedback-reviewed = Tiimi on käynyt asian läpi.
feedback-sent = Tiimi lähetti asian eteenpäin: { $units }.
feedback-taken = { $units } hoitaa asiaa nyt.
feedback-outcome-words = Tiimi kertoo { $language }: <blockquote>{ $text }</blockquote>
feedback-more = … ja { $count } muuta. Näet ne komennolla /omat.
feedback-muted = Selvä, en enää lähetä tietoa viestiesi vaiheista. Näet ne aina komennolla /omat.
feedback-unmuted = Selvä, kerron taas, mitä viesteistäsi seuraa.
button-mute = Älä lähetä näitä
button-unmute = Lähetä taas
ask-name = kysymys kertojalle
ask-text-ask = Mitä haluat kysyä kertojalta? Hän ei näe nimeäsi, etkä sinä hänen.
ask-text-edit = Muuta kysymystä
ask-send = Lähetä kysymys
ask-review = <b>Kysymystä ei ole vielä lähetetty.</b> Kertoja lukee viestit { $language }. Hän saa tämän:
ask-nobody = Kertojaa ei voi tavoittaa botin kautta.
asked = Kysymys asiasta { $reference } on lähetetty. Vastaus näkyy sitten kortilla.
asked-later = Kysymys asiasta { $reference } lähetetään aamulla kello 8. Vastaus näkyy sitten kortilla.
question-came =
    Järjestötiimi kysyy viestistäsi <b>{ $reference }</b>.
    <i>{ $text }</i>
    <b>{ $question }</b>
    Voit vastata napista. Kukaan ei näe nimeäsi.
button-reply = Vastaa
button-reply-unknown = En tiedä
reply-unknown = En tiedä.
reply-name = vastaus tiimille
reply-text-ask = Kirjoita vastauksesi omin sanoin, ilman nimiä.
reply-text-edit = Muuta vastausta
reply-review =
    <b>Vastausta ei ole vielä lähetetty.</b>
    <blockquote>{ $text }</blockquote>
    Vastauksen näkevät tiimi ja ne, jotka hoitavat asiaa. Voiko siitä tunnistaa jonkun?
reply-thanks = Kiitos, vastaus on perillä.
reply-came = Kertoja vastasi kysymykseen asiasta { $reference }.
reply-relayed =
    Lisätietoa asiaan <b>{ $reference }</b>
    Kysymys: { $question }
    <blockquote>{ $text }</blockquote>
reply-relayed-sensitive = Asiaan { $reference } on tullut lisätietoa. Se on arkaluonteista, joten kysykää siitä tiimiltä: { $phone }.
reply-or-new =
    Tiimi kysyi sinulta: <i>{ $question }</i>
    Onko tämä vastaus siihen?
button-is-reply = Kyllä, vastaus
button-is-new = Ei, uusi asia
status-gaps = Palveluaukkoja merkitty vuoden aikana { $count }
status-referrals = Vastausta odottaa { $count }
digest-came-title = <b>Mitä aiemmista viesteistä seurasi</b>
digest-came = <b>{ $reference }</b> · { $outcome } · { $text }
digest-answers-title = <b>Odottaa vastausta</b> ({ $count })
digest-answer = { $unit }: { $references }
digest-answer-one = { $reference } { $days } pv
digest-more = ja { $count } muuta
digest-lacking = <b>Ilman yhteyshenkilöä:</b> { $names }

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
command-mydata = tietoni
command-mydata-about = Mitä minusta on tallessa
command-forget = unohda
command-forget-about = Unohda minut
command-erase = havita
command-erase-about = Poista viestin teksti
command-audit = loki
command-audit-about = Mitä tiimi on katsonut ja muuttanut
command-cancel = lopeta
command-cancel-about = Poista keskeneräinen viesti
command-status = tilanne
command-status-about = Tilanne nyt, tai yksi viesti tunnuksen perusteella
command-open = avoimet
command-open-about = Avoimet viestit
command-search = haku
command-search-about = Hae sanoilla
command-digest = kooste
command-digest-about = Seuraavan koosteen esikatselu
command-publish = nosta
command-publish-about = Nosta huoli esiin
command-unpublish = piilota
command-unpublish-about = Ota huoli pois esiltä
command-invite = kutsu
command-invite-about = Kutsu koordinaattori tai järjestö
command-access = oikeudet
command-access-about = Kenellä on oikeuksia, avoimet kutsut
command-review = kokous
command-review-about = Viikon kokous, tai yksi kortti tunnuksella
command-minutes = poytakirja
command-minutes-about = Kokouksen pöytäkirja
command-case = asia
command-case-about = Yksi asia asiakirjana
command-contacts = yhteystiedot
command-contacts-about = Yhteyshenkilöt
command-answer = vastaus
command-answer-about = Kirjaa sähköpostilla tullut vastaus
bot-description =
    Kerro, mitä näet ihmisten arjessa: huoli, havainto tai ratkaisuehdotus. { $townOf } kaupungin järjestötiimi lukee viestit kerran viikossa.
    Hätätilanteessa soita 112.
bot-short-description = Kerro { $townOf } kaupungin järjestötiimille, mitä näet ihmisten arjessa.

## Paikallisen Telegramin sivu

page-title = Kuulolla: kokeile ilman Telegramia
page-about = Tämä on harjoitusympäristö. Kaikki henkilöt ja viestit ovat keksittyjä. Mikään ei lähde tältä koneelta.
page-volunteer = Vapaaehtoinen
page-coordinator = Koordinaattori
page-contact = Yhteyshenkilö
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

# Valinnaiset toiminnot, kukin omassa osassaan: toiminnon mukana osa poistuu.

## Saman nähneet ja järjestöjen tarjoukset (endorsements)

own-seen = Huolet, joista olet kertonut nähneesi saman:
own-offers = Mitä olet kirjoittanut järjestösi puolesta:
offer-drop = Älä lähetä
card-seen = Saman nähneitä { $people }, järjestöjä { $associations }
card-same-as = Kertojan mielestä sama kuin { $reference }
card-offer = – { $name }: { $text }
button-seen = Olen nähnyt saman
button-seen-of = Olen nähnyt saman: { $reference }
seen-thanks = Kiitos. Tiimi näkee, että sinäkin olet nähnyt tämän.
seen-already = Olet jo kertonut tämän. Kiitos.
seen-own = Tämä on sinun oma viestisi.
same-ask = Koskeeko viestisi samaa asiaa kuin tämä, jonka tiimi on jo nostanut esiin?
same-line = { $number }. { $text }
button-same = Sama kuin { $number }
button-same-only = Kyllä, sama asia
same-thanks = Kiitos. Tiimi näkee, että asia on sama. Oma viestisi on tallessa.
raised-seen = Saman nähneitä { $people }
raised-doing = { $name } tekee jo: { $text }
raised-could = { $name } voisi auttaa: { $text }
button-offer-doing = Teemme tätä jo
button-offer-could = Voisimme auttaa
offer-name = järjestön vastaus
offer-no-association = Tämä on järjestöjen ihmisille. Pyydä järjestöltäsi linkki.
offer-ask-doing = Mitä järjestönne tekee jo? Kirjoita niin, että muutkin ymmärtävät.
offer-ask-could = Miten järjestönne voisi auttaa?
offer-text-edit = Muuta tekstiä
offer-review-doing =
    <b>Ei vielä lähetetty.</b> Järjestönne nimi näkyy kaikille.
    { $name } tekee jo: { $text }
offer-review-could =
    <b>Ei vielä lähetetty.</b> Järjestönne nimi näkyy kaikille.
    { $name } voisi auttaa: { $text }
offer-thanks = Kiitos. Se näkyy nyt huolen { $reference } alla, ja tiimikin näkee sen.
digest-seen-title = <b>Useampi on nähnyt saman</b>
digest-seen = <b>{ $reference }</b> · viikossa { $new }, yhteensä { $total } · { $text }

## Sähköposti yhteyshenkilöille (email)

off-email = Sähköposti yhteyshenkilöille on poistettu käytöstä. Näin monella ei ole muuta osoitetta: { $count }. Heille ei lähde mitään, ennen kuin he liittyvät Telegramissa. Linkit saat komennolla /yhteystiedot.
mail-bounced = Sähköposti ei mene perille: { $unit }. Tarkista osoite komennolla /yhteystiedot.
mail-signature =
    { $townOf } kaupungin järjestötiimi
    { $phone }, { $email }

## Auttoiko se (follow_up)

off-follow_up = Kysymys ”auttoiko se” on poistettu käytöstä. Sitä odottaneita kertojia: { $count }. Heiltä ei enää kysytä, kunnes kysymys otetaan taas käyttöön.
helped-name = muutama sana avusta
helped-ask =
    Neljä viikkoa sitten kerroimme, että asiaan <b>{ $reference }</b> saatiin apua.
    <i>{ $text }</i>
    Auttoiko se?
helped-yes = Kyllä
helped-no = Ei
helped-unsure = En osaa sanoa
helped-thanks-yes = Hyvä kuulla. Kiitos, että kerroit.
helped-thanks-no = Kiitos, että kerroit. Asia palaa tiimille.
helped-thanks-unsure = Kiitos, että vastasit.
button-tell-more = Kerro lisää
helped-text-ask = Kerro lyhyesti, miten kävi. Ei ihmisten nimiä.
helped-words-thanks = Kiitos. Tiimi näkee, mitä kerroit.
status-helped = <b>Auttoiko se?</b> Kyllä { $yes }, ei { $no }, ei osaa sanoa { $unsure }

## Toisen puolesta kirjaaminen (recording)

fact-source = Kirjattu toisen puolesta: { $source }
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
recorded = Kirjattu. Tunnus <b>{ $reference }</b>. Se on mukana seuraavassa viikkokoosteessa.
you-record = Voit nyt kirjata viestejä toisten puolesta komennolla /kirjaa. Järjestösi: { $name }.
invite-recorder = Järjestön työntekijälle, joka kirjaa toisten puolesta
off-recording = Toisen puolesta kirjaaminen on poistettu käytöstä. Kirjaajan oikeus on yhä näin monella: { $count }. Oikeudet näet ja poistat komennolla /oikeudet.
command-record = kirjaa
command-record-about = Kirjaa toisen puolesta

## Tiedostot (export)

digest-file = Viikko { $week }
button-xlsx = Excel
button-docx = Word
export-how = Kirjoita viikkojen määrä numerona, esimerkiksi /vienti 8.
export-done = Viestejä { $count }, viikkoja { $weeks }.
command-export = vienti
command-export-about = Viestit Excel-tiedostona
