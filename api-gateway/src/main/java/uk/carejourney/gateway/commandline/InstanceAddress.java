package uk.carejourney.gateway.commandline;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import uk.carejourney.gateway.access.SeededPerson;

import java.net.URI;
import java.nio.file.Path;

/** Which running instance a command asks, and what it shows there; shared by all that ask one. */
final class InstanceAddress {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the instance answers (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "File of a token to show (default: one of an invented person, from an instance"
                            + " on this machine that knows them).")
    private @Nullable Path tokenFile;

    URI url() {
        return url;
    }

    /** The instance, asked as this person where it knows the invented ones. */
    RunningInstance as(SeededPerson person) {
        return new RunningInstance(url, person.id(), tokenFile);
    }
}
