package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import uk.carejourney.gateway.access.SeededPerson;

import java.util.Locale;
import java.util.concurrent.Callable;

/** Replaces the council's wrapping key, in a running instance. */
@Command(
        name = "rotate",
        description = "Replaces the key that wraps every subject's key, while nodes go on.",
        mixinStandardHelpOptions = true)
final class RotateCommand implements Callable<Integer> {

    @Mixin private InstanceAddress address = new InstanceAddress();

    @Option(
            names = "--prepare",
            description =
                    "Only put the new key into the key file, to be copied to every other node.")
    private boolean prepare;

    @Option(names = "--json", description = "Print what came of it as one line of JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode replaced =
                address.as(SeededPerson.ADMINISTRATOR)
                        .post("/api/v1/council-keys/rotation?prepare=" + prepare);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(replaced);
        } else if (prepare) {
            out.println(
                    "The key file holds the new key too: copy it to every other node, then run"
                            + " journey rotate.");
        } else {
            out.printf(
                    Locale.UK,
                    "The wrapping key is replaced: %,d keys were wrapped again. Copy the key file"
                            + " to every other node and back it up.%n",
                    replaced.path("wrappedAgain").asInt());
        }
        out.flush();
        return 0;
    }
}
