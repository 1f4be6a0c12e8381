package uk.carejourney.gateway.sealing;

import org.springframework.stereotype.Component;

import uk.carejourney.fact.Problem;
import uk.carejourney.fold.OneChild;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.infra.ledger.keys.AdoptionVault;
import uk.carejourney.infra.ledger.keys.AdoptionVault.Link;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Recorded;
import uk.carejourney.projections.chronology.ChronologyReader;
import uk.carejourney.restriction.SealFact.AdoptionVaultOpened;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Opens the vault that alone knows which record an adopted child has now. That it was opened, by
 * whom and why, is recorded in the sealed record first; the record now never says anything of it.
 */
@Component
public final class Vault {

    private final SealedRecords records;
    private final ChildReading reading;
    private final ChronologyReader chronology;
    private final AdoptionVault vault;

    Vault(
            SealedRecords records,
            ChildReading reading,
            ChronologyReader chronology,
            AdoptionVault vault) {
        this.chronology = chronology;
        this.records = records;
        this.reading = reading;
        this.vault = vault;
    }

    /**
     * A child's two records, and what in the record now joins them all the same.
     *
     * @param link the two
     */
    public record Found(Link link, List<Problem> joins) {}

    /**
     * Notes which record a child has now.
     *
     * @param alike whether references both use were looked at, and only look alike
     * @throws NotHere if the one before is unknown, or the one now is, or is sealed
     * @throws RefusedRequest as {@code STILL_READABLE} if the one before is not sealed, or not all
     *     of it; if anything joins them, or either is linked already
     */
    public void link(Person acting, Link link, boolean alike, String reason, String key) {
        if (!records.isSealed(reading.oneChild(link.before()).asked())) {
            throw refused(
                    "STILL_READABLE",
                    "before",
                    "the record before is not sealed: whoever reads both would know the child");
        }
        List<UUID> sealed = records.wholly(link.before());
        if (records.isSealed(link.now())) {
            throw NotHere.child();
        }
        List<Problem> joins =
                joins(link).stream()
                        .filter(one -> !alike || !one.code().equals(Joins.SAME_REFERENCE))
                        .toList();
        if (!joins.isEmpty()) {
            throw RefusedRequest.of(joins);
        }
        // Whatever comes of it: what the vault answers tells of what it holds.
        say(acting, sealed, "linked", reason, key);
        List<Link> links = links(link.before());
        if (links.contains(link)) {
            return;
        }
        if (links.stream().anyMatch(one -> sealed.contains(one.before())) || !vault.link(link)) {
            throw refused(
                    "ALREADY_LINKED",
                    "now",
                    "one of the two is linked to another record; take that out first");
        }
    }

    private static RefusedRequest refused(String code, String field, String sentence) {
        return RefusedRequest.of(List.of(new Problem(code, field, sentence)));
    }

    /**
     * The records a child had before and has now, by either.
     *
     * @throws NotHere if the vault holds nothing of it
     */
    public List<Found> open(Person acting, UUID child, String reason, String key) {
        List<Link> links = links(child);
        if (links.isEmpty()) {
            throw NotHere.child();
        }
        links.forEach(link -> say(acting, records.sealed(link.before()), "looked-up", reason, key));
        return links.stream().map(link -> new Found(link, joins(link))).toList();
    }

    /**
     * Takes out what was noted of the record before.
     *
     * @throws NotHere if nothing was
     */
    public void unlink(Person acting, UUID before, String reason, String key) {
        List<UUID> sealed = records.sealed(before);
        List<UUID> linked =
                links(before).stream().map(Link::before).filter(sealed::contains).toList();
        if (linked.isEmpty()) {
            throw NotHere.child();
        }
        say(acting, sealed, "unlinked", reason, key);
        linked.forEach(vault::unlink);
    }

    /** By whichever of the records read as one with it the vault knows a child. */
    private List<Link> links(UUID child) {
        return reading.oneChild(child).records().stream()
                .flatMap(record -> vault.of(record).stream())
                .distinct()
                .toList();
    }

    private List<Problem> joins(Link link) {
        OneChild before = reading.oneChild(link.before());
        OneChild now = reading.oneChild(link.now());
        Set<UUID> naming = naming(before);
        naming.retainAll(naming(now));
        before.records().forEach(naming::remove);
        now.records().forEach(naming::remove);
        return Stream.concat(
                        Joins.between(readable(before), readable(now)).stream(),
                        naming.stream().sorted().map(Joins::inThird))
                .toList();
    }

    /** The records of other children that name this one, or are about what it had a part in. */
    private Set<UUID> naming(OneChild child) {
        Set<UUID> named = new HashSet<>(child.records());
        readable(child).stream()
                .flatMap(entry -> Stream.ofNullable(entry.envelope().group()))
                .forEach(named::add);
        return new HashSet<>(chronology.naming(named));
    }

    private static List<Recorded> readable(OneChild child) {
        return Recorded.among(child.entries());
    }

    private void say(Person acting, List<UUID> sealed, String act, String reason, String key) {
        var _ = records.record(acting, sealed, new AdoptionVaultOpened(new Code(act), reason), key);
    }
}
