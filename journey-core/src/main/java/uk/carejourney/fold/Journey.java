package uk.carejourney.fold;

import org.jspecify.annotations.Nullable;

import uk.carejourney.admission.AdmissionFact.ChildBecameLookedAfter;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Recorded;
import uk.carejourney.placement.PlacementFact.PlacementStarted;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One child's journey: everything recorded about them, corrected, in the order of their life.
 *
 * <p>Immutable. What was known at an earlier moment is the journey of the facts recorded by then.
 */
public final class Journey {

    private final List<Told> entries;
    private final Identity identity;
    private final List<Spell<ChildBecameLookedAfter>> periodsOfCare;
    private final List<Spell<PlacementStarted>> placements;

    private Journey(List<Told> entries) {
        this.entries = entries;
        this.identity = Identity.in(entries);
        this.periodsOfCare = PeriodsOfCare.in(entries);
        this.placements = Placements.in(entries, periodsOfCare);
    }

    /**
     * Folds a child's facts. Total: never throws on odd data; the order they are given in, and
     * whether some are given twice, makes no difference.
     *
     * @param facts recorded facts of one subject
     */
    public static Journey of(Iterable<Recorded> facts) {
        return new Journey(Corrections.resolved(facts));
    }

    /**
     * The journey as it was known when a position was the last one taken.
     *
     * @param facts recorded facts of one subject, later ones among them or not
     */
    public static Journey asKnown(Iterable<Recorded> facts, long position) {
        return of(
                StreamSupport.stream(facts.spliterator(), false)
                        .filter(fact -> fact.position() <= position)
                        .toList());
    }

    /** The entries that can have happened by a day, that one included; all if it is absent. */
    public List<Told> about(@Nullable LocalDate day) {
        return day == null ? entries : entries.stream().filter(told -> told.by(day)).toList();
    }

    /** Every entry, corrections included, each with its standing, in the order of the life. */
    public List<Told> entries() {
        return entries;
    }

    /** The entries that count, of one kind of fact, in the order of the life. */
    public Stream<Told> told(Class<? extends Fact> kind) {
        return entries.stream().filter(Told::counts).filter(told -> kind.isInstance(told.fact()));
    }

    /** Who the child is. */
    public Identity identity() {
        return identity;
    }

    /** The periods in which the council looked after the child, in their order. */
    public List<Spell<ChildBecameLookedAfter>> periodsOfCare() {
        return periodsOfCare;
    }

    /** Every placement, in the order they began. */
    public List<Spell<PlacementStarted>> placements() {
        return placements;
    }

    /** What was so on one day. */
    public Picture on(LocalDate day) {
        return Picture.of(this, day);
    }

    /** The entries that count and whose date is not known; no clock or picture reads them. */
    public List<Told> undated() {
        return entries.stream()
                .filter(Told::counts)
                .filter(told -> told.happened().earliest().isEmpty())
                .toList();
    }
}
