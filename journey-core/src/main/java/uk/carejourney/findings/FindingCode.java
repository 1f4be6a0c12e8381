package uk.carejourney.findings;

import uk.carejourney.fold.Told;

import java.util.Arrays;
import java.util.List;

/** Every finding a child's record can give, besides the flags of imports. */
public enum FindingCode {
    IMPOSSIBLE_DATE("The day it is said to have happened on is no day of the calendar."),
    END_BEFORE_START("It ends before it begins."),
    STARTS_BEFORE_BIRTH("It is dated before the child was born."),
    AFTER_DEATH("It is dated after the day the child died."),
    DOB_DIFFERS(
            "Entries give different dates of birth, and none says which one the council goes by."),
    SEX_DIFFERS("Entries give a different sex, and none says which one the council goes by."),
    DEATH_DIFFERS("Entries give different days of death."),
    START_WHILE_OPEN("A period of care begins while an earlier one has not ended."),
    END_OF_NOTHING("It ends something that was not open, or that no entry began."),
    OVERLAPPING_PLACEMENTS("A placement begins while an earlier one has not ended."),
    RECORDED_BEFORE_HAPPENED("It was recorded before the day it is said to have happened on."),
    RECORDED_LATE("It was recorded more than seven days after it happened."),
    CORRECTS_NOTHING("It speaks of an entry that is not in this record, or not before it."),
    MERGE_NOT_CONFIRMED(
            "Only this record says that it is of one child with another; until the other says so"
                    + " too they are read as two.");

    private final String sentence;

    FindingCode(String sentence) {
        this.sentence = sentence;
    }

    /** What it means, in a sentence. */
    public String sentence() {
        return sentence;
    }

    Finding about(Told... entries) {
        return about(Arrays.asList(entries));
    }

    Finding about(List<Told> entries) {
        return new Finding(
                name(),
                entries.stream().map(told -> told.recorded().position()).toList(),
                sentence);
    }
}
