package uk.carejourney.gateway.sealing;

import org.springframework.stereotype.Component;

import uk.carejourney.fact.Problem;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.problem.NotHere;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.gateway.reading.ChildReading;
import uk.carejourney.infra.ledger.keys.AdoptionVault;
import uk.carejourney.infra.ledger.keys.AdoptionVault.Link;
import uk.carejourney.journey.Code;
import uk.carejourney.journey.Recorded;
import uk.carejourney.restriction.SealFact.AdoptionVaultOpened;

import java.util.List;
import java.util.UUID;

/**
 * Opens the vault that alone knows which record an adopted child has now. That it was opened, by
 * whom and why, is recorded in the sealed record first; the record now never says anything of it.
 */
@Component
public final class Vault {

    private final SealedRecords records;
    private final ChildReading reading;
    private final AdoptionVault vault;

    Vault(SealedRecords records, ChildReading reading, AdoptionVault vault) {
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
     * @throws NotHere if the one before is not sealed, or the one now is or is unknown
     * @throws RefusedRequest if anything joins them, or either is linked already
     */
    public void link(Person acting, Link link, boolean alike, String reason, String key) {
        List<UUID> sealed = records.sealed(link.before());
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
        if (vault.of(link.before()).contains(link)) {
            return;
        }
        say(acting, sealed, "linked", reason, key);
        if (!vault.link(link)) {
            throw RefusedRequest.of(
                    List.of(
                            new Problem(
                                    "ALREADY_LINKED",
                                    "now",
                                    "one of the two is linked to another record; take that out"
                                            + " first")));
        }
    }

    /**
     * The records a child had before and has now, by either.
     *
     * @throws NotHere if the vault holds nothing of it
     */
    public List<Found> open(Person acting, UUID child, String reason, String key) {
        List<Link> links = vault.of(child);
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
        if (vault.of(before).stream().noneMatch(link -> link.before().equals(before))) {
            throw NotHere.child();
        }
        say(acting, sealed, "unlinked", reason, key);
        vault.unlink(before);
    }

    private List<Problem> joins(Link link) {
        return Joins.between(entries(link.before()), entries(link.now()));
    }

    private List<Recorded> entries(UUID child) {
        return Recorded.among(reading.oneChild(child).entries());
    }

    private void say(Person acting, List<UUID> sealed, String act, String reason, String key) {
        var _ = records.record(acting, sealed, new AdoptionVaultOpened(new Code(act), reason), key);
    }
}
