package uk.carejourney.tidy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A package is named after what it is about, never after its technical layer. */
final class PackageNames implements Rule {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Set<String> BANNED =
            Set.of(
                    "util",
                    "utils",
                    "common",
                    "helper",
                    "helpers",
                    "manager",
                    "service",
                    "services",
                    "impl",
                    "dto");

    @Override
    public String name() {
        return "packages are named after the field";
    }

    @Override
    public Stream<Fault> faults(Repository repository) {
        return repository.javaSources().stream().flatMap(file -> faults(repository, file));
    }

    private static Stream<Fault> faults(Repository repository, Path file) {
        Matcher found = PACKAGE.matcher(repository.text(file));
        if (!found.find()) {
            return Stream.of(new Fault(file, 0, "no package: name one"));
        }
        return Arrays.stream(found.group(1).split("\\."))
                .filter(BANNED::contains)
                .map(word -> new Fault(file, 0, "package '" + word + "': name what it is about"));
    }
}
