package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import uk.carejourney.infra.signing.SigningKeyFile;
import uk.carejourney.proof.note.MalformedNote;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Makes a file of new signing keys. */
@Command(
        name = "signing-keys",
        description = "Makes a new file of signing keys and prints their public halves.",
        mixinStandardHelpOptions = true)
final class SigningKeysCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "Where to make it; not there yet.")
    private Path file = Path.of("");

    @Option(
            names = "--origin",
            paramLabel = "NAME",
            required = true,
            description = "The log's name, as journey.ledger.origin says.")
    private String origin = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            SigningKeyFile.ofLog(file, "FILE").make(origin).forEach(out::println);
        } catch (MalformedNote unfit) {
            throw new ParameterException(
                    spec.commandLine(), "'" + origin + "' is not a log's name", unfit);
        }
        out.flush();
        return 0;
    }
}
