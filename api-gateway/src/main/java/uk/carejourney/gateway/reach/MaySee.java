package uk.carejourney.gateway.reach;

import org.springframework.stereotype.Component;

import uk.carejourney.calendar.Calendar;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.settings.SignInSettings;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
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
        Set<String> own = Set.of(person.id());
        return switch (person.role()) {
            case PRACTITIONER -> reach(person.teams(), own, Set.of(), true, false, Set.of());
            case MANAGER -> reach(person.teams(), Set.of(), Set.of(), true, false, Set.of());
            case INDEPENDENT_REVIEWING_OFFICER ->
                    reach(Set.of(), Set.of(), own, false, false, Set.of());
            case PERSONAL_ADVISER -> reach(person.teams(), own, Set.of(), false, false, Set.of());
            case VIRTUAL_SCHOOL, HEALTH_PARTNER ->
                    reach(Set.of(), Set.of(), Set.of(), false, true, Set.of());
            case ADOPTION_TEAM ->
                    reach(person.teams(), Set.of(), Set.of(), false, false, Set.of(ADOPTION));
            case AUDITOR -> auditEnded() ? Reach.NOBODY : Reach.EVERYONE;
            case RECORDS_OFFICER, DATA_ANALYST, INTEGRATOR -> Reach.EVERYONE;
            case PANEL, ADMINISTRATOR, LEDGER -> Reach.NOBODY;
        };
    }

    private static Reach reach(
            Set<String> teams,
            Set<String> workers,
            Set<String> officers,
            boolean withoutTeam,
            boolean lookedAfter,
            Set<String> areas) {
        return new Reach(false, teams, workers, officers, withoutTeam, lookedAfter, areas);
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
        Reach reach = reach(person);
        return reach.everyone()
                ? Optional.empty()
                : Optional.of(new Seen(children.reached(reach), kinds(reach)));
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
        if (!reach.areas().contains(ADOPTION)) {
            kinds.remove(SubjectKind.ADOPTER);
        }
        return kinds;
    }

    /**
     * Refuses somebody whom this record is not for.
     *
     * @throws RefusedRequest with the reason, as {@code NOT_YOURS}
     */
    public void check(Person person, Subject subject) {
        Reach reach = reach(person);
        boolean may =
                reach.everyone()
                        || (subject.kind() == SubjectKind.CHILD
                                ? children.reached(reach, subject.id())
                                : kinds(reach).contains(subject.kind()));
        if (!may) {
            throw RefusedRequest.of(Refusal.NOT_YOURS, reason(person));
        }
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
            case ADOPTION_TEAM -> "The adoption team sees children whose record tells of adoption.";
            case AUDITOR -> "The time set for this audit has ended.";
            default -> "This role sees figures only, never anybody's record.";
        };
    }
}
