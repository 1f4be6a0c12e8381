package uk.carejourney.gateway.access;

import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every route the dispatcher can lead to, written {@code GET /children}. */
public final class Handlers {

    private Handlers() {}

    /** Those of handlers found by annotation, of the application and of its meters alike. */
    public static Set<String> routes(Collection<? extends HandlerMapping> handlers) {
        Set<String> routes = new TreeSet<>();
        for (HandlerMapping mapping : handlers) {
            if (mapping instanceof RequestMappingInfoHandlerMapping annotated) {
                annotated.getHandlerMethods().keySet().forEach(info -> routes.addAll(of(info)));
            }
        }
        return routes;
    }

    /** Those the table has rules for. */
    public static Set<String> of(List<Route> table) {
        return table.stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Set<RequestMethod> answered = methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
        return info.getPatternValues().stream()
                .flatMap(pattern -> answered.stream().map(method -> method + " " + pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
