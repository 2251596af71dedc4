# The texts in English. Short sentences, no exclamation marks, plain words.
# $town, $townOf, $phone, $email and $hours come from the town file and work in every message.

## Days

weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $weekday } { $day } { $name }
date-clock = { $padded }:{ $minute }
date-moment = { $day } at { $clock }

## The beginning

welcome =
    Hello. Tell us here what you see in people's everyday lives: a concern, an observation or an idea for a solution.
    { $townOf } NGO team reads the messages once a week.
    In an emergency call 112.
welcome-back =
    Hello again. Write what you have noticed.
    You find your own messages with /mine, and help with /help.
notice =
    <b>Who sees what</b>
    The team sees your text, not your name. It can take the matter to those who can help.
    Please don't write people's names.
    Messages travel through Telegram and may be public records. We cannot promise full anonymity.
notice-holds-text = Your text has not been saved yet. Press “OK, go on” and we continue.
button-understood = OK, go on
button-read-more = Read more
privacy =
    <b>Privacy</b>
    We keep your text, its topic and area, and your organisation if you told us. We don't keep your name or username. We keep your Telegram number, encrypted, so that we can answer you.
    { $townOf } NGO team reads the messages. It can send a matter on to those who work on it: the town, the wellbeing services county, parishes or organisations. They see the text, not you. The town handles the information because the law gives it this task.
    Messages go through Telegram, which can technically see them. They may be public records, so we can't promise full anonymity.
    The text of a message that has been dealt with is removed after { $texts } days. If you tell us nothing for { $people } days and nothing is open, we forget you.
    { $mydata } gives you everything that is kept about you. { $forget } makes us forget you. To take back a single message, use { $mine }.
    Questions? Call { $phone } ({ $hours }) or write to { $email }.
tell-us = Thank you. Now write in your own words what you have noticed. It can be short.
language-own-name = English
language-ask = Which language shall we use?
language-set = Fine, let's go on in English.
code-unknown = This link no longer works. Ask for a new one from whoever gave it to you. You can still write your observation here.
small-talk = hi|hello|hey|good morning|good afternoon|good evening|thanks|thank you|thanks a lot|thank you very much|ok|okay|yes|test
small-talk-answer = Hello. When you notice something the town should know, write it here.
text-empty = There was no visible text in the message. Could you write it again?
limit-reached = Your messages are coming faster than I can read. Please wait a minute and send the last ones again. The earlier ones are safe.
signals-limit = You have sent a lot of messages today, and the team reads each of them. This one waits here. You can press Send tomorrow.
our-fault = Something went wrong on our side. Your message was put aside safely and the people who look after me can see it. Please try again in a while.
redacted = I took this out of your message: { $what }. I don't keep details like these, and the team doesn't need them. I'm removing your original message from this chat.
redacted-together = Together your messages made this: { $what }. I took it out and do not keep it. You can also delete those messages from this chat.
redaction-failed = I could not check your message, so I kept nothing of it. Please send it once more and we'll try again.
redacted-identity_code = personal identity code
redacted-iban = account number
redacted-email = e-mail address
redacted-phone = phone number
redacted-address = address
redacted-handle = username
redacted-plate = number plate
help-emergency = <b>If someone is in danger right now, call { $number }.</b>
help-own = You can talk to a grown-up: the helpline for children and young people, { $number }. It's free and you don't have to say your name. Tell an adult you trust, too.
help-suicide = It is good that you told us. The crisis helpline listens and helps: { $number }.
help-violence = The Nollalinja helpline helps people who have experienced violence: { $number }.
help-social = The social emergency service helps at any hour: { $number }.
help-child = Anyone can make a child welfare notification: { $how }.
help-alone = If you are worried about an older person: { $how }.
help-not-official = A message here is not an emergency call and not an official notification.
help-mild = If someone is in danger now, call { $number }. The crisis helpline listens: { $crisis }.
urgent-ask = In an emergency, call { $number } now. Your text is saved. Do you still want to send it to the team? The coordinators will then see it at once.
urgent-unsure-ask = Your text is saved. Could someone be in danger right now? If so, call { $number } first. The coordinators will then see your text as soon as you send it.
button-urgent-yes = Yes, go on
button-urgent-maybe = Yes, maybe
button-urgent-not = No, nobody is in danger
urgent-told = Urgent message { $reference }. Someone may be in danger right now. The writer has been told where to find help.

    { $text }
event-urgent = urgent, coordinators were told at once
fact-sensitive = Sensitive: the team's group sees only the topic and the reference.
button-mark-sensitive = Mark as sensitive
urgent-hidden = The text is sensitive. Open it here in private with /status and the reference.

## Shared by all dialogs

draft-in-the-way =
    You have something unfinished: { $form }.
    <i>{ $text }</i>
    Shall we go on with it or start a new one?
button-go-on = Go on with it
button-delete-and-start = Delete it and start anew
nothing-in-progress = Nothing is unfinished. Write whenever you want to tell us something.
cancelled = All right, nothing was sent. You can start again by writing.
toast-done = Done
toast-old-button = This button is old. See the latest message in the chat.
toast-too-late = This can't be changed any more. The weekly digest has gone out.
toast-not-yet = The team does not have this yet. Mark it as dealt with after the digest.
toast-already = This has been done already.
answer-so-far = It now says: <i>{ $answer }</i>
questions-done = Good. Please read it once more.
dialog-over = Done: { $form }, { $reference }
dialog-left = Left unfinished: { $form } { $reference }
dialog-moved = This now goes on further down.
dialog-gone = Message { $reference } has been removed, so this was left unfinished: { $form }
dialog-not-offered =
    That is no longer in use, so nothing was sent. This is what you had written:
    <i>{ $text }</i>
note-added = I added that to your text.
note-undone = I took the addition away.
note-full = The text would be too long, so I did not add this. Shorten it a little and send it again.
note-empty = There was no visible text in the message. Could you write it again?
note-choose = Choose one of the buttons, or write its number.
button-undo = Take the addition away
button-others = Other topics
button-first-page = To the start
button-done = Done
button-keep = Keep as it is
button-skip = Skip
button-back = Back
button-stop = Stop
button-send = Send
button-delete = Delete
button-newer = ← Newer
button-older = Older →
button-open = Open { $reference }
draft-nudge =
    You have an unfinished message: <i>{ $text }</i>
    If you send it today, the team can go through it on { $day }.
