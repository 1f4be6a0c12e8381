package uk.carejourney.infra.publisher;

import java.util.SortedMap;

/** The page that tells integrators what may change and what each version has promised. */
final class CompatibilityPage {

    private static final String PAGE =
            """
            # Compatibility

            What was promised to whoever records facts or reads topics stays as it is.
            A file of each version's promises is compared in every build with what the code does; a difference that breaks one fails it.

            ## What may change, and what may not

            | change | for who records facts | for who reads topics |
            | --- | --- | --- |
            | a new kind of fact | allowed | allowed: a type you don't know is no error |
            | a new optional field | allowed | allowed: step over what you don't know |
            | a new required field | never; the fact gets a new version | allowed |
            | a required field made optional | allowed | never |
            | a field removed, renamed, or of another type, format or set of codes | never; the fact gets a new version | never; the same |
            | a code removed | never; it is given a last day | never |
            | a code added | allowed | allowed: keep a code you don't know as it is |
            | a kind of fact removed | never | never |
            | a topic under another name, with other partitions or another key | - | only as a new topic, `.v2`, beside the old one |
            | a header removed or of another meaning | - | never within `.v1` |
            | another field granted to a partner, or one taken away | - | by its agreement |

            A fact's version is the end of its name, such as `.v1`.
            Once there is a `.v2`, what was recorded as `.v1` is read as `.v2` everywhere but in the proof of what was stored, and published under the name it was stored by.

            ## What each version promised

            | version | kinds of fact taken | kinds of fact published | sets of codes | kinds of fact added since | versions of its facts followed by another since |
            | --- | --: | --: | --: | --: | --: |
            """;

    private CompatibilityPage() {}

    static String of(SortedMap<String, Promises> versions, Promises today) {
        StringBuilder page = new StringBuilder(PAGE);
        versions.forEach((version, promised) ->
                page.append(
                        "| %s | %d | %d | %d | %d | %d |\n"
                                .formatted(
                                        version,
                                        promised.count("recorded "),
                                        promised.count("published "),
                                        promised.count("codes "),
                                        today.count("recorded ") - promised.count("recorded "),
                                        promised.followedIn(today))));
        return page.append(
                        """

                        ## What it works with

                        | with | versions |
                        | --- | --- |
                        | Kafka's brokers | 4.0 and later, with `transaction.version` 2 |
                        | Kafka's clients that read | any that know `isolation.level=read_committed` and headers: 0.11 and later |
                        | CloudEvents | 1.0, binary mode |
                        | JSON Schema | 2020-12 |
                        | AsyncAPI | 3.0 |
                        """)
                .toString();
    }
}
