package uk.carejourney.tidy;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A link from one of our pages to another file of ours leads to something that exists. */
final class RelativeLinks implements Rule {

    private static final Pattern ELSEWHERE = Pattern.compile("^[a-z][a-z0-9+.-]*:.*");

    @Override
    public String name() {
        return "links between pages lead somewhere";
    }

    @Override
    public Stream<Fault> faults(Repository repository) {
        Set<Path> places = places(repository);
        Map<Path, MarkdownPage> pages =
                repository.ending(".md").stream()
                        .collect(
                                Collectors.toMap(
                                        page -> page,
                                        page -> MarkdownPage.of(repository.lines(page))));
        return pages.entrySet().stream()
                .flatMap(page ->
                        page.getValue().links().stream()
                                .flatMap(link ->
                                        fault(places, pages, page.getKey(), link).stream()));
    }

    private static Optional<Fault> fault(
            Set<Path> places, Map<Path, MarkdownPage> pages, Path page, MarkdownPage.Link link) {
        if (ELSEWHERE.matcher(link.target()).matches()) {
            return Optional.empty();
        }
        int hash = link.target().indexOf('#');
        String file = hash < 0 ? link.target() : link.target().substring(0, hash);
        Path target = file.isEmpty() ? page : resolve(page, file);
        if (!target.toString().isEmpty() && !places.contains(target)) {
            return Optional.of(new Fault(page, link.line(), "dead link: " + link.target()));
        }
        @Nullable MarkdownPage there = pages.get(target);
        if (hash < 0 || there == null) {
            return Optional.empty();
        }
        String anchor = link.target().substring(hash + 1);
        return there.anchors().contains(anchor)
                ? Optional.empty()
                : Optional.of(new Fault(page, link.line(), "no such heading: " + link.target()));
    }

    private static Path resolve(Path page, String file) {
        String plain = URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
        return page.resolveSibling(plain).normalize();
    }

    /** Every file, and every folder that holds one. */
    private static Set<Path> places(Repository repository) {
        Set<Path> places = new HashSet<>();
        for (Path file : repository.files()) {
            for (Path at = file; at != null && places.add(at); at = at.getParent()) {
                // Its folder is one too.
            }
        }
        return places;
    }
}