draft-expired = Your unfinished message was deleted, because it had not been touched for { $days } days. You can write it again whenever you like.

## Concern, observation, proposal

signal-name = a message to the team
signal-text-ask = What have you noticed? Use your own words. It can be short.
signal-text-ask-proposal = What do you propose? Use your own words. It can be short.
signal-text-edit = Change the text
signal-concerns-ask = Does your proposal answer any of these concerns? You can choose several.
signal-concerns-skip = None of these
signal-category-ask = Which topic is this about? If you don't know, the team will choose.
signal-category-edit = Change the topic
signal-category-skip = I don't know
signal-area-ask = Which part of town?
signal-area-edit = Change the area
signal-send = Send
signal-review-title = <b>Nothing has been sent yet.</b>
signal-review-text = <blockquote>{ $text }</blockquote>
signal-review-check = Could someone be recognised from it? Instead of a name you can write “my neighbour” or “a family”.
fact-kind = Kind: { $kind }
fact-concern = Answers the concern: { $text }
fact-category = Topic: { $category }
fact-area = Area: { $area }
answer-line = { $name }: { $answer }
button-change-answer = Change: { $name }
fact-language = Language: { $language }
fact-association = Your organisation: { $name }
kind-concern = concern
kind-observation = observation
kind-proposal = proposal
button-is-concern = It is a concern
button-is-observation = It is an observation
button-is-proposal = It is a proposal
button-is-language = It is in { $name }
language-fi = Finnish
language-sv = Swedish
language-en = English
language-in-fi = in Finnish
language-in-sv = in Swedish
language-in-en = in English
area-whole = The whole town
area-none = not given
category-none = No topic
receipt =
    Thank you, your message has arrived.
    Reference <b>{ $reference }</b>
    The team will go through it on { $day }.
    You can follow it here with the button My messages.
receipt-urgent =
    Thank you, your message has arrived. The coordinators got it at once, but they are not on duty around the clock. In an emergency, call { $number }.
    Reference <b>{ $reference }</b>
button-mine = My messages
refusal = This is for the NGO team only. You can write an observation here. Questions? Call { $phone }.
refusal-short = This is for the NGO team only.

## Raised concerns

raised-title = <b>Concerns that the team has raised</b>
raised-none = No concerns are raised just now. Write here if you have noticed something yourself.
raised-gone = This concern is no longer shown. You find the others with /raised.
raised-card =
    <b>{ $reference }</b> · { $category } · { $day }
    { $text }
raised-all = All topics
raised-which-category = Which topic would you like to see?
button-propose = Propose a solution
button-propose-to = Propose a solution: { $reference }
button-share = Share the link
button-by-category = Choose a topic

## One's own messages

mine-none = You have not sent anything yet. Write here what you have noticed.
mine-title = <b>Your messages</b> ({ $count })
mine-line =
    <b>{ $reference }</b> · { $kind } · { $day } · { $state }
    { $text }
mine-card =
    <b>{ $reference }</b> · { $kind } · { $day }
    <blockquote>{ $text }</blockquote>
    { $path }
state-new = waiting for the digest
state-delivered = with the team
state-closed = dealt with
state-withdrawn = taken back
path-new = Your message is safe and goes to the team in a weekly digest.
path-delivered = The team has your message.
path-closed = The team has dealt with your message.
path-helped = Help was found.
path-going = Someone is working on this already.
path-later = This is not possible right now.
path-others = This is not a matter for the town.
path-none = Nothing will be done about this.
mine-outcome-words = The team says: <blockquote>{ $text }</blockquote>
path-withdrawn = You took this message back. Its text has been deleted.
button-correct = Correct the text
button-withdraw = Take it back
button-withdraw-yes = Yes, take it back
button-to-list = To my messages
withdraw-ask = Take back the message { $reference }? Its text is also deleted from the team's messages. Your own words stay in this chat, and you can delete them yourself.
withdrawn = The message { $reference } has been taken back and its text deleted.
too-late-to-correct = The message { $reference } has gone to the team, so it can't be corrected. You can take it back or write a new one.
toast-not-yours = This message is not among yours.
correct-name = a correction
correct-text-ask = Write the whole text again.
correct-text-edit = Change the text
correct-review =
    <b>The correction has not been saved yet.</b>
    <blockquote>{ $text }</blockquote>
corrected = The correction is saved. The reference is still <b>{ $reference }</b>.

## Help

help-how =
    <b>How this works</b>
    Write what you have noticed. I ask for the topic and the area, and you press Send.
help-report = /concern, /observation, /proposal – start
help-raised = /raised – concerns that you can propose solutions to
help-mine = /mine – your messages, to correct or take back
help-language = /language – change the language
help-privacy = /privacy – who sees what
help-cancel = /cancel – delete the unfinished message
help-mydata = /mydata, /forget – what is kept about you, and how to have it removed
help-human =
    You can reach a person at { $phone } ({ $hours }) or { $email }.
    In an emergency call 112.
unknown-command = I don't know that command. You find the commands with /help. You can write your observation without a command.
edited = I saw that you edited a message. That does not change what has been saved. Write the correction as a new message, or see /mine.
media-photo = I can't take pictures or videos yet. Could you write in words what one can see? Nothing from it was saved.
media-voice = I can't listen to sound yet. Could you write it instead? If you have a lot to tell, you can also call: { $phone }, { $hours }.
media-file = I don't open files. Could you write the most important part here?
media-sticker = Thank you. If you want to tell the team something, please write it in words.
media-contact = I don't keep anyone's contact details. Please tell us without names and numbers.
media-location = I don't keep exact places. Write which part of town it is about.
media-other = I can't take this. Please write it as text.
media-forward = I don't take messages that somebody else has written. Tell it in your own words, without names.

## In a group

