package uk.carejourney.gateway.reach;

import org.springframework.stereotype.Component;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.ReachedChildren.Stands;
import uk.carejourney.gateway.settings.SignInSettings;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.projections.children.Opens;
import uk.carejourney.projections.children.Reach;
import uk.carejourney.projections.children.Seen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides whose records somebody may see, for every page and every address about somebody.
 *
 * <p>A child no team is responsible for is seen by every practitioner and manager: a child nobody
 * sees is a child nobody visits.
 */
@Component
public final class MaySee {

    private static final String ADOPTION = "adoption";

    private final ReachedChildren children;
    private final SignInSettings settings;
    private final Clock clock;

    MaySee(ReachedChildren children, SignInSettings settings, Clock clock) {
        this.children = children;
        this.settings = settings;
        this.clock = clock;
    }

    /** Which children somebody may see. */
    public Reach reach(Person person) {
        Set<String> none = Set.of();
        Set<String> teams = person.teams();
        Set<String> own = Set.of(person.id());
        Opens opens = Opens.to(person.id(), clock.instant());
        return switch (person.role()) {
            case PRACTITIONER -> new Reach(false, teams, own, none, true, false, none, opens);
            case MANAGER -> new Reach(false, teams, none, none, true, false, none, opens);
            case INDEPENDENT_REVIEWING_OFFICER ->
                    new Reach(false, none, none, own, false, false, none, opens);
            case PERSONAL_ADVISER -> new Reach(false, teams, own, none, false, false, none, opens);
            case VIRTUAL_SCHOOL, HEALTH_PARTNER ->
                    new Reach(false, none, none, none, false, true, none, opens);
            case ADOPTION_TEAM ->
                    new Reach(false, teams, none, none, false, false, Set.of(ADOPTION), opens);
            case ADOPTION_RECORDS ->
                    new Reach(
                            false,
                            none,
                            none,
                            none,
                            false,
                            false,
                            Set.of(ADOPTION),
                            Opens.toKeeper(person.id(), clock.instant()));
            case AUDITOR -> auditEnded() ? Reach.NOBODY : Reach.EVERYONE;
            case RECORDS_OFFICER -> Reach.EVERYONE;
            case DATA_ANALYST, INTEGRATOR -> Reach.everyone(Opens.NONE);
            case PANEL, ADMINISTRATOR, LEDGER -> Reach.NOBODY;
        };
    }

    private boolean auditEnded() {
        LocalDate until = settings.auditorsUntil();
        return until != null && Calendar.dayOf(clock.instant()).isAfter(until);
    }

    /**
     * Everyone somebody may see, for lists.
     *
     * @return empty if that is everyone there is
     */
    public Optional<Seen> seen(Person person) {
        return seen(reach(person));
    }

    /** Everyone whose record is not sealed, whoever they are allocated to. */
    public Optional<Seen> unsealed() {
        return seen(Reach.EVERYONE);
    }

    /** Everyone whose record is not restricted, for what has no single reader. */
    public Optional<Seen> unrestricted() {
        return seen(Reach.everyone(Opens.NONE));
    }

    private Optional<Seen> seen(Reach reach) {
        boolean all =
                reach.everyone()
                        && children.restricted().stream()
                                .allMatch(child -> reach.opens().all() && !child.isSealed());
        return all
                ? Optional.empty()
                : Optional.of(new Seen(children.reached(reach), kinds(reach)));
    }

    /** How many children somebody would see if their records were not restricted. */
    public long withheld(Person person) {
        Reach reach = reach(person);
        return children.restricted().stream()
                .filter(child -> child.readUnder() == null)
                .filter(child -> reach.reaches(child) && !reach.shows(child))
                .count();
    }

    /** Who may be named to somebody among those a figure counts. */
    public Predicate<Subject> named(Person person) {
        Optional<Seen> seen = seen(person);
        return subject -> seen.isEmpty() || seen.get().holds(subject);
    }

    /** Whether somebody may see all that becomes due in a team. */
    public boolean mayWatch(Person person, String team) {
        return reach(person).everyone() || person.teams().contains(team);
    }

    /** Records of others say nothing yet of whose team's they are. */
    private static Set<SubjectKind> kinds(Reach reach) {
        if (reach.equals(Reach.NOBODY)) {
            return EnumSet.of(SubjectKind.COUNCIL);
        }
        EnumSet<SubjectKind> kinds = EnumSet.complementOf(EnumSet.of(SubjectKind.CHILD));
        if (!reach.everyone() && !reach.areas().contains(ADOPTION)) {
            kinds.remove(SubjectKind.ADOPTER);
        }
        return kinds;
    }

    /**
     * Refuses somebody whom this record is not for.
     *
     * @throws RefusedRequest with the reason, as {@code NOT_YOURS}, or as {@code RESTRICTED} if
     *     they would see it were it not restricted
     */
    public void check(Person person, Subject subject) {
        if (!isOpen(person, subject)) {
            throw RefusedRequest.of(Refusal.RESTRICTED);
        }
    }

    /**
     * Whether a record is open to somebody who would see it were it not restricted.
     *
     * @throws RefusedRequest with the reason, as {@code NOT_YOURS}, if they would not
     * @throws NotHere if it is sealed, as if nothing was ever recorded
     */
    public boolean isOpen(Person person, Subject subject) {
        return switch (stands(person, subject)) {
            case OPEN -> true;
            case WITHHELD -> false;
            case NOT_REACHED -> throw RefusedRequest.of(Refusal.NOT_YOURS, reason(person));
            case SEALED, UNKNOWN -> throw NotHere.child();
        };
    }

    /** How somebody's record stands to a person. */
    Stands stands(Person person, Subject subject) {
        Reach reach = reach(person);
        if (subject.kind() == SubjectKind.CHILD) {
            return children.stands(reach, subject.id());
        }
        return kinds(reach).contains(subject.kind()) ? Stands.OPEN : Stands.NOT_REACHED;
    }

    /** Whether a record is there and open to somebody. */
    public boolean shows(Person person, Subject subject) {
        return stands(person, subject) == Stands.OPEN;
    }

    /**
     * Refuses somebody who does not see everyone's record, such as an auditor whose audit is over.
     *
     * @throws RefusedRequest with the reason, as {@code NOT_YOURS}
     */
    public void checkEveryone(Person person) {
        if (!reach(person).everyone()) {
            throw RefusedRequest.of(Refusal.NOT_YOURS, reason(person));
        }
    }

    private String reason(Person person) {
        return switch (person.role()) {
            case PRACTITIONER ->
                    "A practitioner sees the children of their team, those allocated to them and"
                            + " those without a team.";
            case MANAGER -> "A manager sees the children of their teams and those without a team.";
            case INDEPENDENT_REVIEWING_OFFICER ->
                    "A reviewing officer sees the children they are allocated to.";
            case PERSONAL_ADVISER ->
                    "A personal adviser sees the young people they are allocated to.";
            case VIRTUAL_SCHOOL, HEALTH_PARTNER -> "This role sees children who are looked after.";
            case ADOPTION_RECORDS ->
                    "Those who keep adoption records see children whose record tells of adoption,"
                            + " and sealed ones once they have opened the seal.";
            case ADOPTION_TEAM -> "The adoption team sees children whose record tells of adoption.";
            case AUDITOR -> "The time set for this audit has ended.";
            default -> "This role sees figures only, never anybody's record.";
        };
    }
}
