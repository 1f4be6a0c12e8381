package uk.carejourney.delivery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Addresses mail may go to. */
public final class MailAddresses {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    private MailAddresses() {}

    /**
     * The address, if it is one.
     *
     * @throws IllegalArgumentException if it is not; the message says what to write
     */
    public static String checked(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no mail address: write such as duty@example.gov.uk"
                            .formatted(address));
        }
        return address;
    }

    /**
     * Reads who gets which team's digest.
     *
     * @param lines each a team, a colon and addresses between commas; {@code *} is every team
     * @throws IllegalArgumentException if a line is not; the message says what to put right
     */
    public static Map<String, List<String>> byTeam(List<String> lines) {
        Map<String, List<String>> byTeam = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.lastIndexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "'%s' can't be read: write a team, a colon and addresses".formatted(line));
            }
            List<String> addresses =
                    Arrays.stream(line.substring(colon + 1).split(",", -1))
                            .map(address -> checked(address.strip()))
                            .distinct()
                            .toList();
            String team = line.substring(0, colon).strip();
            if (byTeam.putIfAbsent(team, addresses) != null) {
                throw new IllegalArgumentException(
                        "the team '%s' stands twice: write its addresses on one line"
                                .formatted(team));
            }
        }
        return byTeam;
    }
}