group-hello = Hello. I am Kuulolla. I connect this group when somebody writes /connect and the code within fifteen minutes.
group-goodbye = I got no code, so I am leaving the group. The town's NGO team can invite me again.
group-connected = This is now the NGO team's group. The next digest comes on { $moment }. You are a coordinator.
group-code-wrong = This code does not work. Ask for a new one from the people who run the bot.
group-anonymous = I can't see who is writing, because you wrote in the group's name. Please write in your own name.
group-answered-privately = I answered you in private.
group-not-here = I did not keep what was written in the group. Tell it to me in private.
group-reply = I don't take observations in the group. Write to me in private.
button-open-private = Open the chat
connect-how = Write the code after the command, for example /connect ABCD. You get the code from the team.
you-coordinate = You are now a coordinator. Start with /status.
you-report-with = Your organisation: { $name }. The team sees how many organisations report, not your name. Write what you have noticed.
button-without-association = I report without an organisation
without-association = All right, you report without an organisation.

## Invites and organisations

blocked = The team isn't taking messages from you right now. If this is a mistake, call: { $phone }, { $hours }.
block-nobody = You can't stop taking messages from this writer.
button-block = Stop taking this writer's messages
button-unblock = Take this writer's messages again
event-hushed = the writer's messages are not taken
event-unhushed = the writer's messages are taken again
team-grew = Someone new joined the team's group: { $names }. Everyone there sees the digests and the messages. If they aren't part of the team, remove them from the group.
access-title = <b>Access</b>
access-holder = { $number }. { $who }
access-coordinator = coordinator since { $since }
access-recorder = writes down for others ({ $name }) since { $since }
access-you = you
access-invites = <b>Open invites</b>
access-no-invites = There are no open invites.
access-invite = { $number }. { $what }
access-made = { $what }, made on { $day }
access-for-team = for the team's group
access-for-coordinator = for a coordinator
access-for-association = for volunteers ({ $name })
access-for-recorder = for someone who writes down for others ({ $name })
access-for-contact = for a contact
button-access-end = End role { $number }
button-access-revoke = Take back invite { $number }
button-access-yes = Yes, end it
access-end-ask = End this role: { $who }? Its commands stop working at once. Messages and minutes stay.
access-last = The last coordinator can't be removed. Invite another one first.
access-ended-coordinator = You are no longer a coordinator. You can tell us things as before.
access-ended-recorder = You no longer write down messages for others. You can tell us things as before.
invite-ask = Who is the invite for?
invite-coordinator = A coordinator
invite-association = An organisation's volunteers
invite-which-association = Which organisation?
invite-new-association = A new organisation
invite-made-coordinator =
    An invite for a coordinator. The link can be used once and is valid for { $days } days.
    { $link }
invite-made-association =
    { $name }: a link for volunteers. It works until further notice and may be given to many.
    { $link }
invite-made-recorder =
    { $name }: an invite for a worker who writes down for others. The link can be used once and is valid for { $days } days.
    { $link }
association-name = an organisation's details
association-name-ask = What is the organisation's name?
association-name-edit = Change the name
association-contact-ask = Who is the contact, and how can they be reached?
association-contact-edit = Change the contact
association-languages-ask = Which languages does the organisation work in?
association-languages-edit = Change the languages
association-review =
    <b>The organisation has not been saved yet.</b>
    Name: { $name }
    Contact: { $contact }
    Languages: { $languages }

## The weekly digest

digest-title = <b>Weak signals, week { $week }</b> ({ $dates })
digest-catch-up = This digest covers weeks { $weeks }. It is late because the bot or the group was not available then.
digest-late = The digest is late because the bot or the group was not available then.
digest-refused = The group does not take messages, so the digest did not arrive. Check that the bot is in the group and may write, then connect the group again. The digest comes then.
alarm-outage = Telegram did not answer for about { $minutes } minutes. What people wrote meanwhile has now been handled.
alarm-letters = Somebody's message could not be handled. It is kept safe. Ask the people who run the bot to look: python -m bot letters.
alarm-digest = The week's digest ({ $moment }) has not reached the group yet. The bot is still trying. If this goes on, tell the people who run it.
digest-count-concern = Concerns { $count } (last time { $before })
digest-count-observation = Observations { $count } (last time { $before })
digest-count-proposal = Proposals { $count } (last time { $before })
digest-from = Writers { $people }, organisations { $associations }, areas { $areas }
digest-quiet = A quiet week: no new messages (last time { $before }).
digest-unhandled-count = Waiting from earlier weeks { $count }
digest-session = Meeting { $moment }
digest-section = <b>{ $category }</b> ({ $count })
digest-item =
    <b>{ $reference }</b>{ $facts }
    { $text }
digest-crowd = ↳ Nearly the same words in { $count } messages: writers { $people }, organisations { $associations }. The others: { $references }
digest-proposal = ↳ Proposal <b>{ $reference }</b>: { $text }
digest-answered-title =
    <b>Proposals for the concern { $reference }</b>
    { $text }
digest-loose-title = <b>Other proposals</b> ({ $count })
digest-unhandled-title = <b>Waiting from earlier weeks</b> ({ $count })
digest-unhandled-more = … and { $count } more. You find them with /open.
digest-aged = <b>{ $reference }</b> · { $days } days · { $text }
digest-hidden = … and { $count } more. You get them from the button at the start of the digest.
digest-removed = <b>{ $reference }</b> · removed
sensitive-instead-of-text = Sensitive. A coordinator opens the text in private.
button-rest = Show the other { $count }
toast-sent-privately = I sent it to you in private.
preview-intro = <b>Preview.</b> This goes to the group on { $moment }. You can still change it.
preview-change = Open a message that you want to mark sensitive, reword, move to another topic or leave for next week.

text-removed = The text has been removed.

## Own data and leaving

