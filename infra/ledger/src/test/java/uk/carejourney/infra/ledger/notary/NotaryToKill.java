package uk.carejourney.infra.ledger.notary;

import org.postgresql.ds.PGSimpleDataSource;

import uk.carejourney.embedded.testing.AnotherProcess;
import uk.carejourney.infra.signing.ImmutableFolder;
import uk.carejourney.proof.note.Checkpoint;

import java.nio.file.Path;

/** A notary in a process of its own that stops at a chosen step, to be killed there. */
public final class NotaryToKill {

    /** Where to stop. */
    public enum Step {
        /** Tiles and bundles are written; nothing says yet what is to be signed. */
        TILES_WRITTEN,
        /** What is to be signed is remembered; nothing is signed. */
        SIGNING_BEGUN
    }

    private static final String READY = "ready";

    private NotaryToKill() {}

    /** Starts one, and kills it once it has come to the step. */
    public static void killAt(Step step, String url, String user, String origin, Path folder)
            throws Exception {
        Process process =
                AnotherProcess.running(
                                NotaryToKill.class,
                                step.name(),
                                url,
                                user,
                                origin,
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            String line = process.inputReader().readLine();
            if (!READY.equals(line)) {
                throw new IllegalStateException("the notary said " + line);
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[1]);
        database.setUser(arguments[2]);
        Path path = Path.of(arguments[4]);
        try (Turn turn = Turn.take(database, path).orElseThrow()) {
            LeafRows rows = new LeafRows(turn.connection());
            ImmutableFolder folder = new ImmutableFolder(path);
            CheckpointFiles checkpoints = new CheckpointFiles(folder);
            SignedTree tree =
                    checkpoints.begun().isPresent()
                            ? SignedTree.of(checkpoints.begun().get(), folder, rows)
                            : SignedTree.empty(folder, rows);
            tree.growTo(rows.head());
            if (Step.valueOf(arguments[0]) == Step.SIGNING_BEGUN) {
                checkpoints.begin(new Checkpoint(arguments[3], tree.size(), tree.root()));
            }
            System.out.println(READY);
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
