package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import uk.carejourney.gateway.access.SeededPerson;

import java.util.Locale;
import java.util.concurrent.Callable;

/** Builds a read model again, in a running instance. */
@Command(
        name = "rebuild",
        description = "Builds a read model again from the ledger, beside the one in use.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    private static final int DIFFERS = 4;

    @Parameters(index = "0", paramLabel = "PROJECTION", description = "chronology or timescales.")
    private String projection = "";

    @Mixin private InstanceAddress address = new InstanceAddress();

    @Option(
            names = "--accept-difference",
            description = "Use the new one even if it differs from the one in use.")
    private boolean acceptDifference;

    @Option(names = "--json", description = "Print what came of it as one line of JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!projection.matches("[a-z-]{1,40}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + projection + "' is not a read model: chronology and timescales are");
        }
        JsonNode rebuilt =
                address.as(SeededPerson.ADMINISTRATOR)
                        .post(
                                "/api/v1/projections/%s/rebuild?acceptDifference=%s"
                                        .formatted(projection, acceptDifference));
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(rebuilt);
        } else {
            out.printf(
                    Locale.UK,
                    "%s is built again to position %d: %,d subjects, %,d compared, %,d differ;"
                            + " %s.%n",
                    projection,
                    rebuilt.path("builtTo").asLong(),
                    rebuilt.path("subjects").asInt(),
                    rebuilt.path("compared").asInt(),
                    rebuilt.path("differing").asInt(),
                    rebuilt.path("inUse").asBoolean()
                            ? "it is in use now"
                            : "the earlier one stays in use");
        }
        out.flush();
        return rebuilt.path("inUse").asBoolean() ? 0 : DIFFERS;
    }
}