mydata-done = Here is everything that is kept about you. The file goes through Telegram, so delete it when you no longer need it.
own-title = What is kept about you
own-number = Your Telegram number: { $number } (kept encrypted)
own-language = Language: { $language }
own-since = You first wrote on { $day }
own-notice = On { $day } you read the notice about who sees what
own-association = Your organisation: { $name }
own-area = The area you chose last: { $area }
own-role-coordinator = You are a coordinator.
own-role-recorder = You write down messages for others.
own-muted = You don't want updates about your messages.
own-blocked = The team isn't taking messages from you at the moment.
own-unreachable = The bot can't reach you on Telegram.
own-contact = You are a contact: { $unit }, name { $name }, e-mail { $email }
own-draft = Unfinished:
own-danger = The bot judged that the text may tell of danger.
own-signals = Your messages: { $count }
own-signal = { $reference } · { $day } · { $kind } · { $category } · { $area } · { $state }
own-recorded = What you wrote down for others:
own-meetings = Team meetings you were at, and your name in their minutes:
own-counts = Also: updates about your messages { $notifications }, your notes { $notes }, lines in the audit trail { $entries }
own-not = Your name and username are not kept with your messages.
forget-ask-hide =
    <b>Shall we forget you?</b>
    We remove your Telegram number, anything you haven't finished, and the messages that the team hasn't had yet. Only coordinators can see the ones the team already has, and those messages no longer show who they came from.
    After that you won't hear what came of your messages. This can't be undone.
    Press the button or write { $command } yes
forget-ask-erase =
    <b>Shall we forget you?</b>
    We remove your Telegram number, anything you haven't finished, and the text of all your messages, also those the team already has.
    After that you won't hear what came of your messages. This can't be undone.
    Press the button or write { $command } yes
forget-yes-word = yes
button-forget-yes = Yes, forget me
button-forget-no = No, I'll stay
forget-not = All right, everything stays as it was.
forget-last = You are the last coordinator. Invite another one with /invite first, then you can leave.
forgotten = You are forgotten now. You can delete this chat in Telegram yourself. Thank you for telling us. If you write again, we start from the beginning.
event-left = the writer left, and their details were removed

## Erasing and the audit trail

button-erase = Remove the text
erase-name = removing a text
erase-how = Write the reference after the command, for example /erase KX7H-4MPQ.
erase-reason-ask = Why should the text be removed?
erase-reason-edit = Change the reason
erase-reason-third = Someone else can be recognised
erase-reason-asked = The person it is about asked us
erase-reason-misuse = It is out of place
erase-reason-other = Another reason
erase-review =
    <b>The text { $reference } has not been removed yet.</b>
    Reason: { $reason }
    The text, the team's notes and the answers are removed from the messages of the team and its contacts. The writer's own words stay in the writer's own chat. The reason is kept. This can't be undone. The bot can't take back e-mails and files that have already been sent.
erase-send = Remove for good
erase-drop = Don't remove it
erased = The text of { $reference } has been removed.
erased-yours = The team removed the text of your message { $reference }, because it can't be kept. If the matter is still important, please tell us again so that nobody can be recognised.
event-erased = the team removed the text
path-erased = The team has removed the text of this message.
state-erased = text removed
audit-title = <b>Audit trail</b>: what the team has looked at, taken out and changed
audit-line = { $number } · { $moment } · { $who } · { $what } { $about }
audit-itself = the bot or the people who run it
audit-number = person { $number }
audit-opened = opened
audit-listed = looked at a list
audit-searched = searched
audit-previewed = looked at the preview
audit-exported = took a file
audit-minutes = opened the minutes
audit-approved = approved the minutes
audit-recorded = wrote down for somebody else
audit-invited-coordinator = made an invite for a coordinator
audit-invited-association = made an invite for an organisation
audit-invited-recorder = made an invite for someone who writes down for others
audit-invited-contact = made a link for a contact
audit-invited-team = made an invite for the team's group
audit-invite-revoked = took an invite back
audit-became-coordinator = became a coordinator
audit-became-recorder = began to write down for others
audit-ended-coordinator = took the coordinator's role away from person
audit-ended-recorder = took the right to write down for others away from person
audit-connected = connected the team's group
audit-association = added an organisation
audit-contact-added = added a contact
audit-contact-removed = removed a contact
audit-audit-read = opened the audit trail
audit-retention-texts = retention plan: texts removed
audit-retention-people = retention plan: people forgotten
audit-pruned = retention plan: the oldest part of the audit trail removed

## The coordinator

status-title = <b>How things stand, { $day }</b>
status-by-kind = <b>Kind: this week (last week)</b>
status-by-category = <b>Topic</b>
status-by-state = <b>State</b>
status-line = { $name }: { $count } ({ $before })
status-waiting = <b>Not dealt with yet: { $count }</b>
status-oldest = { $reference } · { $days } days
status-no-team = The team's group is not connected. The people who run the bot get a code with python -m bot invite team.
status-last-digest = Last digest: { $moment }
status-next-digest = Next digest: { $moment }
status-lacking = <b>Raised, but a language is missing</b>
status-lacking-line = { $reference }: { $languages }
story-head = <b>Message history</b>
story-title = <b>{ $reference }</b> · { $kind } · { $state }
story-facts = { $day } · { $category } · { $area }
story-wording = The team's wording: { $text }
story-raised = Shown to everyone on { $day }
story-event = { $day } { $what }
event-received = came in
event-corrected = corrected by its writer
event-withdrawn = taken back by its writer
event-sensitive = marked sensitive
event-not-sensitive = no longer sensitive
event-reworded = reworded by the team
event-recategorised = topic changed
event-held = put off to a later digest
event-not-held = taken back into the digest
event-closed = marked as dealt with
event-reopened = taken up again
event-published = shown to everyone
event-unpublished = no longer shown
reference-unknown = There is no message with this reference. Please check it.
reference-lacks = Write the reference after the command, for example { $command } KX7H-4MPQ.
open-title = <b>Open: { $count }</b> · { $category }
open-unknown = There is no topic { $words }. Write the start of a topic's name, for example /open housing.
search-how = Write the words after the command, for example /search bus evening.
search-title = <b>Search:</b> { $words }
search-none = Nothing was found for { $words }.
search-narrow = <b>Search:</b> { $words }. There is a lot. Here are the newest; shorten the search to page through them.
button-sensitive = Sensitive
button-not-sensitive = Not sensitive
button-reword = Reword
button-recategorise = Change the topic
button-hold = Leave for next week
button-close = Mark as dealt with
button-reopen = Take it up again
outcome-helped = Help was found
outcome-going = Already being worked on
outcome-later = Not possible now
outcome-others = Not the town's matter
outcome-none = Nothing will be done
story-outcome = Outcome: { $outcome }
close-ask = What came of { $reference }?
close-name = marking a message as dealt with
close-words-ask = Tell the writer in a few words what was done and who is working on it. No people's names.
close-words-edit = Change the words
close-reason-ask-later = Why is it not possible now? The writer reads this.
close-reason-ask-others = Where does it belong? The writer reads this.
close-reason-ask-none = Why will nothing be done? The writer reads this.
close-reason-edit = Change the reason
close-send = Mark as dealt with
close-review = <b>Message { $reference } is not marked as dealt with yet.</b>
close-check = The writer gets this after the meeting.
close-too-late = Meanwhile someone else marked { $reference } as dealt with. Look at it with /status.
close-own-ask = The writer reads messages { $language }. Write the same { $language } too, if you can.
close-own-edit = Change the translation
close-own-skip = No translation
close-drop = Don't mark it
refer-drop = Don't send
ask-drop = Don't send
reply-drop = Don't send
reword-drop = Leave it as it was
publish-drop = Leave it as it was
closed = { $reference } is now marked as dealt with. The writer hears of it after the meeting.
button-not-hold = Take into this digest
button-publish = Show to everyone
recategorise-ask = Which topic does { $reference } belong to?
reword-name = a rewording
reword-text-ask = Write it so that nobody can be recognised.
reword-text-edit = Change the text
reword-review =
    <b>The wording has not been saved yet.</b> { $reference }
    <blockquote>{ $text }</blockquote>
