package uk.carejourney.infra.bench;

import uk.carejourney.embedded.DatabaseAddress;
import uk.carejourney.embedded.StackAddresses;
import uk.carejourney.infra.ledger.EventIds;
import uk.carejourney.infra.returns.ssda903.EarlierReturns;
import uk.carejourney.infra.returns.ssda903.ImportSummary;
import uk.carejourney.infra.returns.ssda903.Ssda903Import;
import uk.carejourney.infra.returns.ssda903.Ssda903Return;
import uk.carejourney.infra.returns.ssda903.mapping.EntryWriter;
import uk.carejourney.journey.Actor;
import uk.carejourney.journey.Entry;
import uk.carejourney.journey.Role;
import uk.carejourney.journey.Subject;
import uk.carejourney.journey.SubjectKind;
import uk.carejourney.recording.SubjectRegister.LocalId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The sample return imported into a new ledger, beside the same facts appended through Axon. */
final class ImportBench {

    private static final int ALL = 10_000;
    private static final int CALLERS = 32;
    private static final Actor IMPORT = Actor.system("import", Role.INTEGRATOR);
    private static final EventIds IDS = new EventIds(InstantSource.system(), new SecureRandom());
    private static final EntryWriter WRITER = new EntryWriter(IMPORT, IDS::next);

    private ImportBench() {}

    static Report run(BenchArguments arguments, BenchStack stack) throws Exception {
        Ssda903Return ssda903 = SampleReturnShort.of(arguments.sizesOr(ALL).getFirst());
        int children = ssda903.mapping().content().children().size();
        try (Contender jpa = new AxonJpa(stack.addresses().ledger())) {
            List<Turn> turns =
                    List.of(
                            new Turn(Report.OURS, () -> ours(ssda903, stack)),
                            new Turn(jpa.name(), () -> peer(ssda903, jpa)));
            return new Report(
                    "import",
                    ("The sample return of %d children imported into a ledger that is new in every"
                         + " round; %d rounds, interleaved. Ours registers the children, maps the"
                         + " rows to facts, judges, commits to every field, encrypts and hashes."
                         + " The peer is given the facts ready made and appends them through Axon's"
                         + " JPA engine, a child in a transaction, by as many callers as the import"
                         + " has: 32.")
                            .formatted(children, arguments.rounds()),
                    "facts/s",
                    Conditions.measured(stack.folder()),
                    Turn.interleaved(
                            children + " children", turns, arguments.rounds(), System.out));
        }
    }

    private static Sample ours(Ssda903Return ssda903, BenchStack stack) throws Exception {
        StackAddresses servers = stack.addresses();
        Path keyFile = stack.folder().resolve("council.keys");
        Files.deleteIfExists(keyFile);
        String name = "import_" + UUID.randomUUID().toString().replace("-", "");
        DatabaseAddress entries = PeerDatabase.make(servers.ledger(), name);
        DatabaseAddress keys = PeerDatabase.make(servers.keys(), name);
        try (OurLedger ledger = new OurLedger(entries, keys, keyFile)) {
            Ssda903Import importing =
                    new Ssda903Import(
                            ledger.recorder(),
                            numbers -> register(ledger, numbers),
                            EarlierReturns.NONE,
                            IDS::next);
            long start = System.nanoTime();
            ImportSummary summary =
                    importing.run(ssda903, ledger.ledger().council(), IMPORT, (done, total) -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            long facts = summary.facts().values().stream().mapToInt(Integer::intValue).sum();
            return new Sample(facts / seconds, Map.of("seconds", seconds));
        }
    }

    private static Map<String, Subject> register(OurLedger ledger, Collection<String> numbers) {
        List<LocalId> ids =
                numbers.stream()
                        .map(number -> new LocalId("ssda903", SubjectKind.CHILD, number))
                        .toList();
        Map<String, Subject> children = new HashMap<>();
        ledger.ledger().subjects().register(ids).forEach((id, one) -> children.put(id.id(), one));
        return children;
    }

    private static Sample peer(Ssda903Return ssda903, Contender jpa) throws InterruptedException {
        Queue<List<Entry>> waiting = new ConcurrentLinkedQueue<>();
        int facts = 0;
        for (String number : ssda903.mapping().content().children().keySet()) {
            Subject child = Subject.child(UUID.randomUUID());
            List<Entry> entries =
                    ssda903.mapping().child(number, child, List.of(), WRITER).entries();
            waiting.add(entries);
            facts += entries.size();
        }
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(
                        threads.submit(() -> {
                            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                                jpa.begin(next);
                            }
                        }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(jpa.name() + " failed", failed.getCause());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Sample(facts / seconds, Map.of("seconds", seconds));
    }
}
