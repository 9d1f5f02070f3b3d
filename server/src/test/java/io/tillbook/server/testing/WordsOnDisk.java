package io.tillbook.server.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words in the files of a running server. Tables that it has compressed are not read. */
public final class WordsOnDisk {
    private WordsOnDisk() {}

    /** The files below a folder that have one of the words, in the forms in which text is kept. */
    public static List<Path> files(Path folder, List<String> words) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> has(file, words)).toList();
        }
    }

    private static boolean has(Path file, List<String> words) {
        try {
            String content = new String(Files.readAllBytes(file), ISO_8859_1);
            return words.stream()
                    .flatMap(text -> Stream.of(text.getBytes(UTF_8), text.getBytes(UTF_16LE)))
                    .anyMatch(bytes -> content.contains(new String(bytes, ISO_8859_1)));
        } catch (IOException gone) {
            // Files of a store come and go while it is open.
            return false;
        }
    }
}
