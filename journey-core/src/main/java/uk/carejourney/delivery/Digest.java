package uk.carejourney.delivery;

import uk.carejourney.journey.Happened;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The weekly letter that counts a team's open alerts, due every Monday at eight by the clock on the
 * wall. It comes also when there is nothing to count, so that its absence says something.
 */
public final class Digest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    /** The team's name that stands for all of them. */
    public static final String EVERY_TEAM = "*";

    /**
     * One open alert, as it is counted.
     *
     * @param team the team responsible; empty if none is recorded
     * @param severity S1 to S4
     * @param overdue whether its clock is overdue
     * @param acknowledged whether someone answers for it
     */
    public record Counted(String team, String severity, boolean overdue, boolean acknowledged) {}

    private Digest() {}

    /** When the last one by a moment was due. */
    public static Instant lastDue(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Happened.LONDON);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant due = dueOn(monday);
        return due.isAfter(now) ? dueOn(monday.minusWeeks(1)) : due;
    }

    private static Instant dueOn(LocalDate monday) {
        return monday.atTime(EIGHT).atZone(Happened.LONDON).toInstant();
    }

    /** The key of a team's letter; no two weeks have the same. */
    public static String key(String team, Instant due) {
        return "digest/%s/%s".formatted(LocalDate.ofInstant(due, Happened.LONDON), team);
    }

    /**
     * A team's letter.
     *
     * @param team the team, or {@link #EVERY_TEAM}
     * @param open every open alert of the council
     */
    public static Letter letter(
            String team, Instant due, List<String> to, List<Counted> open, Links links) {
        boolean every = team.equals(EVERY_TEAM);
        List<Counted> its =
                open.stream().filter(alert -> every || alert.team().equals(team)).toList();
        Map<String, List<Counted>> bySeverity = new TreeMap<>();
        its.forEach(alert ->
                bySeverity.computeIfAbsent(alert.severity(), _ -> new ArrayList<>()).add(alert));
        StringBuilder text = new StringBuilder();
        text.append(
                "%s, week of %s\n\nOpen alerts: %d (overdue %d, not acknowledged %d)\n"
                        .formatted(
                                every ? "Every team" : "Team " + team,
                                DAY.format(due.atZone(Happened.LONDON)),
                                its.size(),
                                count(its, Counted::overdue),
                                count(its, alert -> !alert.acknowledged())));
        bySeverity.forEach((severity, alerts) ->
                text.append(
                        "%s: %d (overdue %d, not acknowledged %d)\n"
                                .formatted(
                                        severity,
                                        alerts.size(),
                                        count(alerts, Counted::overdue),
                                        count(alerts, alert -> !alert.acknowledged()))));
        text.append(
                "\nOpen them: %s\n\nThis letter names nobody. Sign in to see whom the alerts are about.\n"
                        .formatted(every ? links.address() + "/alerts" : links.teamAlerts(team)));
        return new Letter(
                key(team, due),
                to,
                "Journey Ledger: %d open alerts".formatted(its.size()),
                text.toString());
    }

    private static long count(List<Counted> alerts, Predicate<Counted> which) {
        return alerts.stream().filter(which).count();
    }
}
