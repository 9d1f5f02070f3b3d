package io.tillbook.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated page under {@code docs/reference}. */
public final class ReferenceFile {
    private static final String UPDATE = "tillbook.update-references";

    private ReferenceFile() {}

    /** Fails unless the committed page is what the code generates now; writes it anew where that is asked for. */
    public static void check(String name, String generated) {
        Path file = Path.of("..", "docs", "reference", name);
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, generated);
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            assertThat(committed)
                    .as("docs/reference/%s differs from the code; run ./mvnw test -D%s=true, look at what"
                            + " changed, and commit it", name, UPDATE)
                    .isEqualTo(generated);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
