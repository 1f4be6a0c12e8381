package uk.carejourney.gateway.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.tools.ToolProvider;

/** What the Javadoc of our classes and methods says, read by the compiler's own parser. */
final class Javadocs {

    private static final List<Path> ROOTS =
            List.of(
                    Path.of("src/main/java"),
                    Path.of("../journey-core/src/main/java"),
                    Path.of("../projections/src/main/java"),
                    Path.of("../infra/delivery/src/main/java"),
                    Path.of("../infra/publisher/src/main/java"),
                    Path.of("../infra/returns/src/main/java"));

    /**
     * What one comment says.
     *
     * @param summary its first sentence
     * @param more what follows it; may be empty
     * @param params what is said of each parameter or component
     */
    record Said(String summary, String more, Map<String, String> params) {

        static final Said NOTHING = new Said("", "", Map.of());

        String all() {
            return more.isEmpty() ? summary : summary + " " + more;
        }
    }

    private final Map<String, Map<String, Said>> read = new HashMap<>();

    Said of(Class<?> type) {
        return file(type).getOrDefault(name(type), Said.NOTHING);
    }

    Said of(Method method) {
        Class<?> type = method.getDeclaringClass();
        return file(type).getOrDefault(name(type) + "#" + method.getName(), Said.NOTHING);
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    private Map<String, Said> file(Class<?> type) {
        String top = type.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        return read.computeIfAbsent(
                top,
                file ->
                        ROOTS.stream()
                                .map(root -> root.resolve(file))
                                .filter(Files::exists)
                                .findFirst()
                                .map(Javadocs::parsed)
                                .orElse(Map.of()));
    }

    private static Map<String, Said> parsed(Path source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Said> found = new HashMap<>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjects(source);
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                var _ = new Comments(trees, found).scan(unit, "");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    /** Walks through a source and gathers its comments. */
    private static final class Comments extends TreePathScanner<Void, String> {

        private final DocTrees trees;
        private final Map<String, Said> found;

        Comments(DocTrees trees, Map<String, Said> found) {
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree tree, String outer) {
            String name = outer.isEmpty() ? "" + tree.getSimpleName() : outer + "$" + simple(tree);
            said().ifPresent(said -> found.put(name, said));
            return super.visitClass(tree, name);
        }

        private static String simple(ClassTree tree) {
            return tree.getSimpleName().toString();
        }

        @Override
        public Void visitMethod(MethodTree tree, String outer) {
            said().ifPresent(said -> found.putIfAbsent(outer + "#" + tree.getName(), said));
            return super.visitMethod(tree, outer);
        }

        private Optional<Said> said() {
            return Optional.ofNullable(trees.getDocCommentTree(getCurrentPath()))
                    .map(Comments::said);
        }

        private static Said said(DocCommentTree comment) {
            Map<String, String> params = new HashMap<>();
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param) {
                    params.put(param.getName().toString(), text(param.getDescription()));
                }
            }
            return new Said(text(comment.getFirstSentence()), text(comment.getBody()), params);
        }

        private static String text(List<? extends DocTree> parts) {
            return parts.stream()
                    .map(Comments::text)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String text(DocTree part) {
            return switch (part) {
                case TextTree text -> text.getBody();
                case LiteralTree literal -> "`" + literal.getBody().getBody().strip() + "`";
                case LinkTree link -> "`" + link.getReference().getSignature() + "`";
                case StartElementTree _ -> " ";
                default -> part.toString();
            };
        }
    }
}
