package io.tillbook.server.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir private Path directory;

    @Test
    void derivesTheSameKeysFromItsFileEachTime() throws IOException {
        Path file = directory.resolve("keys").resolve("master");
        SecretKey first = inFile(file).derived("one purpose", "AES");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        SecretKey again = inFile(file).derived("one purpose", "AES");
        byte[] sealed = AesGcm.encrypt(first, "text".getBytes(UTF_8), "it");
        assertThat(AesGcm.decrypt(again, sealed, "it")).asString(UTF_8).isEqualTo("text");
    }

    @Test
    void derivesAnotherKeyForAnotherPurpose() {
        MasterKey master = inFile(directory.resolve("master"));
        byte[] sealed = AesGcm.encrypt(master.derived("one purpose", "AES"), "text".getBytes(UTF_8), "it");
        assertThatThrownBy(() -> AesGcm.decrypt(master.derived("another", "AES"), sealed, "it"))
                .hasMessage("cannot be opened");
    }

    @Test
    void aKeyThatIsGoneIsNotReplaced() {
        assertThatThrownBy(() -> MasterKey.of(new KeyFile(directory.resolve("master")), false))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("tillbook.keys.master names a file that is not there");
        assertThat(directory.resolve("master")).doesNotExist();
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        for (String text : List.of("not base64!", "c2hvcnQ=")) {
            Path file = directory.resolve("master-" + text.length());
            PrivateFile.make(file, text);
            assertThatThrownBy(() -> inFile(file)).isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("32 bytes")
                    .hasMessageNotContaining(text);
        }
    }

    @Test
    void whatCannotBeReadIsRefused() throws IOException {
        Path folder = Files.createTempDirectory(directory, "private");
        assertThatThrownBy(() -> inFile(folder)).isInstanceOf(WrongSetting.class)
                .hasMessage("tillbook.keys.master names a file that cannot be read or made: " + folder);
    }

    /** What a key management service would be. */
    @Test
    void theKeyComesFromWhatTheSettingNames() {
        Path file = directory.resolve("master");
        SecretKey derived = MasterKey.of(KeysConfig.source(OtherKeys.NAME, file), false).derived("p", "AES");
        assertThat(derived).isEqualTo(MasterKey.of(new OtherKeys(), true).derived("p", "AES"));
        assertThat(file).doesNotExist();
        assertThat(KeysConfig.source(null, file)).isEqualTo(new KeyFile(file));
        assertThatThrownBy(() -> KeysConfig.source("nothing", file)).isInstanceOf(WrongSetting.class)
                .hasMessage("tillbook.keys.source names no source of the master key on the class path: nothing");
    }

    private static MasterKey inFile(Path file) {
        return MasterKey.of(new KeyFile(file), true);
    }
}
