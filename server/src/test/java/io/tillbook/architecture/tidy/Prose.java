package io.tillbook.architecture.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is written for people in a Markdown file: neither tables, nor code, nor headings, nor HTML. */
final class Prose {
    private static final String FENCE = "```";

    private Prose() {}

    static boolean isMarkdown(SourceFile file) {
        return file.path().endsWith(".md");
    }

    /** Places of lines that are longer than so many columns, where they could be wrapped. */
    static Stream<String> longerThan(int columns, SourceFile file) {
        List<String> lines = withoutCode(file.lines());
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).length() > columns && isProse(lines.get(index)))
                .mapToObj(index -> file.path() + ":" + (index + 1));
    }

    private static boolean isProse(String line) {
        return !line.startsWith("|") && !line.startsWith("#") && !line.startsWith("<");
    }

    private static List<String> withoutCode(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean within = false;
        for (String line : lines) {
            boolean isFence = line.strip().startsWith(FENCE);
            kept.add(within || isFence ? "" : line);
            within = within != isFence;
        }
        return kept;
    }
}