reworded = The wording of { $reference } is saved.
publish-name = showing a concern to everyone
publish-ask = Write { $language } how the concern is shown to everyone. No names, no exact places.
publish-review = <b>The concern { $reference } is not shown to everyone yet.</b>
publish-wording = { $language }: <blockquote>{ $text }</blockquote>
publish-lacks = missing
publish-edit = Change: { $language }
publish-not-proposal = A proposal can't be shown to everyone. Choose a concern or an observation.
published = { $reference } is now shown to everyone. Link: { $link }
unpublished = { $reference } is no longer shown.
not-raised = { $reference } is not shown to everyone.
sheet-name = Messages
column-reference = Reference
column-date = Day
column-kind = Kind
column-category = Topic
column-area = Area
column-language = Language
column-state = State
column-text = Text

## The meeting

card-place = { $place } / { $count }
card-title = { $place }<b>{ $reference }</b> · { $days } d · { $category }{ $facts }
card-withdrawn = The writer has taken this back, and its text has been deleted.
card-merged = Joined here <b>{ $reference }</b>: { $text }
card-proposal = Proposal <b>{ $reference }</b>: { $text }
card-proposals-more = … more proposals: { $count }
card-crowd = Nearly the same words in { $count } messages: writers { $people }, organisations { $associations }. The others: { $references }
button-merge-all = Join similar ones ({ $count })
card-asked = We asked: { $text }
card-answered = The writer answered: { $text }
card-earlier = Earlier { $reference }: { $outcome }. { $words }
card-mark-forum = Goes to decision-makers or a forum
card-mark-gap = Gap in services: no service helps with this
card-doing = <b>What is already being done?</b>
card-could = <b>What could be done?</b>
card-who = <b>Who works on it?</b>
card-note = – { $text }
card-no-note = – nothing known yet
card-referral = – Sent to { $unit }: { $state }
card-referral-waiting = – Sent to { $unit }: answer expected by { $day }
card-words = ({ $text })
tasks-title = { $place } · <b>Our own tasks</b> ({ $count })
tasks-line = { $number }. { $text } – { $who }, { $day }
tasks-line-late = { $number }. { $text } – { $who }, overdue, was due { $day }
session-nothing = There is nothing to go through. New messages come with the next digest.
session-all-seen = <b>That was everything.</b> Gone through: { $done }. Left for next week: { $later }. You can end the meeting now.
session-ended = <b>The meeting has ended.</b> Gone through: { $done }. Left for next week: { $later }. Minutes: /minutes
session-is-over = The meeting has already ended. Open a new one with /review.
session-summary = The meeting has ended. Gone through: { $done }. Left for next week: { $later }. Everyone who wrote will hear what came of it.
button-session = Start the meeting
button-session-end = End the meeting
button-next = Next →
button-later = Leave for next week
button-previous = ← Previous
button-chair = I'll chair
button-here = I'm here
button-task-done = Task { $number } is done
button-note-doing = Being done
button-note-could = Could be done
button-note-who = Who works on it
button-send-on = Send on
button-ask = Ask the writer
button-more = More actions
button-merge = Join to another
button-unmerge = Undo joining
button-merge-other = Type the reference
button-area = Change area
button-task = Our own task
button-mark-forum = To decision-makers
button-mark-gap = Gap in services
button-note-fix = Correct a note
button-story = Message history
button-open-card = Open the card
toast-here = You are noted as present.
toast-moved-on = Someone has already moved on.
toast-moved-on-to = Someone has already moved on. The card now shows { $reference }.
toast-no-notes = There are no notes yet.
note-name = a note on a card
note-which = Which question does this answer ({ $reference })?
note-ask-doing = { $reference }: what is already being done?
note-ask-could = { $reference }: what could be done?
note-ask-who = { $reference }: who works on it?
fix-name = a correction of a note
fix-which = Which note do you want to correct ({ $reference })?
fix-text-ask = Write the note again. To delete it, send just a dash (-).
fix-too-late = Someone else has corrected this note in the meantime.
task-name = a task of our own
task-text-ask = What is to be done?
task-who-ask = Who does it?
task-who-another = Someone else
task-name-ask = Write who does it.
task-weeks-ask = By when?
task-weeks = by { $day }
task-kept = The task is kept: { $text } – { $who }, { $day }. It comes first at the next meeting.
merge-name = joining
merge-into-which = Which message should { $reference } be joined to?
merge-other-ask = Type the reference of the message to join this one to.
merge-itself = A message can't be joined to itself.
merge-other-way = Others are already joined to { $reference }. Do it the other way round: open the other one and choose this.
merged = { $reference } is now joined to { $other }. Its proposals came along, and both writers will hear what comes of it.
area-ask = Which area does { $reference } belong to?
event-noted = noted on the card
event-note-fixed = a note was corrected
event-reviewed = gone through at a meeting
event-later = put off to next week's meeting
event-forum = goes to decision-makers or a forum
event-not-forum = does not go to decision-makers after all
event-gap = marked as a gap in services
event-not-gap = no longer a gap in services
event-task = the team took on a task
event-merged = joined to another message
event-merged-here = another message was joined to this
event-unmerged = joining undone
event-moved = area changed
event-sent = sent on
event-referral-taken = the recipient is working on it
event-referral-notours = not the recipient's matter
event-referral-answered = the recipient answered
event-asked = the writer was asked
event-answered = the writer answered
source-phone = by phone
source-paper = on paper
source-meeting = face to face
source-email = by e-mail
event-same-as = the writer says it is the same as another message
event-offer-doing = an organisation does this already
event-offer-could = an organisation could help
event-helped-yes = the writer says it helped
event-helped-no = the writer says it did not help
event-helped-unsure = the writer can't say whether it helped
event-case = made into a document
minutes-title = NGO team meeting { $moment }
minutes-draft = DRAFT. These minutes have not been approved yet.
minutes-approved-line = Approved { $moment }
minutes-present = Present: { $names }
minutes-counts = Gone through: { $done }. Left for next week: { $later }.
minutes-doing = What is already being done
minutes-could = What could be done
minutes-who = Who works on it
minutes-decided = Decided
minutes-later = put off to next week's meeting
minutes-tasks = The team's own tasks
minutes-task = { $text } – { $who }, { $day }
minutes-task-done = Done: { $text } – { $who }
minutes-sent-draft = Draft minutes, meeting { $moment }. Read them, and approve when all is right.
minutes-sent = Minutes, meeting { $moment }. Approved.
minutes-none = No meeting was found.
minutes-how = Write the number of the week, such as /minutes 48. Without a number you get the latest.
button-approve = Approve the minutes
case-title = Case { $reference }
case-secrecy = Secrecy: ______________  (act and section: ______________ )
case-notes = The team's notes
case-questions = Questions to the writer
case-proposals = Proposals
case-referrals = Where it was sent
case-story = History
case-replaced = corrected { $moment }
case-sent = Case { $reference }: everything that is kept about it. Check secrecy before you give it to anyone.
case-how = Write the reference after the command, such as /case KX7H-4MPQ.

