package uk.carejourney.gateway.pages;

import uk.carejourney.correction.CorrectionFact;
import uk.carejourney.fold.Merges;
import uk.carejourney.fold.Standing;
import uk.carejourney.fold.Told;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.recording.Authority;

import java.util.Arrays;
import java.util.List;

/** The ways to put an entry right, each with a form of its own. */
enum PutRight {
    CORRECT("Correct this entry"),
    WITHDRAW("Withdraw this entry"),
    MOVE("Move this entry to the right child"),
    DISPUTE("Record that this entry is disputed"),
    ANSWER("Answer the dispute");

    private final String title;

    PutRight(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The word in the address. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The ways open for an entry as it stands, to someone of this role. */
    static List<TimelineView.Choice> ways(Told told, Person acting) {
        if (!Authority.mayRecord(acting.role()) || !acting.sight().named()) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(way -> way.isOpen(told))
                .map(way -> new TimelineView.Choice(way.word(), way.title, false))
                .toList();
    }

    private boolean isOpen(Told told) {
        boolean stands = !(told.standing() instanceof Standing.Voided);
        boolean correction = told.recorded().fact() instanceof CorrectionFact;
        boolean merge = Merges.isMerge(told.recorded().fact());
        return switch (this) {
            case CORRECT -> stands && !correction && !merge;
            case WITHDRAW -> stands && !merge;
            case DISPUTE -> stands;
            case MOVE -> !correction && !merge;
            case ANSWER -> !told.disputes().isEmpty();
        };
    }

    static PutRight of(String word) {
        return Arrays.stream(values())
                .filter(act -> act.word().equals(word))
                .findFirst()
                .orElseThrow(NotHere::entry);
    }
}
