package io.tillbook.architecture.tidy;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule over the text of a file.
 *
 * @param says the rule, and what to do instead
 * @param files the files it is about
 * @param broken the places where it is broken
 * @param violation a file that breaks it
 */
record TidyRule(String says, Predicate<SourceFile> files, Function<SourceFile, Stream<String>> broken,
        SourceFile violation) {
    /** Forbids a pattern in the lines of Java files; comments may speak of it. */
    static TidyRule ban(String says, Predicate<SourceFile> files, String pattern, String path, String line) {
        Predicate<String> found = Pattern.compile(pattern).asPredicate();
        return new TidyRule(says, files, file -> file.places(text -> !isComment(text) && found.test(text)),
                new SourceFile(path, "class A {\n" + line + "\n}\n"));
    }

    Stream<String> placesIn(SourceFile file) {
        return files.test(file) ? broken.apply(file) : Stream.empty();
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
