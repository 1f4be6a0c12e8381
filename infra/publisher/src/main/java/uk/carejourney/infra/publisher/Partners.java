package uk.carejourney.infra.publisher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.council.GrantFact;
import uk.carejourney.infra.ledger.keys.PartnerPseudonyms;
import uk.carejourney.infra.ledger.keys.Provable;
import uk.carejourney.infra.ledger.keys.Provable.Whole;
import uk.carejourney.infra.ledger.keys.RecordDestroyed;
import uk.carejourney.infra.ledger.keys.SubjectUnknown;
import uk.carejourney.journey.AtPosition;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.sharing.Grant;
import uk.carejourney.sharing.Grants;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is given what besides the topics: grants as the ledger tells of them, so that whoever
 * publishes an entry again gives the same to the same partners.
 */
final class Partners {

    private static final Logger LOG = LoggerFactory.getLogger(Partners.class);

    private final LedgerReading reading;
    private final UUID council;
    private final Topics topics;
    private final Broker broker;
    private final PartnerPseudonyms pseudonyms;
    private final PartnerWriting writing;
    private final Set<String> ready = new HashSet<>();
    private Grants grants = new Grants(List.of());

    Partners(
            LedgerReading reading,
            Subject council,
            Topics topics,
            Broker broker,
            PartnerPseudonyms pseudonyms,
            PartnerWriting writing) {
        this.reading = reading;
        this.council = council.id();
        this.topics = topics;
        this.broker = broker;
        this.pseudonyms = pseudonyms;
        this.writing = writing;
    }

    /**
     * Begins a turn: reads the grants there are, and has the topics ready that may be given more.
     *
     * @param published the last position published
     * @return those topics
     */
    List<Topic> begin(long published) throws InterruptedException {
        grants = Grants.among(Recorded.among(reading.stream(council)));
        ready.clear();
        LocalDate day = dayOf(published);
        Map<String, Topic> open = new LinkedHashMap<>();
        for (Grant grant : grants.all()) {
            LocalDate last = grant.made().to();
            boolean over =
                    grant.withdrawn().filter(entry -> entry.position() <= published).isPresent()
                            || (last != null && last.isBefore(day));
            if (!over && hasKey(grant)) {
                open.put(grant.made().name(), topics.ofPartner(grant.made().name()));
            }
        }
        makeReady(List.copyOf(open.values()));
        return List.copyOf(open.values());
    }

    private LocalDate dayOf(long position) {
        Optional<AtPosition> at = position < 0 ? Optional.empty() : reading.at(position);
        return at.map(AtPosition::recordedAt)
                .orElse(Instant.EPOCH)
                .atZone(Happened.LONDON)
                .toLocalDate();
    }

    private boolean hasKey(Grant grant) {
        try {
            pseudonyms.of(grant.partner(), grant.id());
            return true;
        } catch (RecordDestroyed | SubjectUnknown gone) {
            LOG.warn("The key of partner {} is gone: it is given no more", grant.made().name());
            return false;
        }
    }

    /** What consecutive entries come to for partners, in their order; of those withheld nothing. */
    List<Outgoing> all(List<Provable> entries, Set<Long> withheld) throws InterruptedException {
        List<Outgoing> all = new ArrayList<>();
        for (Provable entry : entries) {
            if (entry instanceof Whole whole && !withheld.contains(whole.position())) {
                if (whole.recorded().fact() instanceof GrantFact
                        && entry.stream().equals(council)) {
                    grants = grants.with(whole.recorded());
                }
                all.addAll(of(whole));
            }
        }
        return all;
    }

    private List<Outgoing> of(Whole entry) throws InterruptedException {
        Map<String, List<Grant>> covering = new LinkedHashMap<>();
        for (Grant grant : grants.covering(entry.position(), entry.recordedAt())) {
            covering.computeIfAbsent(grant.made().name(), _ -> new ArrayList<>()).add(grant);
        }
        List<Outgoing> all = new ArrayList<>();
        for (Map.Entry<String, List<Grant>> partner : covering.entrySet()) {
            Topic topic = topics.ofPartner(partner.getKey());
            Optional<Outgoing> given = given(entry, topic, partner.getValue());
            if (given.isPresent()) {
                makeReady(List.of(topic));
                all.add(given.get());
            }
        }
        return all;
    }

    private Optional<Outgoing> given(Whole entry, Topic topic, List<Grant> under) {
        try {
            return writing.of(entry, topic, under);
        } catch (RecordDestroyed | SubjectUnknown gone) {
            LOG.debug("The key of partner {} is gone", topic.title());
            return Optional.empty();
        }
    }

    private void makeReady(List<Topic> wanted) throws InterruptedException {
        List<Topic> unknown =
                wanted.stream().filter(topic -> !ready.contains(topic.name())).toList();
        if (!unknown.isEmpty()) {
            broker.ready(unknown);
            unknown.forEach(topic -> ready.add(topic.name()));
        }
    }

    /**
     * The position a record in a partner's topic tells of.
     *
     * @param topic its topic
     * @param place what its header of that name holds
     */
    long position(String topic, String place) {
        Grant grant =
                grants.all().stream()
                        .filter(one -> topics.ofPartner(one.made().name()).name().equals(topic))
                        .findFirst()
                        .orElseThrow(() -> new Halted(topic + " is no partner's topic"));
        return pseudonyms.find(grant.partner(), Base64.getDecoder().decode(place));
    }
}
