package uk.carejourney.tidy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
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
        return repository.ending(".md").stream()
                .flatMap(page ->
                        MarkdownPage.of(repository.lines(page)).links().stream()
                                .flatMap(link -> fault(repository, page, link).stream()));
    }

    private static Optional<Fault> fault(Repository repository, Path page, MarkdownPage.Link link) {
        if (ELSEWHERE.matcher(link.target()).matches()) {
            return Optional.empty();
        }
        int hash = link.target().indexOf('#');
        String file = hash < 0 ? link.target() : link.target().substring(0, hash);
        Path target = file.isEmpty() ? page : resolve(page, file);
        if (!exists(repository, target)) {
            return Optional.of(new Fault(page, link.line(), "dead link: " + link.target()));
        }
        if (hash < 0 || !target.toString().endsWith(".md")) {
            return Optional.empty();
        }
        String anchor = link.target().substring(hash + 1);
        return MarkdownPage.of(repository.lines(target)).anchors().contains(anchor)
                ? Optional.empty()
                : Optional.of(new Fault(page, link.line(), "no such heading: " + link.target()));
    }

    private static Path resolve(Path page, String file) {
        String plain = URLDecoder.decode(file.replace("+", "%2B"), StandardCharsets.UTF_8);
        return page.resolveSibling(plain).normalize();
    }

    private static boolean exists(Repository repository, Path target) {
        return target.toString().isEmpty()
                || repository.files().stream().anyMatch(file -> file.startsWith(target));
    }
}
