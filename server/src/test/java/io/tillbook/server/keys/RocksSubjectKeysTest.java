package io.tillbook.server.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

/** In files. */
class RocksSubjectKeysTest extends SubjectKeysContract {
    @Override
    SubjectKeys open(SecretKey wrapping) {
        return new RocksSubjectKeys(folder.resolve("keys"), wrapping);
    }

    @Test
    void aDestroyedKeyIsInNoFile() throws IOException {
        try (SubjectKeys keys = keys()) {
            keys.findOrMake(LI);
            keys.findOrMake(WANG);
            assertThat(filesWith("k/employee:wang")).isNotEmpty();
            keys.doom(WANG);
            keys.destroy(WANG);
        }
        try (SubjectKeys keys = keys()) {
            assertThat(keys.findOrMake(LI)).isNotNull();
            assertThat(keys.findOrMake(WANG)).isNotNull();
        }
        assertThat(filesWith("k/employee:wang")).isEmpty();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> contains(file, text)).toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }
}
