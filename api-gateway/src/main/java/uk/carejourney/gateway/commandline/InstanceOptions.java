package uk.carejourney.gateway.commandline;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import uk.carejourney.embedded.EmbeddedStack;

import java.nio.file.Path;
import java.util.List;

/** Where an instance keeps its data and where it answers; shared by demo and up. */
final class InstanceOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all data (default: ./.journey).")
    Path data = Path.of(".journey");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to serve on (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    @Option(names = "--fresh", description = "Erase the data in the folder and start over.")
    private boolean fresh;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    /** Erases the data folder if that was asked for, and only if it is one of ours. */
    void eraseIfFresh() {
        if (fresh) {
            EmbeddedStack.erase(data);
        }
    }

    /**
     * Further settings, written {@code --name=value}, handed on to the application.
     *
     * @param more the words the command knows no option for; picocli leaves them to the command
     *     itself, never to what is mixed into it
     * @throws ParameterException naming the first word that is neither an option nor a setting
     */
    List<String> settings(List<String> more) {
        for (String word : more) {
            if (!word.matches("--(journey|spring|server|logging)\\.[a-z0-9.-]+=.*")) {
                throw new ParameterException(
                        spec.commandLine(), "'" + word + "' is neither an option nor a setting");
            }
        }
        return List.copyOf(more);
    }
}
