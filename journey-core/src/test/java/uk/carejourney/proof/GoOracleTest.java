package uk.carejourney.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The Go project's own verifier agrees with ours, both where a proof holds and where a bit of it is
 * turned. Needs Go and golang.org/x/mod as Debian installs them; skipped where they are not.
 */
class GoOracleTest {

    private static final Path LIBRARY =
            Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog/tlog.go");

    @Test
    void a_verifier_that_is_not_ours_agrees(@TempDir Path folder) throws Exception {
        assumeTrue(
                Files.exists(LIBRARY) && Files.isExecutable(Path.of("/usr/bin/go")),
                "no oracle: install golang-go and golang-golang-x-mod-dev (Debian)");
        List<String> questions = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        ask(questions, ours);
        assertThat(ours).contains("true", "false");
        assertThat(answers(folder, questions)).isEqualTo(ours);
    }

    private static void ask(List<String> questions, List<String> ours) {
        Random random = new Random(20_261_125L);
        PublishedLog log = PublishedLog.of(3_000, 13);
        for (int round = 0; round < 2_000; round++) {
            int size = 1 + random.nextInt(3_000);
            TiledTree tree = new TiledTree(size, log.tidied(size));
            byte[] root = log.rootOf(size);
            int index = random.nextInt(size);
            byte[] leaf = log.leafHashes.get(index);
            List<byte[]> hashes = turned(InclusionProof.of(index, size, tree).hashes(), random);
            questions.add(question("inclusion", index, size, leaf, root, hashes));
            ours.add(holds(() -> new InclusionProof(index, size, hashes).verify(leaf, root)));

            int from = 1 + random.nextInt(size);
            byte[] before = log.rootOf(from);
            List<byte[]> path = turned(ConsistencyProof.of(from, size, tree).hashes(), random);
            questions.add(question("consistency", from, size, before, root, path));
            ours.add(holds(() -> new ConsistencyProof(from, size, path).verify(before, root)));
        }
    }

    private static List<byte[]> turned(List<byte[]> hashes, Random random) {
        List<byte[]> other = new ArrayList<>(hashes);
        if (!other.isEmpty() && random.nextBoolean()) {
            byte[] hash = other.get(random.nextInt(other.size())).clone();
            hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
            other.set(random.nextInt(other.size()), hash);
        }
        return other;
    }

    private static String holds(Runnable verifying) {
        try {
            verifying.run();
            return "true";
        } catch (NotProven refused) {
            return "false";
        }
    }

    private static String question(
            String kind, long first, long second, byte[] one, byte[] other, List<byte[]> hashes) {
        Base64.Encoder base64 = Base64.getEncoder();
        return "%s %d %d %s %s %s"
                .formatted(
                        kind,
                        first,
                        second,
                        base64.encodeToString(one),
                        base64.encodeToString(other),
                        hashes.stream()
                                .map(base64::encodeToString)
                                .collect(Collectors.joining(" ")));
    }

    private static List<String> answers(Path folder, List<String> questions)
            throws IOException, InterruptedException {
        Path program = folder.resolve("check.go");
        try (var source = GoOracleTest.class.getResourceAsStream("oracle/check.go")) {
            Files.write(program, java.util.Objects.requireNonNull(source).readAllBytes());
        }
        Path input = Files.write(folder.resolve("questions"), questions);
        Path output = folder.resolve("answers");
        ProcessBuilder go =
                new ProcessBuilder("/usr/bin/go", "run", program.toString())
                        .redirectInput(input.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        go.environment().put("GO111MODULE", "off");
        go.environment().put("GOPATH", "/usr/share/gocode");
        assertThat(go.start().waitFor()).isZero();
        return Files.readAllLines(output);
    }
}
