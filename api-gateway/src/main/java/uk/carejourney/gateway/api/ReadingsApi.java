package uk.carejourney.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.reach.MaySee;
import uk.carejourney.gateway.readers.Reading;
import uk.carejourney.gateway.readers.ReadingInHand;
import uk.carejourney.gateway.readers.ReadingsReport;
import uk.carejourney.gateway.readers.ReportAsked;

import java.util.List;
import java.util.UUID;

/** Readings: who asked to see which record, and what came of it. */
@RestController
final class ReadingsApi {

    /**
     * One reading.
     *
     * @param position its position in the ledger of readings
     * @param at when it was shown or refused
     * @param recordedAt when its ledger took it; later where that had been away
     * @param by the identifier of the person or program in the council
     * @param role the role they had
     * @param kind record, list or search
     * @param record whose record it was; absent for a list, for a search that found not just one,
     *     and where there is no such record any more
     * @param route what was asked for
     * @param purpose what for: one of a closed list
     * @param known the moment it was asked as known at: position, instant or day; absent for now
     * @param about the day asked about; absent for all of life
     * @param outcome SHOWN, or the code of the refusal
     * @param count how many records or entries a list showed, or a search found, where known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadingJson(
            long position,
            String at,
            String recordedAt,
            String by,
            String role,
            String kind,
            @Nullable String record,
            String route,
            String purpose,
            @Nullable String known,
            @Nullable String about,
            String outcome,
            @Nullable Integer count) {

        static ReadingJson of(Reading reading) {
            return new ReadingJson(
                    reading.position(),
                    reading.at().toString(),
                    reading.recordedAt().toString(),
                    reading.by().id(),
                    reading.by().role().word(),
                    reading.kind(),
                    reading.record() == null ? null : reading.record().toString(),
                    reading.fact().route(),
                    reading.fact().purpose(),
                    reading.known(),
                    reading.about() == null ? null : reading.about().toString(),
                    reading.fact().outcome(),
                    reading.count());
        }
    }

    /**
     * One page of readings, newest first.
     *
     * @param readings those on this page
     * @param next the cursor of the next page; absent on the last. Of a worker's readings a page
     *     may be empty and not be the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadingsJson(List<ReadingJson> readings, @Nullable String next) {}

    private static final String LIST = "readings";

    private final ReadingsReport report;
    private final MaySee maySee;

    ReadingsApi(ReadingsReport report, MaySee maySee) {
        this.report = report;
        this.maySee = maySee;
    }

    /**
     * Who read a child's record, or what a worker read in a period of at most 31 days.
     *
     * @param child whose record; then no worker
     * @param worker the identifier of a person or program; then 'from' and 'to' too
     * @param from the first day
     * @param to the last day
     */
    @GetMapping("/api/v1/readings")
    ReadingsJson readings(
            Person acting,
            @RequestParam(required = false) @Nullable UUID child,
            @RequestParam(required = false) @Nullable String worker,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        maySee.checkEveryone(acting);
        ReportAsked asked =
                ReportAsked.of(
                        child, worker, AskedMoment.day("from", from), AskedMoment.day("to", to));
        long below =
                Cursor.read(LIST, cursor, key -> Long.parseLong(key.getFirst()))
                        .orElse(Long.MAX_VALUE);
        ReadingsReport.Page page = asked.page(report, below, Cursor.size(size));
        ReadingInHand.shows(page.readings().size());
        return new ReadingsJson(
                page.readings().stream().map(ReadingJson::of).toList(),
                page.below() == null ? null : Cursor.after(LIST, page.below()));
    }
}
