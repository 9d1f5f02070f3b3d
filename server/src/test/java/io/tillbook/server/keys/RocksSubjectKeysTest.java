package io.tillbook.server.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Subject;
import io.tillbook.server.rocksdb.RocksDbRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RocksSubjectKeysTest {
    private static final Subject WANG = new Subject("employee:wang");
    private static final Subject LI = new Subject("employee:li");
    private static final SecretKey MASTER = new SecretKeySpec(new byte[32], "AES");

    @TempDir private Path folder;

    @BeforeAll
    static void loadLibrary(@TempDir Path runtime) {
        RocksDbRuntime.in(runtime);
    }

    @Test
    void aPersonHasOneKeyForEver() {
        SecretKey first;
        try (RocksSubjectKeys keys = keys(MASTER)) {
            assertThat(keys.find(WANG)).isEmpty();
            first = keys.findOrMake(WANG);
            assertThat(keys.findOrMake(WANG)).isEqualTo(first);
            assertThat(keys.findOrMake(LI)).isNotEqualTo(first);
        }
        try (RocksSubjectKeys keys = keys(MASTER)) {
            assertThat(keys.find(WANG)).contains(first);
        }
    }

    @Test
    void aDestroyedKeyIsInNoFile() throws IOException {
        try (RocksSubjectKeys keys = keys(MASTER)) {
            keys.findOrMake(LI);
            keys.findOrMake(WANG);
            assertThat(filesWith("k/employee:wang")).isNotEmpty();
            keys.doom(WANG);
            keys.destroy(WANG);
            assertThat(keys.find(WANG)).isEmpty();
            assertThat(keys.doomed()).isEmpty();
            assertThat(keys.find(LI)).isPresent();
        }
        try (RocksSubjectKeys keys = keys(MASTER)) {
            assertThat(keys.find(WANG)).isEmpty();
            assertThat(keys.findOrMake(LI)).isNotNull();
            assertThat(keys.findOrMake(WANG)).isNotNull();
            assertThat(keys.find(WANG)).as("erased for ever").isEmpty();
        }
        assertThat(filesWith("k/employee:wang")).isEmpty();
    }

    @Test
    void whoIsAboutToBeErasedIsRememberedUntilSettled() {
        try (RocksSubjectKeys keys = keys(MASTER)) {
            keys.findOrMake(WANG);
            keys.doom(WANG);
        }
        try (RocksSubjectKeys keys = keys(MASTER)) {
            assertThat(keys.doomed()).containsExactly(WANG);
            keys.spare(WANG);
            assertThat(keys.doomed()).isEmpty();
            assertThat(keys.find(WANG)).isPresent();
        }
    }

    @Test
    void anotherMasterKeyOpensNothing() {
        try (RocksSubjectKeys keys = keys(MASTER)) {
            keys.findOrMake(WANG);
        }
        byte[] other = new byte[32];
        other[0] = 1;
        try (RocksSubjectKeys keys = keys(new SecretKeySpec(other, "AES"))) {
            assertThatThrownBy(() -> keys.find(WANG)).isInstanceOf(IllegalStateException.class);
        }
    }

    private RocksSubjectKeys keys(SecretKey master) {
        return new RocksSubjectKeys(folder, master);
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
