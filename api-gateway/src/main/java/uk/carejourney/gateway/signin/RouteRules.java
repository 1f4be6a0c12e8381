package uk.carejourney.gateway.signin;

import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import uk.carejourney.gateway.access.Acting;
import uk.carejourney.gateway.access.Person;
import uk.carejourney.gateway.access.RouteTable;
import uk.carejourney.gateway.access.RouteTable.Found;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.Whom;

import java.util.Optional;
import java.util.function.Supplier;

/** Holds every request against the table of routes; what is not there answers nobody. */
final class RouteRules implements AuthorizationManager<RequestAuthorizationContext> {

    private final RouteTable table = new RouteTable(Routes.ALL);

    /**
     * What came of it.
     *
     * @param found what the table says
     * @param unanswered why the person is not answered; empty if they are
     */
    record Decision(Found found, Optional<Whom.Unanswered> unanswered, boolean isGranted)
            implements AuthorizationResult {}

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> who, RequestAuthorizationContext asked) {
        var request = asked.getRequest();
        Found found = table.find(request.getMethod(), request.getRequestURI());
        if (!(found instanceof Found.This(var route))) {
            return new Decision(found, Optional.empty(), false);
        }
        if (route.whom().everyone()) {
            return new Decision(found, Optional.empty(), true);
        }
        Optional<Person> person = Acting.of(who.get());
        Optional<Whom.Unanswered> unanswered = person.flatMap(route.whom()::refuse);
        return new Decision(found, unanswered, person.isPresent() && unanswered.isEmpty());
    }
}
