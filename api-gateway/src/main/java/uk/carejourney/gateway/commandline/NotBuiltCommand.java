package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** A command that is planned: says so, and changes nothing. */
@Command(description = "Not built yet.", mixinStandardHelpOptions = true)
final class NotBuiltCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getErr()
                .println(spec.name() + ": not built yet; journey --help shows what is");
        return Journey.NOT_BUILT;
    }
}
