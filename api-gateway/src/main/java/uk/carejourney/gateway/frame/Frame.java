package uk.carejourney.gateway.frame;

import uk.carejourney.gateway.access.SeededPerson;
import uk.carejourney.gateway.settings.CouncilSettings;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param council whose records these are
 * @param demonstration whether everyone in them is invented
 * @param acting whom one acts as
 * @param people whom one could act as
 * @param path where one is
 */
public record Frame(
        String council,
        boolean demonstration,
        SeededPerson acting,
        List<SeededPerson> people,
        String path) {

    public static Frame of(CouncilSettings council, SeededPerson acting, String path) {
        return new Frame(
                council.council(),
                council.demonstration(),
                acting,
                List.of(SeededPerson.values()),
                path);
    }

    public boolean at(String start) {
        return path.equals(start) || path.startsWith(start + "/");
    }
}
