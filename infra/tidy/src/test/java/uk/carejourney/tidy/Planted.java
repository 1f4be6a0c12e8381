package uk.carejourney.tidy;

import java.util.List;

/**
 * A violation planted for one rule, and its harmless double.
 *
 * @param says part of what the rule must answer
 */
record Planted(Rule rule, String says, List<Sown> bad, List<Sown> good) {

    /** A file put into an empty repository. */
    record Sown(String path, String text) {}

    private static final Rule SIZES = rule(JavaSizes.class);
    private static final Rule PACKAGES = rule(PackageNames.class);
    private static final Rule DECISIONS = rule(DecisionNumbers.class);
    private static final Rule LINKS = rule(RelativeLinks.class);
    private static final Rule GLOSSARY = rule(GlossaryNames.class);
    private static final Rule COMMANDS = rule(NamedCommands.class);
    private static final Rule CLAIMS = rule(SecurityClaims.class);
    private static final String FIRST = "| 1.1.1 | so | `AtTest` |\n";
    private static final String REST = "| 1.1.2 to 17.3.2 | not yet | |\n";

    static List<Planted> all() {
        // Banned words are written in two halves, or this file would break the rules itself.
        return List.of(
                text(HouseRules.NO_LEFTOVERS, "TO" + "DO later", "TO" + "DO(#12) later"),
                text(HouseRules.NO_LEFTOVERS, "FIX" + "ME", "affixed menu"),
                text(HouseRules.NO_LEFTOVERS, "// <<no" + "-commit>>", "no commit"),
                text(HouseRules.NO_PATHS_OF_ONE_MACHINE, "= \"/ho" + "me/me/x\"", "at /homes/12"),
                text(HouseRules.NO_PATHS_OF_ONE_MACHINE, "/t" + "mp/x.csv", "target/t" + "mp/x"),
                text(HouseRules.NO_REGISTRY_HOSTS, "repo.maven" + ".apache.org/x", "a repository"),
                text(HouseRules.NO_REGISTRY_HOSTS, "http://nex" + "us.example/", "a nexus of"),
                java(SIZES, "250: split it", "// a line\n".repeat(251), "// a line\n".repeat(250)),
                java(SIZES, "columns", "// " + "x".repeat(118), "// " + "x".repeat(117)),
                facts("300: split it", 301, 300),
                java(PACKAGES, "'service'", "package a.service.b;", "package a.servicefamily;"),
                java(PACKAGES, "no package", "class A {}", "package a;"),
                decisions("0001-b.md", "belongs to", "0002-b.md"),
                decisions("2-b.md", "NNNN-short-title", "README.md"),
                page(LINKS, "dead link", "[a](gone.md)", "[a](there.md) `[b](gone.md)`"),
                page(LINKS, "dead link", "![a](../x.png)", "[a](https://example.org/x.png)"),
                page(LINKS, "dead link", "[a]: gone.md", "[a]: there.md"),
                page(LINKS, "no such heading", "[a](there.md#no)", "[a](there.md#a-heading-9)"),
                page(COMMANDS, "no such command: fly", "`./journey fly`", "`./journey demo --x`"),
                glossary("no type is called Gone", "Gone", "There"),
                claim("names []", "| 1.1.1 | so | |\n" + REST),
                claim("no test is tagged", FIRST + REST.replace("|\n", "`AtTest` |\n")),
                claim("1.1.2 is missing", FIRST + "| 1.2.1 to 17.3.2 | not yet | |\n"),
                claim("1.1.1 is answered for twice", FIRST + FIRST + REST));
    }

    private static Rule rule(Class<? extends Rule> type) {
        return HouseRules.ALL.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private static Planted text(Rule rule, String bad, String good) {
        return new Planted(rule, "notes.txt:1", one("notes.txt", bad), one("notes.txt", good));
    }

    private static Planted java(Rule rule, String says, String bad, String good) {
        return new Planted(rule, says, one("m/src/main/A.java", bad), one("m/src/A.java", good));
    }

    private static Planted facts(String says, int bad, int good) {
        String path = "journey-core/src/main/java/Facts.java";
        String first = "public sealed interface Facts {}\n";
        return new Planted(
                SIZES,
                says,
                one(path, first + "// a line\n".repeat(bad - 1)),
                one(path, first + "// a line\n".repeat(good - 1)));
    }

    private static Planted decisions(String bad, String says, String good) {
        Sown first = new Sown("docs/decisions/0001-a.md", "# A");
        return new Planted(
                DECISIONS,
                says,
                List.of(first, new Sown("docs/decisions/" + bad, "# B")),
                List.of(first, new Sown("docs/decisions/" + good, "# B")));
    }

    private static Planted glossary(String says, String bad, String good) {
        Sown type = new Sown("m/src/main/java/There.java", "package a;\n\nrecord There() {}\n");
        String page = "docs/glossary.md";
        return new Planted(
                GLOSSARY,
                says,
                List.of(type, new Sown(page, "| a | b `Other` | `" + bad + ".part` |")),
                List.of(type, new Sown(page, "| a | b `Other` | `" + good + ".part` |")));
    }

    private static Planted claim(String says, String bad) {
        // Written in two halves, or this file would be such a test itself.
        Sown test = new Sown("m/src/test/java/AtTest.java", "@Ta" + "g(\"asvs-1.1.1\")\n");
        String page = SecurityClaims.PAGE.toString();
        return new Planted(
                CLAIMS,
                says,
                List.of(test, new Sown(page, bad)),
                List.of(test, new Sown(page, FIRST + REST)));
    }

    private static Planted page(Rule rule, String says, String bad, String good) {
        Sown there = new Sown("docs/there.md", "# There\n\n## A heading: 9\n");
        return new Planted(
                rule,
                says,
                List.of(there, new Sown("docs/page.md", bad)),
                List.of(there, new Sown("docs/page.md", good)));
    }

    private static List<Sown> one(String path, String text) {
        return List.of(new Sown(path, text));
    }

    @Override
    public String toString() {
        return rule.name() + ": " + says;
    }
}
