package io.tillbook.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir private Path directory;

    @Test
    void derivesTheSameKeysFromItsFileEachTime() throws IOException {
        Path file = directory.resolve("keys").resolve("master");
        SecretKey first = MasterKey.in(file, directory.resolve("subjects")).derived("one purpose", "AES");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        SecretKey again = MasterKey.in(file, directory.resolve("subjects")).derived("one purpose", "AES");
        byte[] sealed = AesGcm.encrypt(first, "text".getBytes(UTF_8), "it");
        assertThat(AesGcm.decrypt(again, sealed, "it")).asString(UTF_8).isEqualTo("text");
    }

    @Test
    void derivesAnotherKeyForAnotherPurpose() {
        MasterKey master = MasterKey.in(directory.resolve("master"), directory.resolve("subjects"));
        byte[] sealed = AesGcm.encrypt(master.derived("one purpose", "AES"), "text".getBytes(UTF_8), "it");
        assertThatThrownBy(() -> AesGcm.decrypt(master.derived("another", "AES"), sealed, "it"))
                .hasMessage("cannot be opened");
    }

    @Test
    void aKeyThatIsGoneIsNotReplaced() throws IOException {
        Path subjects = Files.createDirectory(directory.resolve("subjects"));
        assertThatThrownBy(() -> MasterKey.in(directory.resolve("master"), subjects))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tillbook.keys.master names a file that is not there");
        assertThat(directory.resolve("master")).doesNotExist();
    }
}
