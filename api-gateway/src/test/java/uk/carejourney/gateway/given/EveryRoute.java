package uk.carejourney.gateway.given;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uk.carejourney.gateway.access.GuardedResponses;
import uk.carejourney.gateway.given.OnPages.Asking;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Asks every route an application has, so that none is forgotten. */
public final class EveryRoute {

    private static final String[] LISTENING_WRONGLY = {"Last-Event-ID", "none"};

    private EveryRoute() {}

    /** What every route answers to a bare request. */
    public static Stream<HttpResponse<String>> answers(
            RequestMappingHandlerMapping routes, Asking asking) {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(info ->
                        info.getPatternValues().stream()
                                .flatMap(pattern -> asked(info, pattern, asking)));
    }

    private static Stream<HttpResponse<String>> asked(
            RequestMappingInfo info, String pattern, Asking asking) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        String path =
                pattern.replace("{child}", RobinsStory.ROBIN.id().toString())
                        .replace("{position}", "91")
                        .replace("{alert}", InventedAlerts.NEW.toString())
                        .replaceAll("\\{[^}]*}", "unknown");
        // What goes on for ever is asked in a way that is refused.
        String[] headers = path.endsWith("/events") ? LISTENING_WRONGLY : new String[0];
        return (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                .stream()
                        .map(method ->
                                asking.answer(
                                        method.name(), path, BodyPublishers.noBody(), headers));
    }

    /** Whether every guarding header is there, once, with its value. */
    public static boolean isGuarded(HttpResponse<String> answer) {
        return GuardedResponses.HEADERS.entrySet().stream()
                .allMatch(header ->
                        answer.headers()
                                .allValues(header.getKey())
                                .equals(List.of(header.getValue())));
    }
}
