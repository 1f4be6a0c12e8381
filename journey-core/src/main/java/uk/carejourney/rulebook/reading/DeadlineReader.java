package uk.carejourney.rulebook.reading;

import uk.carejourney.rulebook.Amount;
import uk.carejourney.rulebook.Condition;
import uk.carejourney.rulebook.Deadline;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads deadlines: a phrase where it is simple, a list where whichever comes first. */
final class DeadlineReader {

    private static final Pattern BETWEEN = Pattern.compile("between (.+) and (.+) after it");

    private static final String PHRASES =
            "Write within 20 working days, within PARAMETER, before it, not before 10 weeks,"
                    + " between 28 days and 42 days after it, by the date in FIELD or by the end of"
                    + " the term";

    private final EventReader events;
    private final FactWords facts;
    private final Set<String> parameters;
    private final Optional<Event> start;

    /**
     * @param start what starts the clock, whose fields may give its date
     */
    DeadlineReader(
            EventReader events, FactWords facts, Set<String> parameters, Optional<Event> start) {
        this.events = events;
        this.facts = facts;
        this.parameters = parameters;
        this.start = start;
    }

    Deadline deadline(Part part) {
        if (part.isText()) {
            return phrase(part, part.text());
        }
        if (!part.items().getFirst().equals(part)) {
            return new Deadline.Earliest(part.items().stream().map(this::deadline).toList());
        }
        Part.Members members =
                part.members(
                        "within",
                        "agreed",
                        "by-the",
                        "not-before-the",
                        "stretches-of",
                        "time-in",
                        "at-most",
                        "over",
                        "count",
                        "distinct",
                        "fewer-than",
                        "clear-after",
                        "share",
                        "less-than",
                        "parts",
                        "whole",
                        "enough",
                        "in-a-row",
                        "saying",
                        "rolls");
        if (members.has("within")) {
            Part within = members.required("within");
            return new Deadline.Within(
                    amount(within, within.text()),
                    members.get("agreed").map(this::agreed),
                    members.get("rolls").map(DeadlineReader::toNoon).orElse(false));
        }
        if (members.has("by-the")) {
            return new Deadline.ByThe(events.event(members.required("by-the")));
        }
        if (members.has("not-before-the")) {
            return new Deadline.NotBeforeThe(events.event(members.required("not-before-the")));
        }
        if (members.has("stretches-of")) {
            return new Deadline.Spells(
                    events.status(members.required("stretches-of")),
                    members.get("distinct").map(Part::text),
                    members.required("fewer-than").whole(),
                    EventReader.length(members.required("over")));
        }
        if (members.has("time-in")) {
            return new Deadline.TimeIn(
                    events.status(members.required("time-in")),
                    hoursOrDays(members.required("at-most")),
                    EventReader.length(members.required("over")));
        }
        if (members.has("count")) {
            Event counted = events.event(members.required("count"));
            members.get("distinct").ifPresent(field -> events.known(counted, field.text(), field));
            return new Deadline.Count(
                    counted,
                    members.get("distinct").map(Part::text),
                    members.required("fewer-than").whole(),
                    EventReader.length(members.required("over")),
                    members.get("clear-after").map(EventReader::length));
        }
        if (members.has("share")) {
            return share(members);
        }
        if (members.has("in-a-row")) {
            return inARow(members);
        }
        throw part.wrong("this says no deadline", PHRASES);
    }

    private static Length hoursOrDays(Part part) {
        Length most = EventReader.length(part);
        if (most.unit() != Unit.HOURS && most.unit() != Unit.DAYS) {
            throw part.wrong("time adds up in hours or days", "Write 72 hours or 75 days");
        }
        return most;
    }

    private static boolean toNoon(Part part) {
        return part.oneOf(Map.of("to noon past Sundays and holidays", true));
    }

    private Deadline inARow(Part.Members members) {
        Part part = members.required("in-a-row");
        if (!(events.event(part) instanceof Event.Happens happens)) {
            throw part.wrong("in-a-row takes one kind of fact", "Write {fact: ...}");
        }
        List<Condition> saying = facts.conditions(happens.type(), members.required("saying"));
        return new Deadline.InARow(happens, saying, members.required("fewer-than").whole());
    }

    private Deadline share(Part.Members members) {
        Part part = members.required("share");
        if (!(events.event(part) instanceof Event.Happens happens)) {
            throw part.wrong("share takes one kind of fact", "Write the fact's name");
        }
        return new Deadline.Share(
                happens,
                members.each("parts", field -> number(happens, field)),
                number(happens, members.required("whole")),
                percent(members.required(members.has("less-than") ? "less-than" : "at-most")),
                !members.has("less-than"),
                members.required("enough").whole(),
                EventReader.length(members.required("over")));
    }

    private String number(Event.Happens happens, Part part) {
        if (!facts.field(happens.type(), part.text(), part).kind().equals("a whole number")) {
            throw part.wrong("'" + part.text() + "' is not a whole number", "Name one that is");
        }
        return part.text();
    }

    private static int percent(Part part) {
        if (!part.text().matches("\\d{1,2} percent")) {
            throw part.wrong("'" + part.text() + "' is not a part of 100", "Write 10 percent");
        }
        return Integer.parseInt(part.text().split(" ")[0]);
    }

    private Deadline.Agreed agreed(Part part) {
        Part.Members members =
                part.members("fact", "where", "day", "about", "field", "unit", "longer");
        Event.Happens happens = events.happens(members);
        Part field = members.required("field");
        facts.field(happens.type(), field.text(), field);
        return new Deadline.Agreed(
                happens,
                field.text(),
                members.required("unit").oneOf(Unit.class),
                members.get("longer").filter(longer -> longer.text().equals("yes")).isPresent());
    }

    private Deadline phrase(Part part, String text) {
        if (text.equals("before it")) {
            return new Deadline.Before();
        }
        if (text.equals("by the end of the term")) {
            return new Deadline.EndOfTerm();
        }
        if (text.startsWith("within ")) {
            return new Deadline.Within(amount(part, text.substring(7)), Optional.empty(), false);
        }
        if (text.startsWith("not before ")) {
            return new Deadline.NotBefore(amount(part, text.substring(11)));
        }
        if (text.startsWith("by the date in ")) {
            String field = text.substring(15);
            start.ifPresent(event -> events.known(event, field, part));
            return new Deadline.OnDateIn(field);
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return new Deadline.Between(
                    amount(part, between.group(1)), amount(part, between.group(2)));
        }
        throw part.wrong("'" + text + "' is not a deadline", PHRASES);
    }

    private Amount amount(Part part, String text) {
        if (parameters.contains(text)) {
            return new Amount.Chosen(text);
        }
        Optional<Length> length = Length.parse(text);
        if (length.isEmpty()) {
            throw part.wrong(
                    "'" + text + "' is neither a length of time nor a parameter of this rule",
                    "Write 20 working days, or give the parameter under parameters:");
        }
        return new Amount.Fixed(length.get());
    }
}