## Contacts

contacts-title = <b>Contacts</b> ({ $count })
contacts-none = There are no contacts yet. First add someone to send things to.
contacts-lacking = These topics have no contact: { $names }
button-contact-new = Add a contact
button-contact-link = Make a Telegram link
button-contact-confirm = The details are right
button-contact-remove = Remove
button-remove-yes = Yes, remove
contact-kind-ngo = the town's contact for organisations
contact-kind-town = the town
contact-kind-county = the wellbeing services county
contact-kind-parish = parish
contact-kind-association = organisation
contact-kind-other = other
contact-all = all
contact-by-link = Telegram, the link is made now
contact-card =
    <b>{ $unit }</b> · { $kind }
    Name: { $name }
    Topics: { $categories }
    Areas: { $areas }
    Reached by: { $way }
    Confirmed { $day } · waiting for answers { $waiting }
contact-name = details of a contact
contact-unit-ask = Which unit or organisation do you send things to?
contact-unit-edit = Change the unit
contact-kind-ask = Where does it belong? Each of these is itself responsible for personal data.
contact-kind-edit = Change where it belongs
contact-name-ask = Who is responsible there? Only the team sees the name.
contact-name-edit = Change the name
contact-categories-ask = Which topics? You can choose several.
contact-categories-skip = All topics
contact-categories-edit = Change the topics
contact-areas-ask = Which areas? You can choose several.
contact-areas-skip = The whole town
contact-areas-edit = Change the areas
contact-email-ask = Which e-mail address should things be sent to? If they use Telegram, you get a link to pass on.
contact-email-skip = By Telegram, make a link
contact-email-edit = Change the e-mail
contact-review =
    <b>The contact has not been saved yet.</b>
    Unit: { $unit } ({ $kind })
    Name: { $name }
    Topics: { $categories }
    Areas: { $areas }
    Reached by: { $way }
contact-send = Save
contact-kept = { $unit } is now among the contacts.
contact-remove-ask = Remove { $unit } from the contacts? What was sent there is kept.
contact-removed = { $unit } has been removed from the contacts.
note-email = This does not look like an e-mail address. Please check it, for example name@example.org.
flag-silent = has not confirmed the details
flag-silent-long = Has not answered whether the details are still right.
flag-bounced = e-mail does not get through
flag-bounced-long = E-mail does not get through. Check the address.
flag-blocked = does not take the bot's messages
flag-blocked-long = Has blocked the bot in Telegram. Get in touch some other way.
flag-unlinked = not linked yet
invite-made-contact =
    Link for { $unit }. Pass it on to the person who will answer there. The link can be used once and is valid for { $days } days.
    { $link }
you-act = You are now the contact for { $unit }. When the NGO team sends something on, it comes here and you can answer with a button.
refer-name = sending a matter on
refer-contact-ask = Who is this for?
refer-contact-edit = Change the recipient
refer-wording-ask = Write how this is put to the recipient. No names.
refer-wording-edit = Change the wording
refer-question-ask = What would you like to ask the recipient?
refer-question-edit = Add a question
refer-send = Send
refer-review = <b>Not sent yet.</b> Recipient: { $unit } ({ $way }). This is exactly what they get:
refer-nobody = This contact can't be reached any more. Choose another.
referred = { $reference } has been sent to { $unit }. If no answer comes in five working days, I remind them once.
referred-waits = { $reference } is waiting to be sent to { $unit }. E-mail is not set up. Ask the people who run the bot to add a mail server, and the letter will go by itself.
button-ask-take = Ask them to take it on
button-ask-tell = Ask what is being done
button-ask-think = Ask what could be done
button-weeks = Weeks to answer: { $count }
referral-title = <b>Case { $reference }</b> from { $townOf } NGO team
referral-facts = { $category }{ $facts }
referral-sensitive = This is sensitive, so the text is not sent. Please ask the team: { $phone }.
referral-proposal = Proposal: { $text }
referral-question = Question: { $text }
referral-ask-take = <b>We ask you to take this on.</b> Please answer by { $day }.
referral-ask-tell = <b>Please tell us what is already being done.</b> Answer by { $day }.
referral-ask-think = <b>Please tell us what could be done.</b> Answer by { $day }.
referral-how-telegram = Answer with a button, or write a comment. Please don't write people's names.
referral-how-email = Reply to this message and keep the reference in the subject. Please don't write people's names.
referral-waiting = waiting for an answer
referral-taken = working on it
referral-notours = not their matter
referral-answered = answered
referral-cancelled = no answer needed any more
button-answer-take = We'll take this on
button-answer-not = Not ours
button-answer-say = Comment or ask
answer-taken = Thank you. I noted that you are working on this. You can add more with the button, now or later.
answer-thanks = Thank you. The team sees your answer.
answer-not-needed = This needs no answer any more. Thank you all the same.
answer-came =
    <b>{ $unit }</b>, { $reference }: { $answer }
    { $words }
