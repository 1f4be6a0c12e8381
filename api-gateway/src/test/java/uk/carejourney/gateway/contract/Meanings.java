package uk.carejourney.gateway.contract;

import java.util.HashMap;
import java.util.Map;

/** What a name means wherever it stands, for those that mean the same everywhere. */
final class Meanings {

    private static final String TEXT =
            """
            about: A day in London, such as 2026-03-14: what happened later is left out. All of life if absent.
            address: Where it is.
            again: The same as it comes out today.
            alert: The alert's identifier.
            alerts: The alerts on this page.
            all: The same over everyone.
            alreadyThere: How many of them stood there before.
            answer: In words, for people.
            area: The business area it belongs to.
            asked: How the moment and the day asked about were understood.
            at-least: A position the answer must show at least, such as one just recorded: waits up to five \
            seconds for it, then refuses.
            authorisedBy: The identifier of who answers for it.
            basis: What it was worked out from; together it can be worked out again.
            builtTo: Position of the last entry it was built from.
            by: Who recorded it, by identifier.
            calendar: The calendar's identifier.
            care: Only children in this relation to care, as far as is recorded.
            child: The child's pseudonym.
            children: The children on this page.
            citation: Where the source says so.
            clock: How the clock stands.
            clocks: The clocks.
            closedOn: The day an unmet duty stopped being owed.
            code: Its code, which the reference lists.
            counted: How many are in the denominator.
            counts: What is counted, as the rulebook says it.
            cursor: What the page before gave as `next`; begins at the first if absent.
            dateOfBirth: The date of birth as precisely as it is known; absent where the role does not see it.
            day: The day asked about.
            differences: Every difference, in the order of the life.
            digest: SHA-256 of it, in hexadecimal.
            doneOn: The day it was done.
            due-before: A day in London, such as 2026-03-14: only those due before it.
            due: The last day it may be done, where there is one.
            dueAt: The moment it is due, where the law counts hours.
            ended: How it ended, in a word; absent while it is open.
            entries: How many entries there are.
            entry: The entry as it stands in the ledger.
            escalatedTo: Before whom it was put last, by code.
            eventId: The entry's own identifier, which corrections name.
            evidence: How well the rule is known: law, text, practice or memory.
            fact: Its fields, as the catalogue describes them for its type.
            facts: The facts, at least 1 and at most 500, all recorded or none.
            fields: Its fields.
            figure: The figure as it was published.
            figures: The figures on this page.
            file: The files of the return, each under its own name.
            findings: The findings.
            flags: What is wrong in what the source says, each with its column.
            follows: The alert about the same clock before this one.
            force: How binding the rule is, in words.
            from: The beginning of what is asked about.
            givenUpAt: When it was given up.
            group: Joins the facts of one event that concerns several children.
            happened: When it happened, as precisely as it is known.
            holds: What it holds, in words.
            id: Its identifier.
            Idempotency-Key: A name of 1 to 200 characters for this request, the same when it is sent again, so \
            that nothing is recorded twice; it never expires.
            key: A key that names it.
            kind: Which kind it is, in a word.
            known: A position, an instant or a day, such as 1200, 2026-03-14T17:00:00Z or 2026-03-14: what was \
            recorded later is hidden. Now if absent.
            knownAt: When the last position considered was taken.
            knownPosition: Position of the last entry considered.
            lastRecordedAt: When its last entry was recorded.
            legalStatus: The legal status, by its code.
            links: Under the name of each field kept back, what stands for the thing it names.
            lookedAfter: Whether the council looks after the child, as far as is recorded.
            madeAt: When it was made.
            madeBy: Who made it, by identifier.
            meaning: What it means.
            means: What its code means.
            measure: The measure's identifier.
            message: The message's identifier.
            name: What it is called.
            next: The cursor of the next page: send it as `cursor`. Absent on the last page.
            number: The number it is known by.
            opens: The first day it may be done, where it must not be done sooner.
            otherRecords: The records read under this one besides its own.
            outcome: Appended, or duplicate if it stood there already.
            owner: The worker who answers for it.
            partitions: How many partitions it has.
            periods: Every period that applies.
            placedSince: The first day of the placement.
            position: A position in the ledger, from 0.
            projection: The read model's name.
            publishedIn: Where it was published, such as a report and its date.
            raisedAt: When it was raised.
            reason: Why, in words.
            recordedAt: When it was recorded, by the ledger.
            recordedBy: Who recorded it, by identifier.
            records: The records on this page.
            required: Whether it must be there.
            restsOn: Positions of the entries it rests on.
            role: The role they acted in.
            rule: The rule, as the rulebook names it.
            rules: The rules.
            schema: The JSON Schema of its fields.
            sensitivity: How carefully it is kept: case, special, identity, contact or free-text.
            sequence: Its place in its subject's own stream, from 0.
            severity: How grave it is, from S1, the gravest.
            size: How many items a page holds at most, 1 to 200.
            snoozedUntil: The first day it is shown again.
            source: Where it comes from.
            start: The day it started.
            state: How it stands, in a word.
            steps: Everything recorded about it, in order.
            subject: Kind and pseudonym of whom it is about.
            team: The team responsible.
            teams: The same by team.
            title: What a practitioner calls it.
            to: The end of what is asked about.
            topics: The topics there are.
            total: How many there are on all pages.
            trouble: What is wrong and what to do; absent while nothing is.
            type: The stored name of the kind of fact.
            unborn: Whether the birth is still expected.
            unpublishable: How many entries could not be published since this node started.
            version: Its version.
            webhook: The webhook's identifier.
            whose: Whose data it is: the subject's, another person's or nobody's.
            withheld: The names of the fields left out for the role.
            words: The same in words.
            worker: The worker responsible.
            """;

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        TEXT.lines()
                .forEach(line -> {
                    int colon = line.indexOf(": ");
                    BY_NAME.put(line.substring(0, colon), line.substring(colon + 2));
                });
    }

    private Meanings() {}

    /** What a parameter or a field of this name means; empty if nobody has said. */
    static String of(String name) {
        return BY_NAME.getOrDefault(name, "");
    }

    /** What an answer of a status is. */
    static String ofStatus(int status, String verb) {
        return switch (status) {
            case 200 ->
                    verb.equals("get")
                            ? "The answer."
                            : "Done; where something is recorded, it stood there already.";
            case 201 -> "Recorded or made; it is durable.";
            case 202 -> "Begun; the answer says where to see how it gets on.";
            case 204 -> "Done; there is nothing to say.";
            default -> throw new IllegalStateException("no words for status " + status);
        };
    }
}
