package uk.carejourney.gateway.adopting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.clocks.RulesInForce;
import uk.carejourney.council.RuleFact.RulebookAdopted;
import uk.carejourney.gateway.problem.Refusal;
import uk.carejourney.gateway.problem.RefusedRequest;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Envelope;
import uk.carejourney.journey.Happened;
import uk.carejourney.journey.Recorded;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.ledger.LedgerReading;
import uk.carejourney.ledger.Sha256;
import uk.carejourney.recording.Door;
import uk.carejourney.recording.Outcome;
import uk.carejourney.recording.RecordFacts;
import uk.carejourney.recording.Recorder;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Records which rule files are in force. */
public final class RuleAdoption {

    private static final Logger LOG = LoggerFactory.getLogger(RuleAdoption.class);
    private static final Actor LEDGER = Actor.system("rulebook", Role.LEDGER);

    private final Recorder recorder;
    private final LedgerReading ledger;
    private final EventIds ids;
    private final Subject council;
    private final InstantSource clock;

    public RuleAdoption(
            Recorder recorder,
            LedgerReading ledger,
            EventIds ids,
            Subject council,
            InstantSource clock) {
        this.recorder = recorder;
        this.ledger = ledger;
        this.ids = ids;
        this.council = council;
        this.clock = clock;
    }

    /**
     * Adopts a rule file for the council, from now on.
     *
     * @param name its name; the file adopted under it before is out of force
     * @param version what the council calls this version
     * @param content the file, in YAML; empty to put the name out of force
     * @return the position of the adoption
     * @throws RefusedRequest if this role may not, or the rules cannot be understood, or an example
     *     of theirs comes out otherwise than it says
     */
    public long adopt(String name, String version, String content, Actor by) {
        Entry entry = entry(name, version, content, by);
        String key = "adopt-%s-%s".formatted(name, entry.envelope().eventId());
        return switch (record(key, by, Door.PERSON, List.of(entry))) {
            case Outcome.Appended(var first, var _, var _) -> first;
            case Outcome.Duplicate(var first, var _) -> first;
            case Outcome.KeyReused _ -> throw RefusedRequest.of(Refusal.KEY_REUSED);
            case Outcome.Conflict() -> throw RefusedRequest.of(Refusal.CONFLICT);
            case Outcome.Refused(var problems) -> throw RefusedRequest.of(problems);
        };
    }

    /**
     * Adopts the files that ship with this version of the product, where they are not those in
     * force already. A ledger that takes no entries now goes by the files it has.
     */
    public void adoptShipped(RulesInForce rules, String version) {
        Map<String, String> inForce = new HashMap<>();
        Recorded.among(ledger.stream(council.id()))
                .forEach(recorded -> {
                    if (recorded.fact() instanceof RulebookAdopted adopted) {
                        inForce.put(adopted.name(), adopted.digest());
                    }
                });
        List<Entry> changed =
                rules.shipped().stream()
                        .filter(file -> !Sha256.hex(file.yaml()).equals(inForce.get(file.name())))
                        .map(file -> entry(file.name(), version, file.yaml(), LEDGER))
                        .toList();
        if (changed.isEmpty()) {
            return;
        }
        String key = "shipped-rules-" + changed.getFirst().envelope().eventId();
        Outcome outcome = record(key, LEDGER, Door.SOURCE, changed);
        if (outcome instanceof Outcome.Appended) {
            LOG.info("{} rule files of this version are in force from now on", changed.size());
        } else {
            LOG.warn("The rule files of this version were not adopted: {}", outcome);
        }
    }

    private Outcome record(String key, Actor by, Door door, List<Entry> entries) {
        return recorder.record(new RecordFacts(key, council, by, door, entries));
    }

    private Entry entry(String name, String version, String content, Actor by) {
        return new Entry(
                Envelope.of(ids.next(), council, new Happened.At(clock.instant()), by),
                new RulebookAdopted(name, version, Sha256.hex(content), content));
    }
}
