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
notice-holds-text = Your text has not been saved yet. Tap “OK, go on” and we continue.
button-understood = OK, go on
button-read-more = Read more
privacy =
    <b>Privacy</b>
    We keep your text, its topic and area, and your organisation if you have told us. We don't keep your name or username. We keep your Telegram id so that we can answer you.
    { $townOf } NGO team reads the messages. The town handles them because the law gives it that task.
    Messages travel through Telegram, which can technically see them. They may be public records, so we cannot promise full anonymity.
    You can take your messages back with /mine. Questions? Call { $phone } ({ $hours }) or write to { $email }.
tell-us = Thank you. Now write in your own words what you have noticed. It can be short.
language-own-name = English
language-ask = Which language shall we use?
language-set = Fine, let's go on in English.
code-unknown = This link no longer works. Ask for a new one from whoever gave it to you. You can still write your observation here.
small-talk = hi|hello|hey|good morning|good afternoon|good evening|thanks|thank you|thanks a lot|thank you very much|ok|okay|yes|test
small-talk-answer = Hello. When you notice something the town should know, write it here.
text-empty = There was no visible text in the message. Could you write it again?
limit-reached = Your messages are coming faster than I can read. Please wait a minute and send the last ones again. The earlier ones are safe.
our-fault = Something went wrong on our side. Your message was put aside safely and the people who look after me can see it. Please try again in a while.

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
toast-not-yet = The team does not have this yet. Mark it after the digest.
toast-already = This has been done already.
answer-so-far = It now says: <i>{ $answer }</i>
questions-done = Good. Please read it once more.
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
signal-review-check = Could someone be recognised from it? If so, please change it.
fact-kind = Kind: { $kind }
fact-concern = Answers the concern: { $text }
fact-category = Topic: { $category }
fact-area = Area: { $area }
fact-language = Language: { $language }
fact-association = Your organisation: { $name }
fact-source = Written down for somebody else: { $source }
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
area-none = not told
category-none = No topic
receipt =
    Thank you, your message has arrived.
    Reference <b>{ $reference }</b>
    The team will go through it on { $day }.
    You can follow it here with the button My messages.
button-mine = My messages
refusal = This is for the NGO team only. You can write an observation here. Advice: { $phone }.
refusal-short = This is for the NGO team only.

## Writing down for somebody else

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
source-phone = by phone
source-paper = on paper
source-meeting = face to face
source-email = by e-mail
recorded = Written down. Reference <b>{ $reference }</b>. It will be in the next digest.

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
state-closed = gone through
state-withdrawn = taken back
path-new = Your message is safe and goes to the team in a weekly digest.
path-delivered = The team has your message.
path-closed = The team has gone through your message.
path-helped = It could be helped.
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
withdraw-ask = Take back the message { $reference }? Its text is deleted also where it has been shown already.
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

help =
    <b>How this works</b>
    Write what you have noticed. I ask for the topic and the area, and you tap Send.
    /concern, /observation, /proposal – start
    /raised – concerns that you can propose solutions to
    /mine – your messages, to correct or take back
    /language – change the language
    /privacy – who sees what
    /cancel – stop halfway
    You can reach a person at { $phone } ({ $hours }) or { $email }.
    In an emergency call 112.
unknown-command = I don't know that command. You find the commands with /help. You can write your observation without a command.
edited = I saw that you edited a message. That does not change what has been saved. Write the correction as a new message, or see /mine.
media-photo = I can't take pictures or videos yet. Could you write in words what one can see? Nothing from it was saved.
media-voice = I can't listen to sound yet. Could you write the same? If you have a lot to tell, you can also call: { $phone }, { $hours }.
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
group-code-wrong = This code does not work. Ask for a new one from those who look after the bot.
group-anonymous = I can't see who is writing, because you wrote in the group's name. Please write in your own name.
group-answered-privately = I answered you in private.
group-not-here = I did not keep what was written in the group. Tell it to me in private.
group-reply = I don't take observations in the group. Write to me in private.
button-open-private = Open the chat
connect-how = Write the code after the command, for example /connect ABCD. You get the code from the team.
you-coordinate = You are now a coordinator. Start with /status.
you-record = You can now write down messages for others with /record. Your organisation: { $name }.
you-report-with = Your organisation: { $name }. The team sees how many organisations report, not your name. Write what you have noticed.
button-without-association = I report without an organisation
without-association = All right, you report without an organisation.

## Invites and associations

invite-ask = Who is the invite for?
invite-coordinator = A coordinator
invite-association = An organisation's volunteers
invite-recorder = An organisation's worker who writes down for others
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
alarm-outage = Telegram did not answer for about { $minutes } minutes. Nothing was lost: what people wrote meanwhile has now been handled.
alarm-letters = Somebody's message could not be handled. It is kept safe. Ask the people who run the bot to look: python -m bot letters.
alarm-digest = The week's digest ({ $moment }) has not reached the group yet. The bot is still trying. If this goes on, tell the people who run it.
digest-count-concern = Concerns { $count } (last time { $before })
digest-count-observation = Observations { $count } (last time { $before })
digest-count-proposal = Proposals { $count } (last time { $before })
digest-from = People { $people }, organisations { $associations }, areas { $areas }
digest-quiet = A quiet week: no new messages (last time { $before }).
digest-unhandled-count = Waiting from earlier weeks { $count }
digest-session = Meeting { $moment }
digest-section = <b>{ $category }</b> ({ $count })
digest-item =
    <b>{ $reference }</b>{ $facts }
    { $text }
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
digest-file = Week { $week }
sensitive-instead-of-text = Sensitive. A coordinator opens the text in private.
button-xlsx = Excel
button-docx = Word
button-rest = Show the other { $count }
toast-sent-privately = I sent it to you in private.
preview-intro = <b>Preview.</b> This goes to the group on { $moment }. You can still change it.
preview-change = Open a message that you want to mark sensitive, reword, move to another topic or leave for next week.

