package uk.carejourney.gateway.commandline;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

import uk.carejourney.gateway.settings.UnfitSetting;

import java.util.Optional;
import java.util.stream.Stream;

/** Tells why a command failed, in one line that says what to do next. */
final class OneLine {

    private static final int FAILED = 1;

    private OneLine() {}

    static int tell(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println(of(failure));
        command.getErr().flush();
        return FAILED;
    }

    /** What to tell: the first cause that is fit to be told, else the kind of the last one. */
    static String of(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> told(cause).stream())
                .findFirst()
                .orElseGet(() -> unforeseen(failure));
    }

    private static Optional<String> told(Throwable cause) {
        return switch (cause) {
            case CommandFailure known -> Optional.of(String.valueOf(known.getMessage()));
            case UnfitSetting unfit -> Optional.of(String.valueOf(unfit.getMessage()));
            case PortInUseException port ->
                    Optional.of(
                            "Port %d is in use by another program: stop it, or choose another with --port"
                                    .formatted(port.getPort()));
            default -> Refusals.told(cause);
        };
    }

    private static String unforeseen(Throwable failure) {
        Throwable last = causes(failure).reduce((_, next) -> next).orElse(failure);
        boolean setting =
                causes(failure).anyMatch(ConfigurationPropertiesBindException.class::isInstance);
        String what = last.getClass().getSimpleName() + ": " + last.getMessage();
        return (setting ? "A setting can't be read: " : "It failed unforeseen: ")
                + what.replaceAll("\\s+", " ")
                + (setting
                        ? "; see docs/reference/settings.md"
                        : "; the log in the data folder says more");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(50);
    }
}
