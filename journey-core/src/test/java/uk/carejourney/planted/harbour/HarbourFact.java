package uk.carejourney.planted.harbour;

import uk.carejourney.fact.Codes;
import uk.carejourney.fact.Means;
import uk.carejourney.fact.StoredAs;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Fact;
import uk.carejourney.planted.mooring.Rope;

import java.util.List;

/** Facts that each break one convention; the area also leans on another, which none may. */
public sealed interface HarbourFact extends Fact {

    @StoredAs("harbour.said-too-little.v1")
    @Means("Said little.")
    record SaidTooLittle() implements HarbourFact {}

    @StoredAs("harbour.said-without-end.v1")
    @Means("The boat came in")
    record SaidWithoutEnd() implements HarbourFact {}

    @StoredAs("harbour.left-unexplained.v1")
    @Means("The boat came in.")
    record LeftUnexplained(String berth) implements HarbourFact {}

    @StoredAs("harbour.left-unexplained-within.v1")
    @Means("The boat came in.")
    record LeftUnexplainedWithin(@Means("The ropes used.") List<Rope> ropes)
            implements HarbourFact {}

    @StoredAs("harbour.coded-by-nothing.v1")
    @Means("The boat came in.")
    record CodedByNothing(@Means("The kind of boat.") Code kind) implements HarbourFact {}

    @StoredAs("harbour.coded-by-no-file.v1")
    @Means("The boat came in.")
    record CodedByNoFile(@Codes("kind-of-boat") @Means("The kind of boat.") Code kind)
            implements HarbourFact {}

    @StoredAs("harbour.coded-but-text.v1")
    @Means("The boat came in.")
    record CodedButText(@Codes("sex") @Means("The kind of boat.") String kind)
            implements HarbourFact {}

    @StoredAs("mooring.stored-elsewhere.v1")
    @Means("The boat came in.")
    record StoredElsewhere() implements HarbourFact {}

    @StoredAs("harbour.was-two-things.v1")
    @Means("The boat came in.")
    record WasTwoThings(
            @Means("One.") String a,
            @Means("One.") String b,
            @Means("One.") String c,
            @Means("One.") String d,
            @Means("One.") String e,
            @Means("One.") String f,
            @Means("One.") String g,
            @Means("One.") String h,
            @Means("One.") String i,
            @Means("One.") String j,
            @Means("One.") String k,
            @Means("One.") String l,
            @Means("One.") String m)
            implements HarbourFact {}

    @StoredAs("harbour.behavior-noted.v1")
    @Means("The boat came in.")
    record BehaviorNoted() implements HarbourFact {}
}
