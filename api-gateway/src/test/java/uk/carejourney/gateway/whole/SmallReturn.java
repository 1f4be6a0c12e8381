package uk.carejourney.gateway.whole;

import uk.carejourney.infra.returns.ssda903.SampleReturn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample return's first few children, in every table. */
final class SmallReturn {

    private SmallReturn() {}

    /** Writes the files into a folder and gives the children's numbers. */
    static Set<String> write(Path folder, int children) throws IOException {
        Map<String, byte[]> files = SampleReturn.files();
        Set<String> chosen =
                lines(files, "header.csv")
                        .skip(1)
                        .limit(children)
                        .map(SmallReturn::child)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : files.keySet()) {
            Stream<String> rows =
                    lines(files, name).skip(1).filter(line -> chosen.contains(child(line)));
            List<String> kept = Stream.concat(lines(files, name).limit(1), rows).toList();
            Files.write(folder.resolve(name), kept);
        }
        return chosen;
    }

    private static Stream<String> lines(Map<String, byte[]> files, String name) {
        byte[] content = files.getOrDefault(name, new byte[0]);
        return new String(content, StandardCharsets.UTF_8).lines();
    }

    private static String child(String line) {
        return line.split(",", 2)[0];
    }
}
