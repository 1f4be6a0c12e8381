package uk.carejourney.rulebook.reading;

import uk.carejourney.fact.FactType;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Population;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads events. */
final class EventReader {

    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d?)( or later)?");

    private static final Map<String, Event.About> ABOUT =
            Map.of(
                    "child", Event.About.CHILD,
                    "carer", Event.About.CARER,
                    "home", Event.About.HOME,
                    "court case", Event.About.COURT_CASE);

    static final String[] EVENT_WORDS = {
        "fact",
        "where",
        "day",
        "about",
        "begins",
        "ends",
        "birthday",
        "every",
        "term",
        "any",
        "while",
        "number",
        "within",
        "each",
        "following",
        "same"
    };

    private final FactWords facts;
    private final Set<String> statuses;
    private final Map<Event, Event> events = new HashMap<>();

    EventReader(FactWords facts, Set<String> statuses) {
        this.facts = facts;
        this.statuses = statuses;
    }

    Event event(Part part) {
        if (part.isText()) {
            return one(
                    new Event.Happens(
                            facts.fact(part), List.of(), Optional.empty(), Event.About.CHILD));
        }
        Part.Members members = part.members(EVENT_WORDS);
        if (members.has("same") && !members.has("following")) {
            throw part.wrong(
                    "'same' says nothing of one event alone",
                    "Give what it is following, or leave it out");
        }
        return event(part, members);
    }

    Event event(Part part, Part.Members members) {
        Event event = whenSo(following(kind(part, members), members), members);
        if (!members.has("number")) {
            return one(event);
        }
        Part number = members.required("number");
        Matcher matcher = NUMBER.matcher(number.text());
        if (!matcher.matches()) {
            throw number.wrong("'" + number.text() + "' is not a number", "Write 1 or 2 or later");
        }
        return one(
                new Event.Numbered(
                        event,
                        Integer.parseInt(matcher.group(1)),
                        matcher.group(2) != null,
                        members.get("within").map(this::status),
                        members.get("each").map(field -> fieldOf(event, field.text(), field))));
    }

    /** The same event wherever rules say the same, so that it is looked for once for them all. */
    private Event one(Event event) {
        return events.computeIfAbsent(event, itself -> itself);
    }

    private Event following(Event event, Part.Members members) {
        if (!members.has("following")) {
            return event;
        }
        Event earlier = event(members.required("following"));
        Part part = members.required("same");
        Map<String, String> same = same(part);
        same.forEach((later, before) -> {
            fieldOf(event, later, part);
            fieldOf(earlier, before, part);
        });
        return new Event.Following(event, earlier, same);
    }

    /** A field every fact the event may be has. */
    private String fieldOf(Event event, String name, Part at) {
        switch (event) {
            case Event.Happens happens -> facts.field(happens.type(), name, at);
            case Event.AnyOf(var events) -> events.forEach(one -> fieldOf(one, name, at));
            case Event.Following(var later, var _, var _) -> fieldOf(later, name, at);
            default -> throw at.wrong("only facts have fields", "Leave it out, or name facts");
        }
        return name;
    }

    /** Refuses fields of which nothing that happens there has the one, or the other. */
    void agree(Event later, Event earlier, Map<String, String> same, Part at) {
        same.forEach((one, other) -> {
            known(later, one, at);
            known(earlier, other, at);
        });
    }

    /** Refuses a field that no fact the event may be has. */
    void known(Event event, String field, Part at) {
        if (!mayHave(event, field)) {
            throw at.wrong(
                    "no fact there has a field '" + field + "'",
                    "Use a field of docs/reference/facts.md");
        }
    }

    /** A status may begin or end with a fact of any kind. */
    private static boolean mayHave(Event event, String field) {
        return switch (event) {
            case Event.Happens happens ->
                    happens.type().fields().stream().anyMatch(one -> one.name().equals(field));
            case Event.AnyOf(var events) ->
                    events.isEmpty() || events.stream().anyMatch(one -> mayHave(one, field));
            case Event.Numbered numbered -> mayHave(numbered.event(), field);
            case Event.Following(var later, var _, var _) -> mayHave(later, field);
            case Event.While(var inner, var _) -> mayHave(inner, field);
            case Event.Begins _, Event.Ends _ -> true;
            case Event.Birthday _, Event.Yearly _, Event.TermBegins _ -> false;
        };
    }

    Event kind(Part part, Part.Members members) {
        if (members.has("fact")) {
            return happens(members);
        }
        if (members.has("begins")) {
            return new Event.Begins(status(members.required("begins")));
        }
        if (members.has("ends")) {
            return new Event.Ends(status(members.required("ends")));
        }
        if (members.has("birthday")) {
            return new Event.Birthday(members.each("birthday", Part::whole));
        }
        if (members.has("every")) {
            return new Event.Yearly(monthDay(members.required("every")));
        }
        if (members.has("term")) {
            return new Event.TermBegins(members.required("term").whole());
        }
        if (members.has("any")) {
            return new Event.AnyOf(members.each("any", this::event));
        }
        throw part.wrong(
                "this says no event",
                "Give one of fact, begins, ends, birthday, every, term or any");
    }

    Event whenSo(Event event, Part.Members members) {
        return members.has("while")
                ? new Event.While(event, members.each("while", this::term))
                : event;
    }

    Population.Term term(Part part) {
        boolean denied = part.text().startsWith("not ");
        String name = denied ? part.text().substring(4) : part.text();
        if (!statuses.contains(name)) {
            throw noStatus(part, name);
        }
        return new Population.Term(name, denied);
    }

    Event.Happens happens(Part.Members members) {
        FactType type = facts.fact(members.required("fact"));
        members.get("day").ifPresent(day -> facts.field(type, day.text(), day));
        return new Event.Happens(
                type,
                members.get("where").map(where -> facts.conditions(type, where)).orElse(List.of()),
                members.get("day").map(Part::text),
                members.get("about").map(about -> about.oneOf(ABOUT)).orElse(Event.About.CHILD));
    }

    /** One field of both facts, or each field of the later fact with its field of the earlier. */
    static Map<String, String> same(Part part) {
        Map<String, String> same = new LinkedHashMap<>();
        if (part.isText()) {
            same.put(part.text(), part.text());
        } else {
            part.members().forEach((later, earlier) -> same.put(later, earlier.text()));
        }
        return same;
    }

    static Length length(Part part) {
        return Length.parse(part.text())
                .orElseThrow(() ->
                        part.wrong(
                                "'" + part.text() + "' is not a length of time",
                                "Write 20 working days, 6 weeks, 3 months, 72 hours"));
    }

    String status(Part part) {
        if (!statuses.contains(part.text())) {
            throw noStatus(part, part.text());
        }
        return part.text();
    }

    private static RuleFileFault noStatus(Part part, String name) {
        return part.wrong(
                "no status is called '" + name + "'",
                "Define it under statuses: or use one of docs/reference/rulebook/statuses.md");
    }

    private static MonthDay monthDay(Part part) {
        try {
            return MonthDay.parse("--" + part.text());
        } catch (DateTimeParseException notADay) {
            throw part.wrong("'" + part.text() + "' is not a day of the year", "Write 04-01");
        }
    }
}
