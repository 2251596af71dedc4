"""Follow-up: four weeks after an outcome, its reporter is asked whether it helped."""
