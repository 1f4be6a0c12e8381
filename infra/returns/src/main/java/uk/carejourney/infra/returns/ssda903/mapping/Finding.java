package uk.carejourney.infra.returns.ssda903.mapping;

/**
 * What can be wrong with a row that is recorded all the same. The names are stored as flags: a
 * promise, never changed.
 */
public enum Finding {
    IMPOSSIBLE_DATE("The text is not a day of the calendar written dd/mm/yyyy."),
    VALUE_MISSING("The cell is blank where the guide wants a value."),
    UNKNOWN_CODE("The guide has never had this code in this column."),
    CODE_NOT_VALID_ON_DATE("The code was not in use on the day the row speaks of."),
    NOT_A_NUMBER("The text is not a whole number."),
    OUT_OF_RANGE("The number, or the age, lies outside what the guide allows."),
    MALFORMED("The number or postcode is not shaped as the guide says."),
    END_BEFORE_START("The end lies before the start."),
    END_WITHOUT_REASON("The episode has an end but no reason why it ended."),
    REASON_WITHOUT_END("The row gives a reason for an ending but no end."),
    STARTS_BEFORE_BIRTH("The date lies before the child was born."),
    AFTER_DEATH("The date lies after the day the child died."),
    AFTER_RETURN(
            "The date lies after the day the return was made: nothing had happened yet, and until"
                    + " that day it satisfies nothing."),
    OVERLAPPING_EPISODES("The episode begins before an earlier one has ended."),
    RNE_CONTRADICTS(
            "The reason for the new episode does not fit what changed from the one before."),
    UNKNOWN_CHILD("The table Header has no row for this child."),
    REPEATED_CHILD("The table Header has more than one row for this child."),
    DOB_DIFFERS("The date of birth is not the one in the table Header."),
    SEX_DIFFERS("The sex is not the one in the table Header."),
    DUPLICATE_ROW("The same row stands earlier in the table, cell for cell."),
    DIFFERS_FROM_EARLIER_RETURN(
            "An earlier return said otherwise of the same thing; both are kept, and neither is"
                    + " taken for a correction."),
    EARLIER_EPISODE_LEFT_OUT(
            "The return of the year before left an episode open that this one doesn't tell of.");

    private final String sentence;

    Finding(String sentence) {
        this.sentence = sentence;
    }

    /** What it means, in a sentence. */
    public String sentence() {
        return sentence;
    }
}
