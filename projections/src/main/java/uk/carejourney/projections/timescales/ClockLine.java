package uk.carejourney.projections.timescales;

import org.bson.BsonWriter;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import uk.carejourney.clocks.Clock;
import uk.carejourney.clocks.ClockState;
import uk.carejourney.clocks.Due;
import uk.carejourney.clocks.Responsible;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One clock as it is shown.
 *
 * @param key identifies it among its subject's clocks
 * @param rule the rule's identifier
 * @param title what a practitioner calls it
 * @param force how binding the rule is, in words
 * @param evidence how well the rule is known, in words
 * @param severity how bad it is now, from S1 to S5
 * @param state how it stands
 * @param start the day it started
 * @param due when it is due; absent while it has no date
 * @param dueAt the moment it is due, where the law counts hours
 * @param opens the first day it may be done, where it must not be done sooner
 * @param words the arithmetic, in words: how the due date was reached, or what adds up to how much
 * @param doneOn the day it was done
 * @param closedOn the day an unmet duty stopped being owed
 * @param reason why it stands so, where the facts alone don't say
 * @param restsOn positions of the entries it rests on, in the order of the life
 * @param worker who is responsible on the due date, or now if that is sooner
 * @param team the team responsible then
 * @param next the next moment it changes if nothing is recorded
 */
public record ClockLine(
        String key,
        String rule,
        String title,
        String force,
        String evidence,
        String severity,
        ClockState state,
        LocalDate start,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        @Nullable LocalDate opens,
        @Nullable String words,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate closedOn,
        @Nullable String reason,
        List<Long> restsOn,
        @Nullable String worker,
        @Nullable String team,
        @Nullable Instant next) {

    static final String STATE = "state";
    static final String RULE = "rule";
    static final String WORKER = "worker";
    static final String TEAM = "team";
    static final String DUE = "due";

    /** The day it is listed by, or the end of the calendar, so that what has none comes last. */
    static final String ORDER = "order";

    private static final String NEVER = "9999-12-31";

    public ClockLine {
        restsOn = List.copyOf(restsOn);
    }

    static ClockLine of(Clock clock, Map<UUID, Long> positions) {
        return new ClockLine(
                clock.key(),
                clock.rule().id(),
                clock.rule().title(),
                clock.rule().force().word(),
                clock.rule().evidence().word(),
                clock.severity().name(),
                clock.state(),
                clock.start(),
                clock.due().map(Due::day).orElse(null),
                clock.due().flatMap(Due::moment).orElse(null),
                clock.due().flatMap(Due::opens).orElse(null),
                clock.words().orElse(null),
                clock.doneOn().orElse(null),
                clock.closedOn().orElse(null),
                clock.reason().orElse(null),
                clock.restsOn().stream()
                        .flatMap(event -> Stream.ofNullable(positions.get(event)))
                        .toList(),
                clock.responsible().flatMap(Responsible::worker).orElse(null),
                clock.responsible().flatMap(Responsible::team).orElse(null),
                clock.next().orElse(null));
    }

    /** Whether something may still be done about it: an overdue duty no longer owed is not open. */
    public boolean open() {
        return state.open() && closedOn == null;
    }

    /** Whether it adds up, in a period or one after another, and so is never due. */
    public boolean addsUp() {
        return due == null && words != null;
    }

    /**
     * The day it is listed by: when it is due, or when what adds up began. Absent where its date
     * depends on what has not happened yet.
     */
    public @Nullable LocalDate listedBy() {
        return addsUp() ? start : due;
    }

    String order() {
        return order(listedBy());
    }

    static String order(@Nullable LocalDate listedBy) {
        return listedBy == null ? NEVER : listedBy.toString();
    }

    void write(BsonWriter to) {
        to.writeStartDocument();
        to.writeString("key", key);
        to.writeString(RULE, rule);
        to.writeString("title", title);
        to.writeString("force", force);
        to.writeString("evidence", evidence);
        to.writeString("severity", severity);
        to.writeString(STATE, state.name());
        to.writeString("start", start.toString());
        to.writeStartArray("restsOn");
        restsOn.forEach(to::writeInt64);
        to.writeEndArray();
        write(to, DUE, due);
        write(to, "dueAt", dueAt);
        write(to, "opens", opens);
        write(to, "words", words);
        write(to, "doneOn", doneOn);
        write(to, "closedOn", closedOn);
        write(to, "reason", reason);
        write(to, WORKER, worker);
        write(to, TEAM, team);
        write(to, "next", next);
        to.writeEndDocument();
    }

    private static void write(BsonWriter to, String name, @Nullable Object value) {
        if (value != null) {
            to.writeString(name, value.toString());
        }
    }

    static ClockLine read(Document document) {
        return new ClockLine(
                document.getString("key"),
                document.getString(RULE),
                document.getString("title"),
                document.getString("force"),
                document.getString("evidence"),
                document.getString("severity"),
                ClockState.valueOf(document.getString(STATE)),
                LocalDate.parse(document.getString("start")),
                day(document, DUE),
                moment(document, "dueAt"),
                day(document, "opens"),
                document.getString("words"),
                day(document, "doneOn"),
                day(document, "closedOn"),
                document.getString("reason"),
                document.getList("restsOn", Long.class),
                document.getString(WORKER),
                document.getString(TEAM),
                moment(document, "next"));
    }

    private static @Nullable LocalDate day(Document document, String name) {
        String given = document.getString(name);
        return given == null ? null : LocalDate.parse(given);
    }

    private static @Nullable Instant moment(Document document, String name) {
        String given = document.getString(name);
        return given == null ? null : Instant.parse(given);
    }
}
