package io.tillbook.architecture.tidy;

import java.util.List;
import java.util.stream.Stream;

/** The rules over the text of the sources. */
final class TidyRules {
    private static final int MOST_COLUMNS = 120;
    private static final int MOST_LINES = 300;
    private static final int MOST_METHOD_LINES = 50;
    /** Spelled in two, so that this file keeps its own rule. */
    private static final String LATER = "TO" + "DO|FIX" + "ME";
    /** Speaks to whoever started the server in vain, on the console and in one line. */
    private static final String BEFORE_LOGGING = "/StartFailureReporter.java";
    private static final String SALE = "command-side/src/main/java/io/tillbook/command/sales/A.java";
    private static final String SALE_TEST = "command-side/src/test/java/io/tillbook/command/sales/ATest.java";
    private static final String VIEW = "query-side/src/main/java/io/tillbook/query/sales/A.java";

    private TidyRules() {}

    static List<TidyRule> all() {
        return Stream.of(sizes(), bans(), BannedWords.all()).flatMap(List::stream).toList();
    }

    private static List<TidyRule> sizes() {
        return List.of(
                TidyRule.ofEach("a line has at most 120 columns, unless it is data in a text block; wrap it",
                        SourceFile::isJava,
                        file -> file.withoutTextBlocks().places(line -> line.length() > MOST_COLUMNS),
                        new SourceFile(VIEW, "// " + "x".repeat(MOST_COLUMNS))),
                TidyRule.ofEach("prose has at most 120 columns; wrap it", Prose::isMarkdown,
                        file -> Prose.longerThan(MOST_COLUMNS, file),
                        new SourceFile("docs/a.md", "x ".repeat(MOST_COLUMNS) + "x")),
                TidyRule.ofEach("a file has at most 300 lines; split it by what it does", SourceFile::isJava,
                        file -> file.lines().size() > MOST_LINES ? Stream.of(file.path()) : Stream.empty(),
                        new SourceFile(VIEW, "\n".repeat(MOST_LINES + 1))),
                new TidyRule("a method has at most 50 lines; name its steps",
                        file -> file.isJava() && file.lines().size() > MOST_METHOD_LINES,
                        files -> MethodLengths.longerThan(MOST_METHOD_LINES, files),
                        new SourceFile(VIEW, "class A { void a() {" + "\n".repeat(MOST_METHOD_LINES) + "} }")),
                TidyRule.ofEach("lines end where their text ends and are indented with spaces", _ -> true,
                        file -> file.places(line -> line.endsWith(" ") || line.contains("\t")),
                        new SourceFile(VIEW, "class A {} ")),
                TidyRule.ofEach("what is left to do is done, or is written down where plans are", _ -> true,
                        file -> file.places(line -> line.matches(".*\\b(" + LATER + ")\\b.*")),
                        new SourceFile("docs/a.md", LATER.substring(0, 4) + ": tell")));
    }

    private static List<TidyRule> bans() {
        return List.of(
                TidyRule.ban("no floats in the domain: Money, Quantity, BigDecimal", SourceFile::isDomain,
                        "\\b(double|float)\\b", SALE, "double total;"),
                TidyRule.ban("no clock in the domain: Occurrence brings the time", SourceFile::isDomain,
                        "\\bnow\\(\\)|currentTimeMillis|nanoTime", SALE, "Instant at = Instant.now();"),
                TidyRule.ban("no chance in the domain: ids come with the command", SourceFile::isDomain,
                        "randomUUID|\\bnew Random\\b|Math\\.random", SALE, "UUID id = UUID.randomUUID();"),
                TidyRule.ban("nothing is printed past the logger or the command line's own writer",
                        file -> file.isMain() && !file.path().endsWith(BEFORE_LOGGING),
                        "System\\.(out|err)\\b|printStackTrace", VIEW, "System.out.println(1);"),
                TidyRule.ban("nothing is injected into fields: constructors name what they need", SourceFile::isJava,
                        "^\\s*@Autowired\\s*$", VIEW, "    @" + "Autowired"),
                TidyRule.ban("no exception is swallowed: log it, answer it or throw it on", SourceFile::isJava,
                        "catch \\(.*\\) \\{ *\\}", VIEW, "try { a(); } catch (Exception lost) " + "{}"),
                TidyRule.ban("tests do not sleep: they wait for a condition or a position", SourceFile::isTest,
                        "Thread\\." + "sleep|TimeUnit\\.\\w+\\.sleep", SALE_TEST, "Thread." + "sleep(10);"),
                TidyRule.ban("tests use no mocks: they use the real thing, in memory", SourceFile::isTest,
                        "org\\." + "mockito", SALE_TEST, "import org." + "mockito.Mock;"),
                TidyRule.ban("a switch over our own types names every case: no default that does nothing",
                        SourceFile::isDomain, "default ->\\s*\\{\\s*\\}", SALE, "default -> {}"));
    }
}
