"""The list of features, in their order. To add one, or to take one away: its import and its line in FEATURES.

The order decides what comes first where several features add to the same thing: menus, help, jobs, deep links, messages.
"""

from __future__ import annotations

from handlers.contacts.feature import FEATURE as CONTACTS
from handlers.digest.feature import FEATURE as DIGEST
from handlers.drafts.feature import FEATURE as DRAFTS
from handlers.email.feature import FEATURE as EMAIL
from handlers.endorsements.feature import FEATURE as ENDORSEMENTS
from handlers.export.feature import FEATURE as EXPORT
from handlers.feature import Feature
from handlers.feedback.feature import FEATURE as FEEDBACK
from handlers.follow_up.feature import FEATURE as FOLLOW_UP
from handlers.help.feature import FEATURE as HELP
from handlers.onboarding.feature import FEATURE as ONBOARDING
from handlers.operations.feature import FEATURE as OPERATIONS
from handlers.overview.feature import FEATURE as OVERVIEW
from handlers.own.feature import FEATURE as OWN
from handlers.published.feature import FEATURE as PUBLISHED
from handlers.questions.feature import FEATURE as QUESTIONS
from handlers.recording.feature import FEATURE as RECORDING
from handlers.reporting.feature import FEATURE as REPORTING
from handlers.retention.feature import FEATURE as RETENTION
from handlers.session.feature import FEATURE as SESSION
from handlers.triage.feature import FEATURE as TRIAGE

FEATURES: tuple[Feature, ...] = (
    REPORTING,
    PUBLISHED,
    ENDORSEMENTS,
    OWN,
    DIGEST,
    DRAFTS,
    OPERATIONS,
    SESSION,
    OVERVIEW,
    EXPORT,
    TRIAGE,
    ONBOARDING,
    RECORDING,
    QUESTIONS,
    CONTACTS,
    EMAIL,
    FOLLOW_UP,
    FEEDBACK,
    RETENTION,
    HELP,
)

SWITCHES = tuple(feature.key for feature in FEATURES if feature.switch)  # what [features] in the town file may name

# What typed text without a command may mean, the first that wants it takes it. The names are those in the manifests.
FREE_TEXT = (
    "command word",
    "open dialog",
    "empty",
    "small talk",
    "notice first",
    "blocked",
    "reply to the team",
    "note of the chair",
    "new signal",
)
