package io.tillbook.architecture.tidy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule over the text of a file.
 *
 * @param says the rule, and what to do instead
 * @param files the files it is about
 * @param broken the places where it is broken in such files
 * @param violation a file that breaks it
 */
record TidyRule(String says, Predicate<SourceFile> files, Function<List<SourceFile>, Stream<String>> broken,
        SourceFile violation) {
    /** Forbids a pattern in the lines of Java files; comments may speak of it. */
    static TidyRule ban(String says, Predicate<SourceFile> files, String pattern, String path, String line) {
        Predicate<String> found = Pattern.compile(pattern).asPredicate();
        return ofEach(says, files, file -> file.places(text -> !isComment(text) && found.test(text)),
                new SourceFile(path, "class A {\n" + line + "\n}\n"));
    }

    /** A rule that looks at each file by itself. */
    static TidyRule ofEach(String says, Predicate<SourceFile> files, Function<SourceFile, Stream<String>> broken,
            SourceFile violation) {
        return new TidyRule(says, files, all -> all.stream().flatMap(broken), violation);
    }

    /** The places where the rule is broken. */
    Stream<String> placesIn(List<SourceFile> all) {
        return broken.apply(all.stream().filter(files).toList());
    }

    @Override
    public String toString() {
        return says;
    }

    private static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("*") || text.startsWith("/*") || text.startsWith("//");
    }
}
