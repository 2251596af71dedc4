"""Operations: alarms to coordinators, and regular clean-up."""
