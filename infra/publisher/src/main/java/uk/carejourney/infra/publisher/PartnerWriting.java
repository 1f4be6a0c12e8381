package uk.carejourney.infra.publisher;

import uk.carejourney.fact.FactCatalogue;
import uk.carejourney.infra.ledger.keys.PartnerPseudonyms;
import uk.carejourney.infra.ledger.keys.Provable.Whole;
import uk.carejourney.infra.publisher.Minimum.Taken;
import uk.carejourney.journey.Fact;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.CanonicalJson;
import uk.carejourney.retention.RetentionFact.SubjectKeyDestroyed;
import uk.carejourney.sharing.Grant;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes an entry for one partner: what it was granted, with the partner's own pseudonym wherever a
 * record or an entry is named. No position, leaf, salt or commitment goes with it, because another
 * partner's record would have the same.
 */
final class PartnerWriting {

    private static final Pattern NAMES =
            Pattern.compile(
                    "([a-z][a-z-]*/)?(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    /** Of a destroyed record: the places of its entries, which are the same for everybody. */
    private static final String POSITIONS = "positions";

    private final String origin;
    private final Routes routes;
    private final Minimum minimum;
    private final FactCatalogue catalogue;
    private final PartnerPseudonyms pseudonyms;
    private final int largest;

    /**
     * A way of writing one log.
     *
     * @param origin the log's name
     * @param largest bytes of a record at most
     */
    PartnerWriting(
            String origin,
            Routes routes,
            Minimum minimum,
            FactCatalogue catalogue,
            PartnerPseudonyms pseudonyms,
            int largest) {
        this.origin = origin;
        this.routes = routes;
        this.minimum = minimum;
        this.catalogue = catalogue;
        this.pseudonyms = pseudonyms;
        this.largest = largest;
    }

    /**
     * What a partner is given of an entry.
     *
     * @param to the partner's topic
     * @param under its grants that cover the entry's moment
     * @return empty if none of them covers what it says
     */
    Optional<Outgoing> of(Whole entry, Topic to, List<Grant> under) {
        return routes.of(entry.recorded())
                .filter(from -> isGranted(from, entry.recorded().fact(), under))
                .map(from -> write(entry, from, to, under));
    }

    // Whoever was ever given something of a record must hear that it has ended.
    private static boolean isGranted(Topic from, Fact fact, List<Grant> under) {
        return fact instanceof SubjectKeyDestroyed
                || under.stream().anyMatch(grant -> grant.made().topics().contains(from.title()));
    }

    private Outgoing write(Whole entry, Topic from, Topic to, List<Grant> under) {
        Subject partner = under.getFirst().partner();
        Fact fact = entry.recorded().fact();
        Taken taken =
                minimum.of(entry, routes.mayShowInside(fact, from), type -> fields(type, under));
        Map<String, Object> data = new TreeMap<>();
        data.put("entry", named(partner, taken.tree()));
        if (!taken.links().isEmpty()) {
            data.put("links", linked(partner, taken.links()));
        }
        Outgoing written = record(entry, to, partner, catalogue.of(fact).name(), data);
        return Writing.bytes(written.record()) <= largest
                ? written
                : record(
                        entry,
                        to,
                        partner,
                        Writing.UNPUBLISHABLE,
                        Map.of("type", catalogue.of(fact).name(), "why", "too-large"));
    }

    private static Set<String> fields(String type, List<Grant> under) {
        return under.stream()
                .flatMap(grant -> grant.fieldsOf(type).stream())
                .collect(Collectors.toSet());
    }

    private Outgoing record(
            Whole entry, Topic to, Subject partner, String type, Map<String, Object> data) {
        UUID event = entry.recorded().envelope().eventId();
        String key = pseudonyms.of(partner, entry.stream()).toString();
        EventHeaders headers =
                new EventHeaders(
                                origin,
                                pseudonyms.of(partner, event).toString(),
                                type,
                                Writing.JSON)
                        .describedBy(type)
                        .hidden(pseudonyms.hide(partner, entry.position()), entry.recordedAt(), to)
                        .happened(entry.recorded().envelope().happened())
                        .about(key);
        return Outgoing.of(entry, to, key, headers, CanonicalJson.bytes(data));
    }

    private Object named(Subject partner, Object value) {
        return switch (value) {
            case Map<?, ?> object -> {
                Map<String, Object> named = new TreeMap<>();
                object.forEach((name, one) -> {
                    if (!name.equals(POSITIONS)) {
                        named.put((String) name, named(partner, one));
                    }
                });
                yield named;
            }
            case List<?> list -> list.stream().map(one -> named(partner, one)).toList();
            case String text -> {
                Matcher name = NAMES.matcher(text);
                yield name.matches()
                        ? Optional.ofNullable(name.group(1)).orElse("")
                                + pseudonyms.of(partner, UUID.fromString(name.group(2)))
                        : text;
            }
            default -> value;
        };
    }

    private Object linked(Subject partner, Object value) {
        return switch (value) {
            case Map<?, ?> object -> {
                Map<String, Object> linked = new TreeMap<>();
                object.forEach((name, one) -> linked.put((String) name, linked(partner, one)));
                yield linked;
            }
            case List<?> list -> list.stream().map(one -> linked(partner, one)).toList();
            default ->
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(
                                    pseudonyms.of(
                                            partner,
                                            String.valueOf(value)
                                                    .getBytes(StandardCharsets.UTF_8)));
        };
    }
}
