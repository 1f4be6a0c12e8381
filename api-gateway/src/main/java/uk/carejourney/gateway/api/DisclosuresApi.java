package uk.carejourney.gateway.api;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.proving.Disclosing;
import uk.carejourney.gateway.proving.LeadsToSealed;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Bundles of disclosed fields, for whoever may see all of a record. */
@RestController
final class DisclosuresApi {

    private static final int MOST_ENTRIES = 1000;

    /**
     * Which fields of an entry to show.
     *
     * @param fields their names, as JSON Pointers
     */
    record Fields(@Nullable List<String> fields) {}

    /**
     * Which fields of which entry to show.
     *
     * @param position the entry
     * @param fields their names, as JSON Pointers
     */
    record Chosen(@Nullable Long position, @Nullable List<String> fields) {}

    /**
     * Which entries of a record to show.
     *
     * @param entries each once
     */
    record CaseWanted(@Nullable List<Chosen> entries) {}

    private final Disclosing disclosing;
    private final LedgerReading ledger;
    private final LeadsToSealed leadsToSealed;

    DisclosuresApi(Disclosing disclosing, LedgerReading ledger, LeadsToSealed leadsToSealed) {
        this.disclosing = disclosing;
        this.leadsToSealed = leadsToSealed;
        this.ledger = ledger;
    }

    /** A bundle that shows some fields of one entry and proves them. */
    @PostMapping(
            path = "/api/v1/facts/{position}/disclosure",
            produces = MediaType.TEXT_PLAIN_VALUE)
    void ofEntry(
            @PathVariable long position, @RequestBody Fields wanted, HttpServletResponse response)
            throws IOException {
        if (position < 0) {
            throw NotHere.position();
        }
        TreeMap<Long, Set<String>> chosen = new TreeMap<>();
        chosen.put(position, names(wanted.fields()));
        send("entry-%d.disclosure".formatted(position), chosen, response);
    }

    /** A bundle that shows some fields of some entries of one record and proves them. */
    @PostMapping(
            path = "/api/v1/subjects/{kind}/{id}/disclosure",
            produces = MediaType.TEXT_PLAIN_VALUE)
    void ofCase(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody CaseWanted wanted,
            HttpServletResponse response)
            throws IOException {
        Subject subject = new Subject(FactsApi.kind(kind), id);
        TreeMap<Long, Set<String>> chosen = new TreeMap<>();
        for (Chosen one : wanted.entries() == null ? List.<Chosen>of() : wanted.entries()) {
            if (one == null || one.position() == null || !isOf(subject, one.position())) {
                throw RefusedRequest.of(
                        Refusal.UNREADABLE, "Each entry is given by its position in this record.");
            }
            chosen.put(one.position(), names(one.fields()));
        }
        if (chosen.isEmpty() || chosen.size() > MOST_ENTRIES) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "'entries' lists 1 to %d.".formatted(MOST_ENTRIES));
        }
        send("record.disclosure", chosen, response);
    }

    private boolean isOf(Subject subject, long position) {
        return position >= 0
                && ledger.at(position).orElse(null) instanceof Recorded recorded
                && recorded.envelope().subject().equals(subject);
    }

    private void leadsToNobodySealed(long position, Set<String> fields) {
        if (leadsToSealed.any(position, fields)) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE, "One of the fields names a sealed record; leave it out.");
        }
    }

    private static Set<String> names(@Nullable List<String> fields) {
        if (fields == null || fields.isEmpty() || fields.stream().anyMatch(Objects::isNull)) {
            throw RefusedRequest.of(
                    Refusal.UNREADABLE,
                    "'fields' lists the names of at least one field, such as /type.");
        }
        return new TreeSet<>(fields);
    }

    private void send(
            String name, SortedMap<Long, Set<String>> chosen, HttpServletResponse response)
            throws IOException {
        chosen.forEach(this::leadsToNobodySealed);
        byte[] bundle = disclosing.bundle(chosen).bytes();
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name));
        response.getOutputStream().write(bundle);
    }
}
