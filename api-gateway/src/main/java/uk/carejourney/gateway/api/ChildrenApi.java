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
import uk.carejourney.gateway.searching.Asked;
import uk.carejourney.gateway.searching.ChildrenSearch;
import uk.carejourney.gateway.searching.FoundLine.Place;
import uk.carejourney.gateway.searching.FoundPage;

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
     * @param formerly whether a search found the child by a name or birth date that is not theirs
     *     any more; false in a list
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
            boolean withheld,
            boolean formerly) {

        static ChildJson of(ChildLine line, Sight sight) {
            return of(line, sight, false);
        }

        static ChildJson of(ChildLine line, Sight sight, boolean formerly) {
            if (line.withheld()) {
                return new ChildJson(
                        line.child(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        true,
                        false);
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
                    false,
                    formerly);
        }
    }

    /**
     * One page of children: of a list in the order their records were begun, of a search the best
     * answers first.
     *
     * @param total how many there are on all pages
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChildrenJson(
            AskedMoment.AskedJson asked,
            List<ChildJson> children,
            long total,
            @Nullable String next) {}

    /**
     * What is known of the child: one of these at least, and all that are given must fit.
     *
     * @param name names in any order, whole or their first letters, at least two of each
     * @param born the date of birth, or the day the birth is expected
     * @param nhsNumber ten digits, with or without spaces
     * @param upn the unique pupil number
     * @param number the council's or a return's number, exactly
     */
    record Wanted(
            @Nullable String name,
            @Nullable String born,
            @Nullable String nhsNumber,
            @Nullable String upn,
            @Nullable String number) {

        Asked asked() {
            return Asked.of(name, born, nhsNumber, upn, number);
        }
    }

    private static final String LIST = "children";
    private static final String FOUND = "found";

    private final ChildReading reading;
    private final ReadModels models;
    private final MaySee maySee;
    private final ChildrenSearch search;

    ChildrenApi(ChildReading reading, ReadModels models, MaySee maySee, ChildrenSearch search) {
        this.reading = reading;
        this.models = models;
        this.maySee = maySee;
        this.search = search;
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

    /**
     * Finds children by name, birth date and number, which are sent in the body so that they are in
     * no address or log; the search is taken down with whom it showed, and not its words. A
     * restricted record is found, as withheld, by a number or by who gives two whole words of the
     * name, or one and the birth date.
     */
    @PostMapping("/api/v1/children/search")
    ChildrenJson search(
            Person acting,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size,
            @RequestBody Wanted wanted) {
        Place after = Cursor.read(FOUND, cursor, ChildrenApi::place).orElse(null);
        FoundPage page = search.found(acting, wanted.asked(), after, Cursor.size(size));
        Place next = page.next();
        return new ChildrenJson(
                AskedMoment.of(null, null).json(),
                page.children().stream()
                        .map(one -> ChildJson.of(one.line(), acting.sight(), one.earlier()))
                        .toList(),
                page.total(),
                next == null ? null : Cursor.after(FOUND, next.weight(), next.position()));
    }

    private static Place place(List<String> key) {
        return new Place(Integer.parseInt(key.get(0)), Long.parseLong(key.get(1)));
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
