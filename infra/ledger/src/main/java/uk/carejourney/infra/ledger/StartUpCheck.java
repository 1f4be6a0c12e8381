package uk.carejourney.infra.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.carejourney.infra.ledger.OutsideMemory.Grown;
import uk.carejourney.infra.ledger.OutsideMemory.Last;
import uk.carejourney.infra.ledger.OutsideMemory.Remembered;
import uk.carejourney.infra.ledger.OutsideMemory.Tree;
import uk.carejourney.infra.ledger.read.StoredEvents;
import uk.carejourney.ledger.LedgerHead;
import uk.carejourney.ledger.MerkleFrontier;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the ledger with what is remembered outside the database, before anything is recorded. A
 * database restored from an older backup, or another one, must not be written to: what it forgot
 * would be recorded again under the same positions.
 */
final class StartUpCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpCheck.class);

    private final StoredEvents events;
    private final String where;
    private final long size;
    private final byte[] root;
    private final Map<Long, byte[]> known = new HashMap<>();

    /**
     * A check of the ledger at hand.
     *
     * @param where how to name the database
     */
    StartUpCheck(StoredEvents events, String where) {
        this.events = events;
        this.where = where;
        LedgerHead head = events.head();
        this.size = head.size();
        this.root = head.root();
    }

    /**
     * Asks everyone.
     *
     * @throws LedgerRefusal if the ledger is shorter or another than one of them remembers
     */
    void ask(List<OutsideMemory> memories) {
        for (OutsideMemory memory : memories) {
            try {
                memory.ask().ifPresent(remembered -> compare(memory.name(), remembered));
            } catch (IOException away) {
                LOG.warn("{} cannot be asked what it remembers; going on", memory.name(), away);
            }
        }
    }

    private void compare(String name, Remembered remembered) {
        switch (remembered) {
            case Tree tree -> {
                refuseIfShorter(name, tree.size());
                if (!Arrays.equals(rootOf(tree.size()), tree.root())) {
                    throw different(name, tree.size());
                }
            }
            case Grown grown -> {
                refuseIfShorter(name, grown.tree().size());
                if (!Arrays.equals(grow(grown.tree(), size).root(), root)) {
                    throw different(name, grown.tree().size());
                }
                known.put(grown.tree().size(), grown.tree().root());
            }
            case Last last -> {
                refuseIfShorter(name, last.position() + 1);
                Optional<byte[]> leaf = events.leaf(last.position());
                if (leaf.isEmpty()
                        || !Arrays.equals(MerkleFrontier.leafHash(leaf.get()), last.leafHash())) {
                    throw different(name, last.position() + 1);
                }
            }
        }
    }

    private void refuseIfShorter(String name, long remembered) {
        if (size < remembered) {
            throw new LedgerRefusal(
                    ("The ledger at %s holds %d entries, but %s has %d: position %d and all after"
                         + " it are missing. Restore the database to a later moment, from its"
                         + " archive of changes, and start again")
                            .formatted(where, size, name, remembered, size));
        }
    }

    private LedgerRefusal different(String name, long remembered) {
        return new LedgerRefusal(
                ("The ledger at %s is not the one %s has: an entry below position %d was changed,"
                     + " or it is another ledger. Point %s.url at the right database, or restore"
                     + " it, and start again")
                        .formatted(where, name, remembered, LedgerSettings.LEDGER));
    }

    private byte[] rootOf(long first) {
        if (first == size) {
            return root;
        }
        return known.computeIfAbsent(first, to -> grow(MerkleFrontier.empty(), to).root());
    }

    private MerkleFrontier grow(MerkleFrontier from, long to) {
        MerkleFrontier tree = from;
        while (tree.size() < to) {
            int rows = (int) Math.min(StoredEvents.MOST_ROWS, to - tree.size());
            List<byte[]> leaves = events.leaves(tree.size(), rows);
            tree = tree.with(leaves.stream().map(MerkleFrontier::leafHash).toList());
        }
        return tree;
    }
}
