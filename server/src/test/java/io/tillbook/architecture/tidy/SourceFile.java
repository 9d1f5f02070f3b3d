package io.tillbook.architecture.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file of the repository.
 *
 * @param path its path from the root, with slashes
 * @param text what is in it
 */
record SourceFile(String path, String text) {
    private static final Set<String> KINDS = Set.of("java", "xml", "yaml", "yml", "properties", "graphqls", "sh", "md",
            "html", "css", "js");
    private static final Set<String> ELSEWHERE = Set.of("target", ".git", "node_modules", "data");

    List<String> lines() {
        return text.lines().toList();
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isMain() {
        return isJava() && path.contains("/src/main/");
    }

    boolean isTest() {
        return isJava() && path.contains("/src/test/");
    }

    /** The contract and the decisions, where everything is exact and comes from outside. */
    boolean isDomain() {
        boolean technical = path.contains("/kernel/") || path.contains("/store/");
        return isMain() && (path.startsWith("api/") || (path.startsWith("command-side/") && !technical));
    }

    /** The same file with the lines within text blocks left empty. */
    SourceFile withoutTextBlocks() {
        StringBuilder kept = new StringBuilder();
        boolean within = false;
        for (String line : lines()) {
            kept.append(within ? "" : line).append('\n');
            within = within != line.contains("\"\"\"");
        }
        return new SourceFile(path, kept.toString());
    }

    /** Places of the lines that are as the predicate says. */
    Stream<String> places(Predicate<String> found) {
        List<String> lines = lines();
        return IntStream.range(0, lines.size())
                .filter(index -> found.test(lines.get(index)))
                .mapToObj(index -> path + ":" + (index + 1));
    }

    /** All text files of the repository that somebody wrote. */
    static List<SourceFile> all() {
        Path root = root();
        List<SourceFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return ELSEWHERE.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String name = file.getFileName().toString();
                    if (KINDS.contains(name.substring(name.lastIndexOf('.') + 1))) {
                        files.add(new SourceFile(root.relativize(file).toString().replace('\\', '/'),
                                Files.readString(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("mvnw"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
