package uk.carejourney.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says the parts of a rule in words, with the facts and fields it reads. */
public final class RuleWords {

    private RuleWords() {}

    /** What happens, such as {@code review.review-held where regime is looked-after}. */
    public static String event(Event event) {
        return switch (event) {
            case Event.Happens happens ->
                    name(happens)
                            + happens.day().map(day -> ", on the day in " + day).orElse("")
                            + where(happens.where())
                            + about(happens.about());
            case Event.Begins(var status) -> "begins: " + status;
            case Event.Ends(var status) -> "ends: " + status;
            case Event.Birthday(var ages) ->
                    "birthday "
                            + ages.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Event.Yearly(var day) -> "every year on " + day.toString().substring(2);
            case Event.TermBegins(int least) ->
                    "the school term, with %d school days left".formatted(least);
            case Event.AnyOf(var events) ->
                    events.stream().map(RuleWords::event).collect(Collectors.joining(", or "));
            case Event.While(var inner, var terms) ->
                    event(inner)
                            + ", while "
                            + terms.stream()
                                    .map(Population.Term::toString)
                                    .collect(Collectors.joining(", "));
            case Event.Numbered numbered ->
                    "number %d%s of %s%s"
                            .formatted(
                                    numbered.number(),
                                    numbered.orLater() ? " or later" : "",
                                    event(numbered.event()),
                                    numbered.within().map(status -> ", within " + status).orElse("")
                                            + numbered.each()
                                                    .map(field -> ", for each " + field)
                                                    .orElse(""));
            case Event.Following(var later, var earlier, var same) ->
                    "%s, following %s, same %s"
                            .formatted(
                                    event(later), event(earlier), String.join(", ", same.keySet()));
        };
    }

    /** By when. */
    public static String deadline(Deadline deadline) {
        return switch (deadline) {
            case Deadline.Within(var amount, var agreed, boolean toNoon) ->
                    "within "
                            + amount
                            + agreed.map(RuleWords::agreed).orElse("")
                            + (toNoon ? ", to noon past Sundays and holidays" : "");
            case Deadline.Before() -> "before it, or on the same day";
            case Deadline.NotBefore(var amount) -> "not before " + amount;
            case Deadline.NotBeforeThe(var event) -> "not before the day of " + event(event);
            case Deadline.Between(var opens, var closes) ->
                    "between %s and %s after it".formatted(opens, closes);
            case Deadline.OnDateIn(var field) -> "by the date in " + field;
            case Deadline.ByThe(var event) -> "by the day of " + event(event);
            case Deadline.EndOfTerm() -> "by the end of the school term";
            case Deadline.Earliest(var several) ->
                    several.stream().map(RuleWords::deadline).collect(Collectors.joining(", or "))
                            + ", whichever is first";
            case Deadline.TimeIn(var status, var most, var over) ->
                    "at most %s of %s in any %s".formatted(most, status, over);
            case Deadline.Count count ->
                    "fewer than %d %sof %s in any %s%s"
                            .formatted(
                                    count.fewerThan(),
                                    count.distinct()
                                            .map(field -> "different " + field + " ")
                                            .orElse(""),
                                    event(count.event()),
                                    count.over(),
                                    count.clear()
                                            .map(length ->
                                                    "; clear after %s without".formatted(length))
                                            .orElse(""));
            case Deadline.Spells spells ->
                    "fewer than %d %sstretches of %s in any %s"
                            .formatted(
                                    spells.fewerThan(),
                                    spells.distinct()
                                            .map(field -> "different " + field + " of the ")
                                            .orElse(""),
                                    spells.status(),
                                    spells.over());
            case Deadline.Share share ->
                    "%s %s %d percent of %s, of %s in any %s, once that is %d"
                            .formatted(
                                    String.join(" and ", share.parts()),
                                    share.itself() ? "at most" : "less than",
                                    share.percent(),
                                    share.whole(),
                                    event(share.event()),
                                    share.over(),
                                    share.enough());
            case Deadline.InARow(var event, var saying, int fewer) ->
                    "fewer than %d of %s one after another%s"
                            .formatted(fewer, event(event), where(saying));
        };
    }

    /** What meets the duty. */
    public static String stop(Stop stop) {
        return stop.ways().stream().map(RuleWords::way).collect(Collectors.joining(", or "))
                + switch (stop.early()) {
                    case Stop.Early.No() -> "";
                    case Stop.Early.By(var length) -> ", up to %s before".formatted(length);
                    case Stop.Early.Ever() -> ", however long before";
                }
                + stop.everyOne().map(RuleWords::everyOne).orElse("");
    }

    private static String way(Stop.Way way) {
        return event(way.event())
                + (way.same().isEmpty() ? "" : ", same " + String.join(", ", way.same().keySet()));
    }

    /** What excuses it. */
    public static String excuse(Excuse excuse) {
        return excuse.status().or(() -> excuse.event().map(RuleWords::event)).orElse("")
                + excuse.before().map(length -> ", up to %s before".formatted(length)).orElse("")
                + " ("
                + excuse.because()
                + ")";
    }

    /** When it becomes worse. */
    public static String worse(Rule.Worse worse) {
        return worse.severity()
                + switch (worse.from()) {
                    case Rule.Worse.AfterDue(var length) ->
                            " from %s after it was due".formatted(length);
                    case Rule.Worse.AfterStart(var length) ->
                            " from %s after it started".formatted(length);
                    case Rule.Worse.Reached(int number) -> " from %d".formatted(number);
                };
    }

    /** The stretch a version was in force. */
    public static String inForce(Version version) {
        Optional<String> until = version.until().map(day -> " until " + day);
        return version.from().map(day -> "from " + day).orElse("not commenced") + until.orElse("");
    }

    private static String everyOne(Stop.EveryOne each) {
        return "; for each "
                + each.field()
                + " of "
                + String.join(", ", each.codes())
                + each.excused().map(event -> ", unless " + event(event)).orElse("");
    }

    private static String agreed(Deadline.Agreed agreed) {
        return ", or the %s in %s of %s%s"
                .formatted(
                        agreed.unit().word(),
                        agreed.field(),
                        event(agreed.event()),
                        agreed.longer() ? "" : " if shorter");
    }

    private static String name(Event.Happens happens) {
        String stored = happens.type().name();
        return stored.substring(0, stored.lastIndexOf('.'));
    }

    private static String about(Event.About about) {
        return switch (about) {
            case CHILD -> "";
            case CARER -> ", of the carer";
            case HOME -> ", of the home";
            case COURT_CASE -> ", of the court case";
        };
    }

    private static String where(List<Condition> conditions) {
        return conditions.isEmpty()
                ? ""
                : " where "
                        + conditions.stream()
                                .map(RuleWords::condition)
                                .collect(Collectors.joining(" and "));
    }

    private static String condition(Condition condition) {
        return condition.field()
                + " is "
                + condition.wanted().stream()
                        .map(RuleWords::wanted)
                        .collect(Collectors.joining(" or "));
    }

    private static String wanted(Condition.Wanted wanted) {
        return switch (wanted) {
            case Condition.Is(var text) -> text;
            case Condition.IsNot(var text) -> "not " + text;
            case Condition.NotStated() -> "not stated";
            case Condition.Stated() -> "stated";
            case Condition.AtLeast(var least) -> "at least " + least;
            case Condition.AtMost(var most) -> "at most " + most;
        };
    }
}
