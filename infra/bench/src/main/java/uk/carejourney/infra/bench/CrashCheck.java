package uk.carejourney.infra.bench;

import org.jspecify.annotations.Nullable;

import uk.carejourney.catalogue.Facts;
import uk.carejourney.infra.ledger.Notaries;
import uk.carejourney.infra.ledger.notary.Notary;
import uk.carejourney.infra.ledger.notary.Progress;
import uk.carejourney.infra.returns.ssda903.Ssda903Return;
import uk.carejourney.infra.returns.ssda903.mapping.EntryWriter;
import uk.carejourney.infra.verify.Verify;
import uk.carejourney.journey.Subject;
import uk.carejourney.projections.chronology.StoredChronology;
import uk.carejourney.projections.rebuilding.Rebuild;
import uk.carejourney.projections.rebuilding.Rebuilt;
import uk.carejourney.recording.Outcome.Appended;
import uk.carejourney.recording.Outcome.Duplicate;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a ledger started again after a crash is what it must be. */
final class CrashCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final EntryWriter WRITER =
            new EntryWriter(CrashJobs.IMPORT, CrashJobs.IDS::next);

    private final CrashSite site;
    private final Path home;
    private final List<String> faults = new ArrayList<>();

    CrashCheck(CrashSite site, Path home) {
        this.site = site;
        this.home = home;
    }

    /** What is wrong, a sentence each; empty if nothing is. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    long entries() {
        return site.ours().ledger().reading().head().size();
    }

    /**
     * Sends every job again: each is there once then, and what was confirmed stands where it did.
     */
    void everyJobOnce(long before, List<String> sent, Map<String, Long> confirmed) {
        long expected = before;
        for (String key : sent) {
            int facts = CrashJobs.facts(key);
            expected += facts;
            @Nullable Long first = confirmed.get(key);
            switch (CrashJobs.record(site.ours(), key)) {
                case Duplicate(long at, int n)
                        when n == facts && (first == null || first == at) -> {}
                case Appended(long _, int n, var _) when n == facts && first == null -> {}
                case Object other ->
                        faults.add(
                                "job %s, confirmed at %s, is now %s".formatted(key, first, other));
            }
        }
        if (entries() != expected) {
            faults.add("%d entries where %d belong".formatted(entries(), expected));
        }
    }

    /**
     * Every child that was confirmed is there whole. Imports to the end, and again: every child's
     * facts are there once.
     *
     * @return how many children are there of which nobody had been told
     */
    int everyChildOnce(Ssda903Return ssda903, String round, int confirmed)
            throws InterruptedException {
        Map<String, Subject> children =
                CrashJobs.children(
                        site.ours(), round, ssda903.mapping().content().children().keySet());
        int there = whole(ssda903, children);
        if (there < confirmed) {
            faults.add("%d children were confirmed and %d are there".formatted(confirmed, there));
        }
        CrashJobs.importReturn(site.ours(), ssda903, round, _ -> {});
        long entries = entries();
        CrashJobs.importReturn(site.ours(), ssda903, round, _ -> {});
        if (entries() != entries) {
            faults.add("importing again added %d entries".formatted(entries() - entries));
        }
        int whole = whole(ssda903, children);
        if (whole != children.size()) {
            faults.add("of %d children %d are there once".formatted(children.size(), whole));
        }
        return Math.max(0, there - confirmed);
    }

    /** How many children have exactly the facts the return has of them. */
    private int whole(Ssda903Return ssda903, Map<String, Subject> children) {
        int whole = 0;
        for (var one : children.entrySet()) {
            Subject child = one.getValue();
            int belong =
                    ssda903.mapping()
                            .child(one.getKey(), child, List.of(), WRITER)
                            .entries()
                            .size();
            if (site.ours().ledger().reading().stream(child.id()).size() == belong) {
                whole++;
            }
        }
        return whole;
    }

    /** Reads everything back, signs it, and checks what was published from the first entry on. */
    void hashesAndRoot() {
        LedgerCopy stored = site.stored(home);
        try (Notary notary =
                Notaries.start(stored.settings(), stored.unwitnessed(), InstantSource.system())) {
            Progress progress = notary.progress();
            SignedLedger.await(
                    () -> progress.stopped().isPresent() || isSignedAndRead(progress), "notarised");
            progress.stopped().ifPresent(faults::add);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> words = new ArrayList<>(List.of(stored.log().toString()));
        stored.publicKeys().forEach(key -> words.addAll(List.of("--key", key.toString())));
        if (Verify.run(out, out, words.toArray(String[]::new)) != 0) {
            faults.add(said.toString(StandardCharsets.UTF_8).strip());
        }
    }

    private boolean isSignedAndRead(Progress progress) {
        return progress.signed() == entries() && progress.patrols() > 0;
    }

    /** Lets the read model catch up, builds another from nothing, and compares. */
    void readModelsAreAPureFold() throws InterruptedException {
        site.project();
        StoredChronology reader = new StoredChronology(site.readModels(), site.chronology());
        if (!reader.awaitAtLeast(entries() - 1, PATIENCE)) {
            faults.add("the read model stays at position " + reader.position());
            return;
        }
        Rebuilt rebuilt =
                new Rebuild(
                                site.chronology(),
                                site.ours().ledger().reading(),
                                site.readModels(),
                                CrashSite.PACE.segments())
                        .run(Facts.CATALOGUE, false, _ -> {});
        if (rebuilt.compared() == 0 || !rebuilt.differing().isEmpty()) {
            faults.add(
                    "of %d subjects' documents %d are not the fold of their facts"
                            .formatted(rebuilt.compared(), rebuilt.differing().size()));
        }
    }
}
