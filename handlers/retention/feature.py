"""The retention plan, as a feature."""

from __future__ import annotations

from handlers.feature import Feature
from handlers.retention import plan

FEATURE = Feature("retention", jobs=(plan.close_farewells, plan.keep_to_plan))
