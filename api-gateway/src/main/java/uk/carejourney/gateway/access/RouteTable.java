package uk.carejourney.gateway.access;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the rule of a request as the dispatcher finds its handler: the most specific pattern. */
public final class RouteTable {

    private record Parsed(PathPattern pattern, Route route) {}

    private final List<Parsed> parsed;

    public RouteTable(List<Route> routes) {
        this.parsed =
                routes.stream()
                        .map(route ->
                                new Parsed(
                                        PathPatternParser.defaultInstance.parse(route.pattern()),
                                        route))
                        .sorted(Comparator.comparing(Parsed::pattern))
                        .toList();
    }

    /** What the table says of a request. */
    public sealed interface Found {

        /** The route asked for. */
        record This(Route route) implements Found {}

        /** There is such a place, but it does not do that. */
        record OtherMethod() implements Found {}

        /** There is no such place. */
        record Nowhere() implements Found {}
    }

    /** The route a request asks for. */
    public Found find(String method, String path) {
        PathContainer asked = PathContainer.parsePath(path);
        String wanted = method.equals("HEAD") ? "GET" : method;
        List<Route> there =
                parsed.stream()
                        .filter(one -> one.pattern().matches(asked))
                        .map(Parsed::route)
                        .toList();
        Optional<Route> first =
                there.stream().filter(route -> route.method().equals(wanted)).findFirst();
        if (first.isPresent()) {
            return new Found.This(first.get());
        }
        return there.isEmpty() ? new Found.Nowhere() : new Found.OtherMethod();
    }
}
