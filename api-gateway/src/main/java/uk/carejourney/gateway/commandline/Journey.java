package uk.carejourney.gateway.commandline;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code journey}, which does nothing without a further word. */
@Command(
        name = "journey",
        description = "An event-sourced ledger of children's journeys through social care.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            ImportCommand.class,
            RebuildCommand.class,
            WitnessCommand.class,
            SigningKeysCommand.class,
            RotateCommand.class,
            RulebookCommand.class,
            TokenCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nEnds with:%n",
        exitCodeList = {
            "0:success",
            "2:bad usage",
            "3:not built yet",
            "another number:failure, with one line saying what to do"
        })
public final class Journey implements Runnable {

    /** What a command ends with that is planned and not built. */
    static final int NOT_BUILT = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    /** Runs a command and gives its exit code. */
    public static int run(String... arguments) {
        return line().execute(arguments);
    }

    static CommandLine line() {
        CommandLine line = new CommandLine(new Journey());
        for (String word : new String[] {"check", "export"}) {
            CommandLine later = new CommandLine(new NotBuiltCommand());
            later.setUnmatchedArgumentsAllowed(true);
            line.addSubcommand(word, later);
        }
        return line.setExecutionExceptionHandler(OneLine::tell);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do, such as: journey demo");
    }
}