## The coordinator

status-title = <b>How things stand, { $day }</b>
status-by-kind = <b>Kind: this week (last week)</b>
status-by-category = <b>Topic</b>
status-by-state = <b>State</b>
status-line = { $name }: { $count } ({ $before })
status-waiting = <b>Not gone through: { $count }</b>
status-oldest = { $reference } · { $days } days
status-no-team = The team's group is not connected. The operator gets a code with python -m bot invite team.
status-last-digest = Last digest: { $moment }
status-next-digest = Next digest: { $moment }
status-lacking = <b>Raised, but a language is missing</b>
status-lacking-line = { $reference }: { $languages }
story-head = <b>The message's story</b>
story-title = <b>{ $reference }</b> · { $kind } · { $state }
story-facts = { $day } · { $category } · { $area }
story-wording = The team's wording: { $text }
story-raised = Raised on { $day }
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
event-closed = marked as gone through
event-reopened = taken up again
event-published = raised
event-unpublished = no longer raised
reference-unknown = There is no message with this reference. Please check it.
reference-lacks = Write the reference after the command, for example { $command } KX7H-4MPQ.
open-title = <b>Open: { $count }</b> · { $category }
open-unknown = There is no topic { $words }. Write the start of a topic's name, for example /open housing.
export-how = Write the number of weeks in figures, for example /export 8.
search-how = Write the words after the command, for example /search bus evening.
search-title = <b>Search:</b> { $words }
search-none = Nothing was found for { $words }.
search-narrow = <b>Search:</b> { $words }. There is a lot. Here are the newest; shorten the search to page through them.
export-done = Messages { $count }, weeks { $weeks }.
button-sensitive = Sensitive
button-not-sensitive = Not sensitive
button-reword = Reword
button-recategorise = Change the topic
button-hold = Leave for next week
button-close = Mark as gone through
button-reopen = Take it up again
outcome-helped = It could be helped
outcome-going = Someone does it already
outcome-later = Not possible now
outcome-others = Not the town's matter
outcome-none = Nothing will be done
story-outcome = Outcome: { $outcome }
close-ask = What came of { $reference }?
close-name = marking a message as gone through
close-words-ask = Tell the person who wrote, in a few words, what was done and who does it. No people's names.
close-words-edit = Change the words
close-reason-ask-later = Why is it not possible now? The person who wrote reads this.
close-reason-ask-others = Where does it belong? The person who wrote reads this.
close-reason-ask-none = Why will nothing be done? The person who wrote reads this.
close-reason-edit = Change the reason
close-send = Mark as gone through
close-review = <b>Message { $reference } is not marked as gone through yet.</b>
close-check = The person who wrote sees this among their messages.
close-too-late = Someone else marked { $reference } as gone through meanwhile. Look at it with /status.
closed = Message { $reference } has been gone through. The person who wrote sees the outcome among their messages.
button-not-hold = Take into this digest
button-publish = Raise it
recategorise-ask = Which topic does { $reference } belong to?
reword-name = a rewording
reword-text-ask = Write how to say it so that nobody is recognised.
reword-text-edit = Change the text
reword-review =
    <b>The wording has not been saved yet.</b> { $reference }
    <blockquote>{ $text }</blockquote>
reworded = The wording of { $reference } is saved.
publish-name = raising a concern
publish-ask = Write { $language } how the concern is shown to everybody. No names, no exact places.
publish-review = <b>The concern { $reference } has not been raised yet.</b>
publish-wording = { $language }: <blockquote>{ $text }</blockquote>
publish-lacks = missing
publish-edit = Change: { $language }
publish-not-proposal = A proposal can't be raised. Choose a concern or an observation.
published = { $reference } is now shown to everybody. Link: { $link }
unpublished = { $reference } is no longer shown.
not-raised = { $reference } is not raised.
sheet-name = Messages
column-reference = Reference
column-date = Day
column-kind = Kind
column-category = Topic
column-area = Area
column-language = Language
column-state = State
column-text = Text

## Commands and the bot's introduction

command-report = concern
command-report-about = Tell about a concern
command-observation = observation
command-observation-about = Tell about an observation
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
command-cancel = cancel
command-cancel-about = Stop halfway
command-status = status
command-status-about = How things stand, or one message by its reference
command-open = open
command-open-about = Open messages
command-search = search
command-search-about = Search by words
command-digest = digest
command-digest-about = Preview of the next digest
command-export = export
command-export-about = Messages as an Excel file
command-publish = publish
command-publish-about = Raise a concern
command-unpublish = unpublish
command-unpublish-about = Stop showing a concern
command-record = record
command-record-about = Write down for somebody else
command-invite = invite
command-invite-about = Invite a coordinator or an organisation
bot-description =
    Tell what you see in people's everyday lives: a concern, an observation or an idea for a solution. { $townOf } NGO team reads the messages once a week.
    In an emergency call 112.
bot-short-description = Tell { $townOf } NGO team what you see in people's everyday lives.

## The local Telegram's page

page-title = Kuulolla: try it without Telegram
page-about = This is a place to practise. All people and messages are made up. Nothing leaves this machine.
page-volunteer = Volunteer
page-coordinator = Coordinator
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
