package uk.carejourney.gateway.reading;

import uk.carejourney.rulebook.Rulebook;

/** The rules in force now. */
public interface RulesNow {

    /** The rules by everything the council recorded. */
    Rulebook rulebook();
}
