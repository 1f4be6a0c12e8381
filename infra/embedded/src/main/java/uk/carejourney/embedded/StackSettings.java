package uk.carejourney.embedded;

import org.jspecify.annotations.Nullable;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the stack keeps its data, which ports it takes, and whether Kafka is part of it.
 *
 * @param folder holds all data; made if missing, never shared by two running stacks
 * @param ports one TCP port, 1 to 65535, for every {@link StackPort}
 * @param kafka whether to start the Kafka broker
 */
public record StackSettings(Path folder, Map<StackPort, Integer> ports, boolean kafka) {

    public static final String FOLDER = "journey.stack.folder";
    public static final String KAFKA = "journey.stack.kafka";

    public StackSettings {
        ports = Map.copyOf(ports);
    }

    /** Everything in this folder, on the usual ports, Kafka included. */
    public static StackSettings in(Path folder) {
        Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
        for (StackPort port : StackPort.values()) {
            ports.put(port, port.usual());
        }
        return new StackSettings(folder, ports, true);
    }

    /**
     * Reads the settings by name; what isn't set keeps its usual value, the folder {@code
     * .journey}.
     *
     * @throws StackRefusal naming the setting whose value can't be used
     */
    public static StackSettings read(Function<String, @Nullable String> lookup) {
        StackSettings settings = in(folder(lookup.apply(FOLDER)));
        for (StackPort port : StackPort.values()) {
            String value = lookup.apply(port.setting());
            if (value != null) {
                settings = settings.withPort(port, number(port.setting(), value));
            }
        }
        return kafka(lookup.apply(KAFKA)) ? settings : settings.withoutKafka();
    }

    public StackSettings withPort(StackPort port, int number) {
        Map<StackPort, Integer> moved = new EnumMap<>(ports);
        moved.put(port, number);
        return new StackSettings(folder, moved, kafka);
    }

    public StackSettings withoutKafka() {
        return new StackSettings(folder, ports, false);
    }

    /** The port one part takes. */
    public int port(StackPort port) {
        Integer number = ports.get(port);
        return number == null ? port.usual() : number;
    }

    private static Path folder(@Nullable String value) {
        try {
            return Path.of(value == null ? ".journey" : value);
        } catch (InvalidPathException e) {
            throw new StackRefusal(FOLDER + " is not a path this machine can use: " + value, e);
        }
    }

    private static boolean kafka(@Nullable String value) {
        return switch (value) {
            case null -> true;
            case "true" -> true;
            case "false" -> false;
            default -> throw new StackRefusal(KAFKA + "=" + value + ": say true or false");
        };
    }

    private static int number(String setting, String value) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= 1 && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notAPort(setting, value, e);
        }
        throw notAPort(setting, value, null);
    }

    private static StackRefusal notAPort(
            String setting, String value, @Nullable NumberFormatException cause) {
        return new StackRefusal(
                "%s=%s is not a port: give a number from 1 to 65535".formatted(setting, value),
                cause);
    }
}
