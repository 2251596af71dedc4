"""One's own signals and data, as a feature."""

from __future__ import annotations

from handlers.buttons import MyList
from handlers.feature import Command, Feature, taps
from handlers.own import my_signals, personal_data

FEATURE = Feature(
    "own",
    commands=(
        Command("mine", my_signals.on_mine, bare=True),
        Command("mydata", personal_data.on_mydata, place=1),
        Command("forget", personal_data.on_forget, place=1),
    ),
    buttons=(
        taps(MyList, my_signals.on_list),
        taps(my_signals.MySignal, my_signals.on_tap),
        taps(personal_data.ForgetMe, personal_data.on_forget_tap),
    ),
    dialogs=(my_signals.Correct,),
    help_keys=("help-mine", "help-mydata"),
)
