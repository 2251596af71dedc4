"""The town's retention plan, carried out at night."""
