package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.findings.Finding;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.FindingReading;
import uk.carejourney.gateway.reading.ReadModels;
import uk.carejourney.gateway.wording.FindingWords;
import uk.carejourney.projections.findings.FindingsReader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Findings: one child's, and the children who have one. */
@RestController
final class FindingsApi {

    /**
     * One finding.
     *
     * @param means what its code means
     * @param positions of the entries it rests on
     * @param words what is so here
     */
    record FindingJson(String code, String means, List<Long> positions, String words) {

        static FindingJson of(Finding one) {
            return new FindingJson(
                    one.code(), FindingWords.means(one.code()), one.positions(), one.words());
        }
    }

    /** One child's findings as known at a moment. */
    record ChildFindingsJson(
            UUID child,
            AskedMoment.AskedJson asked,
            long knownPosition,
            List<FindingJson> findings) {}

    /** How many children have a finding. */
    record CountJson(String code, String means, long children) {}

    /** A child and its findings of the code asked for. */
    record HavingJson(UUID child, List<FindingJson> findings) {}

    /**
     * The children who have a finding, or how many have each.
     *
     * @param counts by code; empty where one code was asked for
     * @param children those who have it, in the order of their pseudonyms; empty where no code was
     *     asked for
     * @param total how many counts or children there are on all pages
     * @param withheld how many children are left out because their records are restricted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingsJson(
            List<CountJson> counts,
            List<HavingJson> children,
            long total,
            long withheld,
            @Nullable String next) {}

    private final FindingReading findings;
    private final MaySee maySee;
    private final ReadModels models;

    FindingsApi(FindingReading findings, MaySee maySee, ReadModels models) {
        this.maySee = maySee;
        this.findings = findings;
        this.models = models;
    }

    /**
     * One child's findings.
     *
     * @param known a position, an instant or a day: by what was known then
     * @param about a day: only findings about what can have happened by then
     */
    @GetMapping("/api/v1/children/{child}/findings")
    ChildFindingsJson child(
            Person acting,
            @PathVariable UUID child,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        models.show(child, atLeast);
        AskedMoment asked = AskedMoment.of(known, about);
        FindingReading.FindingsThen then = findings.of(child, asked.asOf());
        return new ChildFindingsJson(
                child,
                asked.json(),
                then.knownPosition(),
                then.findings().stream().map(FindingJson::of).toList());
    }

    /**
     * How many children have each finding now; with a code, a page of those who have it.
     *
     * @param code of a finding or of a flag of an import
     */
    @GetMapping("/api/v1/findings")
    FindingsJson all(
            Person acting,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        models.show(atLeast);
        if (code == null) {
            List<CountJson> counts =
                    findings.byCode().entrySet().stream()
                            .map(one ->
                                    new CountJson(
                                            one.getKey(),
                                            FindingWords.means(one.getKey()),
                                            one.getValue()))
                            .toList();
            ReadingInHand.shows(0);
            return new FindingsJson(counts, List.of(), counts.size(), 0, null);
        }
        if (!FindingWords.knows(code)) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "'code' is no finding; the reference lists them all.");
        }
        String list = "findings." + code;
        Optional<UUID> after = Cursor.read(list, cursor, key -> UUID.fromString(key.getFirst()));
        int sized = Cursor.size(size);
        FindingsReader.Page found = findings.havingAfter(code, after, sized, maySee.seen(acting));
        ReadingInHand.shows(found.children().size());
        return new FindingsJson(
                List.of(),
                found.children().stream()
                        .map(one ->
                                new HavingJson(
                                        one.child(),
                                        one.findings().stream().map(FindingJson::of).toList()))
                        .toList(),
                found.total(),
                maySee.withheld(acting),
                Cursor.next(found.children(), sized, last -> Cursor.after(list, last.child())));
    }
}
