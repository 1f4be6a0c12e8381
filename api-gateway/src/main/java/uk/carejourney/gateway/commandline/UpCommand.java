package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import uk.carejourney.gateway.signin.SignInWords;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Starts everything without demonstration data. */
@Command(
        name = "up",
        description = "Starts everything, without demonstration data.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin private InstanceOptions options = new InstanceOptions();

    @Unmatched private List<String> more = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        options.eraseIfFresh();
        PrintWriter out = spec.commandLine().getOut();
        try (Instance instance =
                Instance.start(options.data, options.port, false, options.settings(more))) {
            out.println("Journey Ledger answers on " + instance.address());
            out.println(instance.part(SignInWords.class).words());
            out.flush();
            instance.untilClosed(out);
        }
        return 0;
    }
}
