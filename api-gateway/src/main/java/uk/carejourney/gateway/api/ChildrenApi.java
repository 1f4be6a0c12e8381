package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.Sight;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.reading.ChildLine;
import uk.carejourney.gateway.reading.ChildPage;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.gateway.reading.ChildSearch;
import uk.carejourney.gateway.reading.ChildSearch.Care;
import uk.carejourney.gateway.reading.ReadModels;

import java.util.List;
import java.util.UUID;

/** Children: list and find them. */
@RestController
final class ChildrenApi {

    /**
     * One child of a list; names and numbers are absent where the role doesn't see them.
     *
     * @param otherRecords the records read under this one besides its own
     * @param withheld whether the record is restricted and not open to who asks: then nothing but
     *     its pseudonym is told
     */
    record ChildJson(
            UUID child,
            @Nullable String number,
            @Nullable String name,
            @Nullable String dateOfBirth,
            @Nullable Boolean unborn,
            @Nullable Boolean lookedAfter,
            @Nullable Integer entries,
            @Nullable String lastRecordedAt,
            List<UUID> otherRecords,
            boolean withheld) {

        static ChildJson of(ChildLine line, Sight sight) {
            if (line.withheld()) {
                return new ChildJson(
                        line.child(), null, null, null, null, null, null, null, List.of(), true);
            }
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
                    line.others(),
                    false);
        }
    }

    /**
     * One page of children, in the order their records were begun.
     *
     * @param total how many there are on all pages
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChildrenJson(
            AskedMoment.AskedJson asked,
            List<ChildJson> children,
            long total,
            @Nullable String next) {}

    /** What to find: a council's or a return's number. */
    record Wanted(@Nullable String number) {}

    private static final String LIST = "children";

    private final ChildReading reading;
    private final ReadModels models;
    private final MaySee maySee;

    ChildrenApi(ChildReading reading, ReadModels models, MaySee maySee) {
        this.reading = reading;
        this.models = models;
        this.maySee = maySee;
    }

    /**
     * A page of the list of children.
     *
     * @param known a position, an instant or a day: only what had been recorded by then counts
     * @param about a day: only children something had happened to by then, and how it stood then
     */
    @GetMapping("/api/v1/children")
    ChildrenJson list(
            Person acting,
            @RequestParam(defaultValue = "ANY") Care care,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(name = "at-least", required = false) @Nullable Long atLeast) {
        AskedMoment asked = AskedMoment.of(known, about);
        long after = Cursor.read(LIST, cursor, key -> Long.parseLong(key.getFirst())).orElse(-1L);
        models.show(atLeast);
        ChildSearch search =
                new ChildSearch(
                        null,
                        care,
                        after,
                        1,
                        Cursor.size(size),
                        asked.asOf(),
                        maySee.reach(acting));
        ChildPage page = reading.children(search);
        ReadingInHand.shows(page.children().size());
        String next =
                Cursor.next(
                        page.children(),
                        search.size(),
                        last -> Cursor.after(LIST, last.firstPosition()));
        return json(asked, page, next, acting.sight());
    }

    /** Finds a child by number, which is sent in the body so that it is in no address or log. */
    @PostMapping("/api/v1/children/search")
    ChildrenJson search(Person acting, @RequestBody Wanted wanted) {
        String number = SubjectsApi.number(wanted.number());
        ChildPage page =
                reading.children(
                        new ChildSearch(number, Care.ANY, 1, 50).within(maySee.reach(acting)));
        ReadingInHand.found(page.children().stream().map(ChildLine::child).toList());
        return json(AskedMoment.of(null, null), page, null, acting.sight());
    }

    private static ChildrenJson json(
            AskedMoment asked, ChildPage page, @Nullable String next, Sight sight) {
        return new ChildrenJson(
                asked.json(),
                page.children().stream().map(line -> ChildJson.of(line, sight)).toList(),
                page.total(),
                next);
    }
}
