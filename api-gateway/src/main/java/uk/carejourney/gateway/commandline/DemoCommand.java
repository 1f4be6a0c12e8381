package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import uk.carejourney.gateway.demonstration.DemonstrationLoad;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Starts everything and loads the demonstration. */
@Command(
        name = "demo",
        description = "Starts everything and loads the demonstration.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin private InstanceOptions options = new InstanceOptions();

    @Unmatched private List<String> more = new ArrayList<>();

    @Option(
            names = "--check",
            description = "Do it all in a temporary folder, print one line of JSON, and stop.")
    private boolean check;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (check) {
            return new DemonstrationCheck(spec.commandLine().getOut()).run(options.settings(more));
        }
        options.eraseIfFresh();
        PrintWriter out = spec.commandLine().getOut();
        try (Instance instance =
                Instance.start(options.data, options.port, true, options.settings(more))) {
            try (Watched watched = Watched.onTerminal("Loading the sample return")) {
                instance.part(DemonstrationLoad.class).load(watched::children);
            }
            new Welcome(instance).print(out);
            instance.untilClosed(out);
        }
        return 0;
    }
}
