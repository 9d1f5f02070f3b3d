package io.tillbook.device.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a journal as it is read.
 *
 * @param file the file
 * @param lines its whole lines, as text
 * @param wholeBytes how many bytes they have
 * @param tornBytes how many bytes without an end of line stand behind them
 */
record Segment(Path file, List<String> lines, long wholeBytes, long tornBytes) {
    private static final String ENDING = ".ndjson";

    /** The files of a journal in their order. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    /** The file that begins with an entry. */
    static Path file(Path folder, long seq) {
        return folder.resolve("%012d%s".formatted(seq, ENDING));
    }

    /** The number of a file's first entry, by its name. */
    static long first(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
    }

    static Segment read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                lines.add(text(bytes, from, at));
                from = at + 1;
            }
        }
        return new Segment(file, lines, from, bytes.length - from);
    }

    /** What is no UTF-8 is no line. */
    private static String text(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException damaged) {
            return "";
        }
    }
}
