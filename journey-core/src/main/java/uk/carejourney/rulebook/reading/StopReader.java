package uk.carejourney.rulebook.reading;

import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Stop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stops a clock. */
final class StopReader {

    private final EventReader events;
    private final FactWords facts;
    private final Optional<Event> start;

    StopReader(EventReader events, FactWords facts, Optional<Event> start) {
        this.events = events;
        this.facts = facts;
        this.start = start;
    }

    Stop stop(Part part) {
        if (part.isText()) {
            return new Stop(
                    List.of(new Stop.Way(events.event(part), Map.of())),
                    new Stop.Early.No(),
                    Optional.empty());
        }
        Part.Members members =
                part.members(
                        "fact",
                        "where",
                        "day",
                        "about",
                        "begins",
                        "ends",
                        "any",
                        "while",
                        "same",
                        "early",
                        "for-each",
                        "excused");
        Map<String, String> same = members.get("same").map(EventReader::same).orElse(Map.of());
        List<Stop.Way> ways =
                members.has("any")
                        ? members.each("any", one -> way(one, same))
                        : List.of(
                                new Stop.Way(
                                        events.whenSo(events.kind(part, members), members), same));
        Optional<Stop.EveryOne> each =
                members.get("for-each").map(to -> everyOne(to, ways.getFirst().event(), members));
        Stop stop =
                new Stop(
                        ways,
                        members.get("early").map(StopReader::early).orElse(new Stop.Early.No()),
                        each);
        start.ifPresent(event -> events.agree(stop.event(), event, stop.same(), part));
        return stop;
    }

    /** One of several ways, with its own fields that must agree, or those of the whole. */
    private Stop.Way way(Part part, Map<String, String> whole) {
        if (part.isText()
                || !part.members().containsKey("same")
                || part.members().containsKey("following")) {
            return new Stop.Way(events.event(part), whole);
        }
        Part.Members members = part.members(EventReader.EVENT_WORDS);
        return new Stop.Way(
                events.event(part, members), EventReader.same(members.required("same")));
    }

    private Stop.EveryOne everyOne(Part part, Event event, Part.Members members) {
        Map<String, Part> only = part.members();
        if (only.size() != 1 || !(event instanceof Event.Happens happens)) {
            throw part.wrong(
                    "for-each takes one field of one fact", "Write {recipient: [child, parent]}");
        }
        String field = only.keySet().iterator().next();
        List<Part> codes = only.values().iterator().next().items();
        codes.forEach(code ->
                FactWords.code(facts.field(happens.type(), field, part), code.text(), code));
        return new Stop.EveryOne(
                field,
                codes.stream().map(Part::text).toList(),
                members.get("excused").map(events::event));
    }

    private static Stop.Early early(Part part) {
        return part.text().equals("ever")
                ? new Stop.Early.Ever()
                : new Stop.Early.By(EventReader.length(part));
    }
}
