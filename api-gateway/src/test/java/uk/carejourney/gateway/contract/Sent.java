package uk.carejourney.gateway.contract;

import static uk.carejourney.gateway.contract.ApiDocument.tree;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operation is sent: its parameters and its body. */
final class Sent {

    private final Handler handler;
    private final Javadocs.Said said;
    private final Shapes shapes;

    Sent(Handler handler, Javadocs.Said said, Shapes shapes) {
        this.handler = handler;
        this.said = said;
        this.shapes = shapes;
    }

    List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        for (Parameter one : handler.method().getParameters()) {
            Map<String, Object> parameter = parameter(one);
            if (parameter != null) {
                parameters.add(parameter);
            }
        }
        return parameters;
    }

    @Nullable Map<String, Object> body() {
        if (isUpload()) {
            return upload();
        }
        return Arrays.stream(handler.method().getParameters())
                .filter(one -> one.isAnnotationPresent(RequestBody.class))
                .findFirst()
                .map(this::body)
                .orElse(null);
    }

    private @Nullable Map<String, Object> parameter(Parameter one) {
        PathVariable path = one.getAnnotation(PathVariable.class);
        RequestParam query = one.getAnnotation(RequestParam.class);
        RequestHeader header = one.getAnnotation(RequestHeader.class);
        if (path != null) {
            return parameter(one, name(path.name(), one), "path", true, "");
        }
        if (header != null) {
            return parameter(one, name(header.name(), one), "header", false, header.defaultValue());
        }
        if (query == null || isFile(one)) {
            return null;
        }
        boolean required =
                query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        return parameter(one, name(query.name(), one), "query", required, query.defaultValue());
    }

    private static String name(String given, Parameter one) {
        return given.isEmpty() ? one.getName() : given;
    }

    private Map<String, Object> parameter(
            Parameter one, String name, String in, boolean required, String usual) {
        String own = said.params().getOrDefault(one.getName(), "");
        Map<String, Object> schema = new LinkedHashMap<>(shapes.of(one.getParameterizedType()));
        if (!usual.isEmpty() && !usual.equals(ValueConstants.DEFAULT_NONE)) {
            schema.put("default", typed(one.getType(), usual));
        }
        return tree(
                "name",
                name,
                "in",
                in,
                "required",
                required,
                "description",
                own.isEmpty() ? Meanings.of(name) : Shapes.sentence(own),
                "schema",
                schema);
    }

    private static Object typed(Class<?> type, String value) {
        if (type == boolean.class) {
            return Boolean.valueOf(value);
        }
        return type == int.class || type == long.class ? (Object) Long.valueOf(value) : value;
    }

    private Map<String, Object> body(Parameter one) {
        RequestBody annotation = one.getAnnotation(RequestBody.class);
        return tree(
                "required",
                annotation.required(),
                "content",
                tree(Operation.JSON, tree("schema", shapes.of(one.getParameterizedType()))));
    }

    private boolean isUpload() {
        return Arrays.stream(handler.method().getParameters()).anyMatch(Sent::isFile);
    }

    private static boolean isFile(Parameter one) {
        return one.getParameterizedType().getTypeName().contains(MultipartFile.class.getName());
    }

    private static Map<String, Object> upload() {
        Map<String, Object> file =
                tree(
                        "type",
                        "array",
                        "items",
                        tree("type", "string", "contentMediaType", "application/octet-stream"),
                        "description",
                        Meanings.of("file"));
        return tree(
                "required",
                true,
                "content",
                tree(
                        "multipart/form-data",
                        tree(
                                "schema",
                                tree(
                                        "type",
                                        "object",
                                        "properties",
                                        tree("file", file),
                                        "required",
                                        List.of("file")))));
    }
}
