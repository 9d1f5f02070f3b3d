package io.tillbook.benchmarks.report;

import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures for other programs. */
public final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFile() {}

    /** Writes figures, under the names of their record's components. */
    public static void write(Path file, Record figures) {
        MAPPER.writeValue(file.toFile(), figures);
    }
}
