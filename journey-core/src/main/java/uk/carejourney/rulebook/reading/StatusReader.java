package uk.carejourney.rulebook.reading;

import uk.carejourney.codes.CodeSet;
import uk.carejourney.codes.CodeSets;
import uk.carejourney.journey.Code;
import uk.carejourney.rulebook.Event;
import uk.carejourney.rulebook.Length;
import uk.carejourney.rulebook.Population;
import uk.carejourney.rulebook.Status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads statuses and populations. */
final class StatusReader {

    /** What has begun and is never ended has been so ever since. */
    private static final Event NEVER = new Event.AnyOf(List.of());

    private final EventReader events;
    private final FactWords facts;

    /** The same population wherever rules say the same. */
    private final Map<Population, Population> populations = new HashMap<>();

    StatusReader(EventReader events, FactWords facts) {
        this.events = events;
        this.facts = facts;
    }

    Status status(String name, Part part) {
        Part.Members members =
                part.members(
                        "means",
                        "is",
                        "legal-status",
                        "placement-type",
                        "from",
                        "to",
                        "same",
                        "at-most",
                        "last",
                        "says",
                        "each",
                        "age-from",
                        "age-until",
                        "first",
                        "after",
                        "of",
                        "adds-up-to",
                        "in-which",
                        "all",
                        "one-of");
        return new Status(name, members.required("means").text(), definition(part, members));
    }

    private Status.Definition definition(Part part, Part.Members members) {
        if (members.has("is")) {
            return members.required("is")
                    .oneOf(
                            Map.of(
                                    "looked after", new Status.LookedAfter(),
                                    "placed", new Status.Placed(),
                                    "with one carer", new Status.WithOneCarer()));
        }
        if (members.has("legal-status")) {
            return new Status.UnderLegalStatus(
                    codes(members.required("legal-status"), "legal-status"));
        }
        if (members.has("placement-type")) {
            return new Status.InPlacementOfType(
                    codes(members.required("placement-type"), "placement-type"));
        }
        if (members.has("from")) {
            Event from = events.event(members.required("from"));
            Event to = members.get("to").map(events::event).orElse(NEVER);
            Map<String, String> same = members.get("same").map(EventReader::same).orElse(Map.of());
            events.agree(to, from, same, part);
            return new Status.FromTo(
                    from, to, same, members.get("at-most").map(EventReader::length));
        }
        if (members.has("last")) {
            Part last = members.required("last");
            if (!(events.event(last) instanceof Event.Happens happens)) {
                throw last.wrong("last takes one kind of fact", "Write the fact's name");
            }
            members.get("each").ifPresent(each -> facts.field(happens.type(), each.text(), each));
            return new Status.LastSaid(
                    happens,
                    facts.conditions(happens.type(), members.required("says")),
                    members.get("each").map(Part::text));
        }
        if (members.has("age-from") || members.has("age-until")) {
            return new Status.Aged(
                    members.get("age-from").map(Part::whole).orElse(0),
                    members.get("age-until").map(Part::whole).orElse(200));
        }
        if (members.has("of")) {
            return partOf(events.status(members.required("of")), members);
        }
        if (members.has("all")) {
            return new Status.AllOf(population(members.required("all")));
        }
        if (members.has("one-of")) {
            return new Status.OneOf(members.each("one-of", events::status));
        }
        throw part.wrong(
                "this does not say how the status is worked out",
                "Give is, legal-status, placement-type, from and to, last and says, age-from,"
                        + " of, all or one-of");
    }

    private Status.Definition partOf(String of, Part.Members members) {
        if (members.has("adds-up-to")) {
            return new Status.AddsUp(of, days(members.required("adds-up-to")));
        }
        if (members.has("in-which")) {
            return new Status.InWhich(of, events.event(members.required("in-which")));
        }
        return members.has("first")
                ? new Status.FirstPart(of, EventReader.length(members.required("first")))
                : new Status.AfterPart(of, EventReader.length(members.required("after")));
    }

    private static int days(Part part) {
        Length length = EventReader.length(part);
        return switch (length.unit()) {
            case DAYS -> length.amount();
            case WEEKS -> 7 * length.amount();
            default -> throw part.wrong("'" + part.text() + "' cannot add up", "Write 13 weeks");
        };
    }

    Population population(Part part) {
        List<Population.Term> terms = part.items().stream().map(events::term).toList();
        if (terms.getFirst().denied()) {
            throw part.wrong("a population cannot begin with not", "Say first whom it is for");
        }
        return populations.computeIfAbsent(new Population(terms), itself -> itself);
    }

    private static List<String> codes(Part part, String set) {
        CodeSet codes = CodeSets.england().set(set);
        for (Part code : part.items()) {
            if (!codes.knows(new Code(code.text()))) {
                throw code.wrong(
                        "'" + code.text() + "' is not a code of " + set,
                        "Use one of docs/reference/codes.md");
            }
        }
        return part.texts();
    }
}
