package uk.carejourney.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** The published vectors of transparency-dev/merkle: 12 proofs that hold, 184 that don't. */
class MerkleVectorsTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "merkle/inclusion.csv", delimiter = ';')
    void inclusion(
            String name,
            String index,
            String size,
            String root,
            String leafHash,
            String hashes,
            boolean refused) {
        agrees(
                refused,
                () ->
                        new InclusionProof(
                                        Long.parseUnsignedLong(index),
                                        Long.parseUnsignedLong(size),
                                        list(hashes))
                                .verify(bytes(leafHash), bytes(root)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "merkle/consistency.csv", delimiter = ';')
    void consistency(
            String name,
            long from,
            long to,
            String fromRoot,
            String toRoot,
            String hashes,
            boolean refused) {
        agrees(
                refused,
                () ->
                        new ConsistencyProof(from, to, list(hashes))
                                .verify(bytes(fromRoot), bytes(toRoot)));
    }

    private static void agrees(boolean refused, ThrowingCallable verifying) {
        if (refused) {
            assertThatThrownBy(verifying)
                    .isInstanceOfSatisfying(
                            NotProven.class,
                            why ->
                                    assertThat(why.code())
                                            .matches("(INCLUSION|CONSISTENCY)_[A-Z_]+"));
        } else {
            assertThatCode(verifying).doesNotThrowAnyException();
        }
    }

    private static List<byte[]> list(String base64) {
        return base64.equals("none")
                ? List.of()
                : Arrays.stream(base64.split(" ")).map(MerkleVectorsTest::bytes).toList();
    }

    private static byte[] bytes(String base64) {
        return base64.equals("-") ? new byte[0] : Base64.getDecoder().decode(base64);
    }
}