answer-how = Write the reference after the command, such as /answer KX7H-4MPQ.
answer-not-sent = { $reference } has not been sent to anyone.
answer-name = writing down an answer
answer-referral-ask = Who answered?
answer-state-ask = What did they answer?
answer-text-ask = Write the answer in your own words, without names.
answer-text-skip = Nothing more
answer-kept = The answer about { $reference } has been written down.
comment-name = an answer to the team
comment-text-ask = Write your comment or question. No people's names, please.
elsewhere-name = an answer to the team
elsewhere-text-ask = Whose matter is it? Skip this if you don't know.
elsewhere-text-skip = I don't know
changed-name = an update of details
changed-text-ask = What has changed?
reminder-take = A reminder: we sent you { $reference } on { $sent }. Please take it on, and answer by { $day }.
reminder-tell = A reminder: we sent you { $reference } on { $sent }. Please tell us by { $day } what is already being done.
reminder-think = A reminder: we sent you { $reference } on { $sent }. Please tell us by { $day } what could be done.
referral-silent = { $unit } has not answered about { $reference }. It was sent { $days } days ago, and we reminded them once. It is on the agenda again.
contact-blocked = { $unit } has blocked the bot, so nothing reaches them. Get in touch some other way. See /contacts.
contact-silent = { $unit } has not confirmed their details. See /contacts.
mail-subject = Case { $reference }, NGO team
mail-subject-reminder = Reminder: case { $reference }
mail-subject-check = Are your details still right?
check-ask = You are the contact for { $unit }. Are the details still right?
check-ask-email = You are the contact for { $unit }. Please reply to say whether the details are still right.
button-check-holds = All as before
button-check-changed = Something has changed
check-thanks = Thank you, the details are confirmed.
check-changed = { $unit } says something has changed: { $words }

## Word back

feedback-title = <b>What came of your messages</b>
feedback-about = <b>{ $reference }</b> <i>{ $text }</i>
feedback-about-proposal = Your proposal <b>{ $reference }</b> <i>{ $text }</i>
feedback-about-seen = You have seen the same as <b>{ $reference }</b> <i>{ $text }</i>
feedback-reviewed = The team has gone through it.
feedback-sent = The team sent it on to { $units }.
feedback-taken = It is now in the hands of { $units }.
feedback-outcome-words = The team says { $language }: <blockquote>{ $text }</blockquote>
feedback-more = … and { $count } more. See them with /mine.
feedback-muted = All right, I won't send you updates on your messages any more. You can always see them with /mine.
feedback-unmuted = All right, I'll tell you again what comes of your messages.
button-mute = Stop these updates
button-unmute = Turn updates back on
ask-name = a question to the writer
ask-text-ask = What would you like to ask? Neither of you sees the other's name.
ask-text-edit = Change the question
ask-send = Send the question
ask-review = <b>The question has not been sent yet.</b> The writer reads messages { $language }. This is what they get:
ask-nobody = The writer can't be reached through the bot.
asked = The question about { $reference } has been sent. The answer will show on the card.
asked-later = The question about { $reference } will be sent at 8 in the morning. The answer will show on the card.
question-came =
    The NGO team has a question about your message <b>{ $reference }</b>.
    <i>{ $text }</i>
    <b>{ $question }</b>
    You can answer with the button. Nobody sees your name.
button-reply = Answer
button-reply-unknown = I don't know
reply-unknown = I don't know.
reply-name = an answer to the team
reply-text-ask = Write your answer in your own words, without names.
reply-text-edit = Change the answer
reply-review =
    <b>The answer has not been sent yet.</b>
    <blockquote>{ $text }</blockquote>
    The team and those who work on this will see it. Could someone be recognised from it?
reply-thanks = Thank you, your answer has arrived.
reply-came = The writer has answered the question about { $reference }.
reply-relayed =
    More on case <b>{ $reference }</b>
    Question: { $question }
    <blockquote>{ $text }</blockquote>
reply-relayed-sensitive = There is more on { $reference }. It is sensitive, so please ask the team: { $phone }.
reply-or-new =
    The team asked you: <i>{ $question }</i>
    Is this your answer?
button-is-reply = Yes, it's my answer
button-is-new = No, something new
status-gaps = Gaps in services marked in the last year: { $count }
status-referrals = Waiting for an answer: { $count }
digest-came-title = <b>What came of earlier messages</b>
digest-came = <b>{ $reference }</b> · { $outcome } · { $text }
digest-answers-title = <b>Waiting for an answer</b> ({ $count })
digest-answer = { $unit }: { $references }
digest-answer-one = { $reference } { $days } d
digest-more = and { $count } more
digest-lacking = <b>Without a contact:</b> { $names }

## Commands and the bot's introduction

