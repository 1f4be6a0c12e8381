package uk.carejourney.gateway.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A method that answers one kind of request.
 *
 * @param method itself
 * @param verb of the request, in lower case
 * @param path of the request, with its variables in braces
 * @param produces the media type it says it answers with; empty for JSON
 */
record Handler(Method method, String verb, String path, String produces) {

    static final String PREFIX = "/api/v1/";

    /** Every handler of the REST interface, by path and verb. */
    static List<Handler> among(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(Handler::of)
                .filter(one -> one.path().startsWith(PREFIX))
                .sorted(Comparator.comparing(Handler::path).thenComparing(Handler::verb))
                .toList();
    }

    private static Stream<Handler> of(Method method) {
        RequestMapping own =
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (own == null) {
            return Stream.empty();
        }
        RequestMapping above =
                AnnotatedElementUtils.findMergedAnnotation(
                        method.getDeclaringClass(), RequestMapping.class);
        String begin = above == null ? "" : above.path()[0];
        return Arrays.stream(own.path())
                .map(path ->
                        new Handler(
                                method,
                                own.method()[0].name().toLowerCase(Locale.ROOT),
                                begin + path,
                                own.produces().length == 0 ? "" : own.produces()[0]));
    }

    /** What its class is about, as the contract groups it. */
    String tag() {
        return Shapes.stem(method.getDeclaringClass())
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
