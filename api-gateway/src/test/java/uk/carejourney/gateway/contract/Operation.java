package uk.carejourney.gateway.contract;

import static uk.carejourney.gateway.contract.ApiDocument.tree;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import uk.carejourney.gateway.access.Route;
import uk.carejourney.gateway.access.Routes;
import uk.carejourney.gateway.access.Scope;
import uk.carejourney.gateway.contract.Reached.Ends;
import uk.carejourney.gateway.problem.Refusal;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One operation of the contract. */
final class Operation {

    static final String SCHEME = "token";
    static final Map<String, Object> TOKEN =
            tree(
                    "type",
                    "http",
                    "scheme",
                    "bearer",
                    "bearerFormat",
                    "JWT",
                    "description",
                    "An OAuth 2.0 access token of the council's OpenID provider, which says who"
                            + " acts, in which role and teams, and for a program with which"
                            + " scopes. A program gets one by its client credentials; the"
                            + " demonstration is a provider itself, and `./journey token` prints"
                            + " one. What an operation lists are scopes a program needs.");
    static final Map<String, Object> IF_NONE_MATCH =
            tree(
                    "name",
                    "If-None-Match",
                    "in",
                    "header",
                    "required",
                    false,
                    "description",
                    "The ETag of an answer still held: if the answer would be the same, it is not"
                            + " sent again.",
                    "schema",
                    tree("type", "string"));
    static final Map<String, Object> ETAG =
            tree(
                    "description",
                    "Names what is answered: the same ETag, the same answer.",
                    "schema",
                    tree("type", "string"));
    static final Map<String, Object> RETRY_AFTER =
            tree(
                    "description",
                    "After how many seconds it is worth asking again.",
                    "schema",
                    tree("type", "integer", "format", "int32", "minimum", 1));

    static final String JSON = "application/json";

    private final Handler handler;
    private final Javadocs.Said said;
    private final Shapes shapes;
    private final Ends ends;
    private final Route route;

    Operation(Handler handler, Javadocs javadocs, Shapes shapes, Reached reached) {
        this.handler = handler;
        this.said = javadocs.of(handler.method());
        this.shapes = shapes;
        this.ends = reached.from(handler.method());
        this.route = route(handler);
    }

    private static Route route(Handler handler) {
        return Routes.ALL.stream()
                .filter(one -> one.method().equalsIgnoreCase(handler.verb()))
                .filter(one -> one.pattern().equals(handler.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for " + handler.path()));
    }

    /** Notes what an operation is sent and answers. */
    static void meet(Handler handler, Shapes shapes) {
        shapes.answered(answer(handler));
        for (Parameter one : handler.method().getParameters()) {
            if (one.isAnnotationPresent(RequestBody.class)) {
                shapes.sent(one.getParameterizedType());
            } else if (one.isAnnotationPresent(RequestParam.class) && one.getType().isEnum()) {
                shapes.sent(one.getType());
            }
        }
    }

    private static Type answer(Handler handler) {
        Type type = handler.method().getGenericReturnType();
        return type instanceof ParameterizedType entity
                        && entity.getRawType() == ResponseEntity.class
                ? entity.getActualTypeArguments()[0]
                : type;
    }

    Map<String, Object> written() {
        Sent sent = new Sent(handler, said, shapes);
        List<Object> parameters = sent.parameters();
        Map<String, Object> body = sent.body();
        boolean readsAny = !parameters.isEmpty() || body != null;
        if (sendsEtag()) {
            parameters.add(tree("$ref", "#/components/parameters/IfNoneMatch"));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("operationId", handler.tag() + "." + handler.method().getName());
        tree.put("tags", List.of(handler.tag()));
        tree.put("summary", said.summary());
        tree.put("description", said.all() + " For: " + route.whom().words() + ".");
        tree.put("parameters", parameters);
        if (body != null) {
            tree.put("requestBody", body);
        }
        tree.put("responses", responses(body != null, readsAny));
        tree.put("security", security());
        return tree;
    }

    private List<Object> security() {
        List<String> scopes = route.whom().scope().map(Scope::word).stream().toList();
        return route.whom().everyone() ? List.of() : List.of(Map.of(SCHEME, scopes));
    }

    private boolean sendsEtag() {
        return handler.verb().equals("get") && !handler.produces().equals("text/event-stream");
    }

    private SortedMap<String, Object> responses(boolean hasBody, boolean readsAny) {
        SortedMap<String, Object> responses = new TreeMap<>();
        statuses().forEach(status -> responses.put("" + status, success(status)));
        if (sendsEtag()) {
            responses.put("304", tree("description", "The answer is the one still held."));
        }
        SortedMap<String, Set<Refusal>> refused = new TreeMap<>();
        Refused.of(route, ends, hasBody, readsAny)
                .forEach(one ->
                        refused.computeIfAbsent("" + one.status().value(), _ -> new TreeSet<>())
                                .add(one));
        refused.forEach((status, why) -> responses.put(status, Refused.response(why)));
        return responses;
    }

    private Set<Integer> statuses() {
        ResponseStatus given =
                AnnotatedElementUtils.findMergedAnnotation(handler.method(), ResponseStatus.class);
        if (given != null) {
            return Set.of(given.code().value());
        }
        return ends.statuses().isEmpty() ? Set.of(200) : ends.statuses();
    }

    private Map<String, Object> success(int status) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("description", Meanings.ofStatus(status, handler.verb()));
        if (sendsEtag()) {
            response.put("headers", tree("ETag", tree("$ref", "#/components/headers/ETag")));
        }
        if (!handler.produces().isEmpty()) {
            String type = handler.produces().equals(JSON) ? "object" : "string";
            Map<String, Object> schema = tree("type", type);
            response.put("content", tree(handler.produces(), tree("schema", schema)));
        } else if (answer(handler) != void.class) {
            response.put("content", tree(JSON, tree("schema", shapes.of(answer(handler)))));
        }
        return response;
    }
}
