package uk.carejourney.infra.verify;

import uk.carejourney.proof.note.MalformedNote;
import uk.carejourney.proof.note.VerifierKey;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param what a folder, a file, or a web address
 * @param keys the log's and its witnesses' keys, known from elsewhere; none to believe the place
 * @param origin the log's name, if known from elsewhere
 * @param leaf the file with the leaf a proof is about, where the proof does not bring it
 * @param tokenFile the file of a token to show, where an instance wants to know who asks
 * @param json whether to answer one line of JSON
 */
record Request(
        String what,
        List<VerifierKey> keys,
        Optional<String> origin,
        Optional<String> leaf,
        Optional<String> tokenFile,
        boolean json) {

    static final String USAGE =
            "usage: ./journey verify DIR-URL-or-FILE [--key KEY]... [--origin NAME] [--leaf FILE]"
                    + " [--token-file FILE] [--json]";

    /**
     * Reads the words of a command.
     *
     * @throws IllegalArgumentException with what is wrong with them
     */
    static Request of(String... words) {
        List<String> what = new ArrayList<>();
        List<VerifierKey> keys = new ArrayList<>();
        Optional<String> origin = Optional.empty();
        Optional<String> leaf = Optional.empty();
        Optional<String> tokenFile = Optional.empty();
        boolean json = false;
        for (Iterator<String> rest = List.of(words).iterator(); rest.hasNext(); ) {
            String word = rest.next();
            switch (word) {
                case "--json" -> json = true;
                case "--key" -> keys.add(key(after(word, rest)));
                case "--origin" -> origin = Optional.of(after(word, rest));
                case "--leaf" -> leaf = Optional.of(after(word, rest));
                case "--token-file" -> tokenFile = Optional.of(after(word, rest));
                case String other when other.startsWith("-") ->
                        throw new IllegalArgumentException("there is no option " + other);
                default -> what.add(word);
            }
        }
        if (what.size() != 1) {
            throw new IllegalArgumentException("say one folder, file or address");
        }
        return new Request(what.getFirst(), keys, origin, leaf, tokenFile, json);
    }

    private static String after(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " wants a value");
        }
        return rest.next();
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (MalformedNote malformed) {
            throw new IllegalArgumentException("--key: " + malformed.getMessage(), malformed);
        }
    }
}
