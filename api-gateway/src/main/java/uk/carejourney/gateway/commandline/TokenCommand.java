package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import uk.carejourney.gateway.access.SeededPerson;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Prints a token of one of the invented people, to be sent with curl. */
@Command(
        name = "token",
        description = "Prints a token of one of the demonstration's invented people.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PERSON", description = "Such as worker-201.")
    private String person = "";

    @Mixin private InstanceAddress instance = new InstanceAddress();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        SeededPerson known =
                SeededPerson.withId(person)
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(),
                                        "'%s' is none of the invented people: %s"
                                                .formatted(person, people())));
        var out = spec.commandLine().getOut();
        out.println(instance.as(known).token());
        out.flush();
        return 0;
    }

    private static String people() {
        return Arrays.stream(SeededPerson.values())
                .map(SeededPerson::id)
                .collect(Collectors.joining(", "));
    }
}
