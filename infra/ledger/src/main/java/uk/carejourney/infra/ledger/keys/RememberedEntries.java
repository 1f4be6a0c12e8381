package uk.carejourney.infra.ledger.keys;

import org.jspecify.annotations.Nullable;

import uk.carejourney.journey.Entry;
import uk.carejourney.ledger.EntryForm;
import uk.carejourney.ledger.UnreadableEntry;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Entries as a snapshot holds them, each as the canonical JSON of its tree after four bytes of
 * length. Reading one costs more than decrypting a hundred, and most decisions look at none, so
 * each is read when it is asked for.
 */
public final class RememberedEntries extends AbstractList<Entry> implements RandomAccess {

    /** The layout; a snapshot of another is not looked at. */
    static final int FORM = 1;

    private final EntryForm form;
    private final List<byte[]> trees;
    private final @Nullable Entry[] read;

    private RememberedEntries(EntryForm form, List<byte[]> trees) {
        this.form = form;
        this.trees = trees;
        this.read = new Entry[trees.size()];
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws UnreadableEntry if it is something else
     */
    static RememberedEntries read(EntryForm form, byte[] plain) {
        List<byte[]> trees = new ArrayList<>();
        ByteBuffer left = ByteBuffer.wrap(plain);
        try {
            while (left.hasRemaining()) {
                int length = left.getInt();
                if (length < 0 || length > left.remaining()) {
                    throw new UnreadableEntry("a snapshot ends within an entry");
                }
                byte[] tree = new byte[length];
                left.get(tree);
                trees.add(tree);
            }
        } catch (BufferUnderflowException cut) {
            throw new UnreadableEntry("a snapshot ends within an entry");
        }
        return new RememberedEntries(form, trees);
    }

    static byte[] bytes(List<byte[]> before, List<byte[]> after) {
        int length = 0;
        List<byte[]> all = new ArrayList<>(before);
        all.addAll(after);
        for (byte[] tree : all) {
            length += Integer.BYTES + tree.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        all.forEach(tree -> bytes.putInt(tree.length).put(tree));
        return bytes.array();
    }

    List<byte[]> trees() {
        return trees;
    }

    @Override
    public Entry get(int index) {
        Entry entry = read[index];
        if (entry == null) {
            entry = form.fromTree(CanonicalTree.read(trees.get(index)));
            read[index] = entry;
        }
        return entry;
    }

    @Override
    public int size() {
        return trees.size();
    }
}