command-report = concern
command-report-about = Tell us about a concern
command-observation = observation
command-observation-about = Tell us about an observation
command-proposal = proposal
command-proposal-about = Propose a solution
command-raised = raised
command-raised-about = Raised concerns
command-mine = mine
command-mine-about = My messages
command-language = language
command-language-about = Change the language
command-help = help
command-help-about = How this works
command-privacy = privacy
command-privacy-about = Who sees what
command-mydata = mydata
command-mydata-about = What is kept about me
command-forget = forget
command-forget-about = Forget me
command-erase = erase
command-erase-about = Remove the text of a message
command-audit = audit
command-audit-about = What the team has looked at and changed
command-cancel = cancel
command-cancel-about = Delete the unfinished message
command-status = status
command-status-about = How things stand, or one message by its reference
command-open = open
command-open-about = Open messages
command-search = search
command-search-about = Search by words
command-digest = digest
command-digest-about = Preview of the next digest
command-publish = publish
command-publish-about = Show a concern to everyone
command-unpublish = unpublish
command-unpublish-about = Stop showing a concern
command-invite = invite
command-invite-about = Invite a coordinator or an organisation
command-access = access
command-access-about = Who has which role, open invites
command-review = review
command-review-about = The weekly meeting, or one card by reference
command-minutes = minutes
command-minutes-about = Minutes of a meeting
command-case = case
command-case-about = One case as a document
command-contacts = contacts
command-contacts-about = Contacts
command-answer = answer
command-answer-about = Write down an answer that came by e-mail
bot-description =
    Tell us what you see in people's everyday lives: a concern, an observation or an idea for a solution. { $townOf } NGO team reads the messages once a week.
    In an emergency call 112.
bot-short-description = Tell { $townOf } NGO team what you see in people's everyday lives.

## The local Telegram's page

page-title = Kuulolla: try it without Telegram
page-about = This is a place to practise. All people and messages are made up. Nothing leaves this machine.
page-volunteer = Volunteer
page-coordinator = Coordinator
page-contact = Contact
page-group = The team's group
page-write = Write a message
page-send = Send
page-menu = Commands
page-start = Start
page-photo = Picture
page-as = Writing as:
page-language = Language of the page
page-clock = Clock
page-jump-monday = To Monday 8:00
page-jump-day = A day ahead
page-empty = No messages yet.
page-bot = Kuulolla
page-pinned = pinned
page-edited = edited
page-file = File: { $name }
page-picture = picture
page-reply = Reply to:
page-conversations = Chats

# Optional features, each in a section of its own, which goes when the feature goes.

## Who has seen the same, and what associations offer (endorsements)

own-seen = Concerns that you said you have seen too:
own-offers = What you wrote for your organisation:
offer-drop = Don't send
card-seen = Seen by others too: { $people }, organisations { $associations }
card-same-as = The writer says this is the same as { $reference }
card-offer = – { $name }: { $text }
button-seen = I have seen the same
button-seen-of = I have seen the same: { $reference }
seen-thanks = Thank you. The team sees that you have seen this too.
seen-already = You have told us this already. Thank you.
seen-own = This is your own message.
same-ask = Is your message about the same thing as this, which the team has already raised?
same-line = { $number }. { $text }
button-same = Same as { $number }
button-same-only = Yes, the same thing
same-thanks = Thank you. The team sees that it is the same thing. Your own message is kept.
raised-seen = Seen by others too: { $people }
raised-doing = { $name } is already doing: { $text }
raised-could = { $name } could help: { $text }
button-offer-doing = We already do this
button-offer-could = We could help
offer-name = your organisation's answer
offer-no-association = This is for people from organisations. Ask your organisation for a link.
offer-ask-doing = What does your organisation do already? Write it so that others understand.
offer-ask-could = How could your organisation help?
offer-text-edit = Change the text
offer-review-doing =
    <b>Not sent yet.</b> Everyone sees your organisation's name.
    { $name } is already doing: { $text }
offer-review-could =
    <b>Not sent yet.</b> Everyone sees your organisation's name.
    { $name } could help: { $text }
offer-thanks = Thank you. It now shows under { $reference }, and the team sees it too.
digest-seen-title = <b>Seen by more people</b>
digest-seen = <b>{ $reference }</b> · { $new } this week, { $total } in all · { $text }

## E-mail to contacts (email)

off-email = E-mail to contacts has been switched off. Contacts with no other address: { $count }. Nothing goes to them until they join on Telegram. You get their links with /contacts.
mail-bounced = E-mail does not reach { $unit }. Check the address with /contacts.
mail-signature =
    { $townOf } NGO team
    { $phone }, { $email }

## Did it help (follow_up)

off-follow_up = The question "did it help" has been switched off. People who were waiting for it: { $count }. They are not asked until it is switched on again.
helped-name = a few words about the help
helped-ask =
    Four weeks ago we told you that help was found for <b>{ $reference }</b>.
    <i>{ $text }</i>
    Did it help?
helped-yes = Yes
helped-no = No
helped-unsure = I can't say
helped-thanks-yes = Good to hear. Thank you for telling us.
helped-thanks-no = Thank you for telling us. It goes back to the team.
helped-thanks-unsure = Thank you for answering.
button-tell-more = Tell us more
helped-text-ask = Tell us briefly how it went. No people's names, please.
helped-words-thanks = Thank you. The team sees what you wrote.
status-helped = <b>Did it help?</b> Yes { $yes }, no { $no }, can't say { $unsure }

## Recording for others (recording)

fact-source = Written down for somebody else: { $source }
record-name = a message written down for somebody
record-text-ask = What were you told? Write it without names.
record-text-edit = Change the text
record-concerns-ask = Does the proposal answer any of these concerns?
record-concerns-skip = None of these
record-category-ask = Which topic is this about?
record-category-edit = Change the topic
record-category-skip = I don't know
record-area-ask = Which part of town?
record-area-edit = Change the area
record-source-ask = How did this reach you?
recorded = Written down. Reference <b>{ $reference }</b>. It will be in the next digest.
you-record = You can now write down messages for others with /record. Your organisation: { $name }.
invite-recorder = A worker who writes down for others
off-recording = Recording for others has been switched off. People who may still record: { $count }. See and end their roles with /access.
command-record = record
command-record-about = Write down for somebody else

## Files (export)

digest-file = Week { $week }
button-xlsx = Excel
button-docx = Word
export-how = Write the number of weeks in figures, for example /export 8.
export-done = Messages { $count }, weeks { $weeks }.
command-export = export
command-export-about = Messages as an Excel file
