package uk.carejourney.gateway.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildPage;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.gateway.reading.ChildSearch.Care;

import java.util.List;
import java.util.UUID;

/** Children: list and find them. */
@RestController
final class ChildrenApi {

    /**
     * One child of a list; names and numbers are absent where the role doesn't see them.
     *
     * @param otherRecords the records read under this one besides its own
     */
    record ChildJson(
            UUID child,
            @Nullable String number,
            @Nullable String name,
            @Nullable String dateOfBirth,
            boolean unborn,
            boolean lookedAfter,
            int entries,
            String lastRecordedAt,
            List<UUID> otherRecords) {

        static ChildJson of(ChildLine line, Sight sight) {
            boolean named = sight.named();
            return new ChildJson(
                    line.child(),
                    named ? line.localId() : null,
                    named ? line.name() : null,
                    named && line.dateOfBirth() != null ? line.dateOfBirth().toString() : null,
                    line.unborn(),
                    line.lookedAfter(),
                    line.entries(),
                    line.lastRecordedAt().toString(),
                    line.others());
        }
    }

    /** One page of children. */
    record ChildrenJson(
            AskedMoment.AskedJson asked,
            List<ChildJson> children,
            long total,
            int page,
            int pages) {}

    /** What to find: a council's or a return's number. */
    record Wanted(@Nullable String number) {}

    private final ChildReading reading;
    private final MaySee maySee;

    ChildrenApi(ChildReading reading, MaySee maySee) {
        this.reading = reading;
        this.maySee = maySee;
    }

    /**
     * A page of the list.
     *
     * @param known a position, an instant or a day: only what had been recorded by then counts
     * @param about a day: only children something had happened to by then, and how it stood then
     */
    @GetMapping("/api/v1/children")
    ChildrenJson list(
            Person acting,
            @RequestParam(defaultValue = "ANY") Care care,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about) {
        AskedMoment asked = AskedMoment.of(known, about);
        return json(
                asked,
                reading.children(
                        new ChildSearch(null, care, page, size, asked.asOf())
                                .within(maySee.reach(acting))),
                acting.sight());
    }

    /** A number is sent in the body, so that it is in no address or log. */
    @PostMapping("/api/v1/children/search")
    ChildrenJson search(Person acting, @RequestBody Wanted wanted) {
        String number = wanted.number();
        if (number == null || number.isBlank()) {
            throw RefusedRequest.of(Refusal.UNREADABLE, "'number' is missing.");
        }
        return json(
                AskedMoment.of(null, null),
                reading.children(
                        new ChildSearch(number.strip(), Care.ANY, 1, 50)
                                .within(maySee.reach(acting))),
                acting.sight());
    }

    private static ChildrenJson json(AskedMoment asked, ChildPage page, Sight sight) {
        return new ChildrenJson(
                asked.json(),
                page.children().stream().map(line -> ChildJson.of(line, sight)).toList(),
                page.total(),
                page.page(),
                page.pages());
    }
}
