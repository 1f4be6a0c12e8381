package uk.carejourney.gateway.frame;

import org.jspecify.annotations.Nullable;

import uk.carejourney.gateway.access.Acting;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.RouteTable;
import uk.carejourney.gateway.access.RouteTable.Found;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.settings.CouncilSettings;

/**
 * What stands around a page.
 *
 * @param council whose records these are
 * @param demonstration whether everyone in them is invented
 * @param acting who is signed in; absent if nobody is
 * @param path where one is
 */
public record Frame(String council, boolean demonstration, @Nullable Person acting, String path) {

    private static final RouteTable ROUTES = new RouteTable(Routes.ALL);

    public static Frame of(CouncilSettings council, String path) {
        return new Frame(
                council.council(), council.demonstration(), Acting.now().orElse(null), path);
    }

    public boolean at(String start) {
        return path.equals(start) || path.startsWith(start + "/");
    }

    /** Whether whoever is signed in may open a page. */
    public boolean may(String page) {
        return acting != null
                && ROUTES.find("GET", page) instanceof Found.This(var route)
                && route.whom().refuse(acting).isEmpty();
    }
}
